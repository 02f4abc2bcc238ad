-- Each source has an interval of its own from now on; 0 is for those that are scanned on demand only.
update source set sync_minutes = 15 where sync_minutes = 0;
