-- When each item aired last and how often, also where the schedule has been forgotten.
create table item_airing (
  item_id integer primary key references media_item (id) on delete cascade,
  aired_at integer not null,
  plays integer not null
) strict;
-- Entries that begin up to here are counted.
create table airings_counted (
  through_ticks integer not null
) strict;
insert into airings_counted values (0);
create index collection_name on collection (name collate nocase);
