-- The broadcast day, on the channel's own clock, on which a row was planned to begin. Rows that are there already take a day that
-- begins at six on the station's clock.
alter table as_run add column broadcast_day text not null default '';
update as_run set broadcast_day = date(planned_start / 90000 - 21600, 'unixepoch', 'localtime');
create index as_run_day on as_run (broadcast_day, channel_id);
