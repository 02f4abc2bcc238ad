-- What became of every schedule entry; a row is written when the entry has ended and never changed.
create table as_run (
  id integer primary key autoincrement,
  channel_id integer not null references channel (id) on delete cascade,
  entry_id integer not null,
  item_id integer,
  file_id integer,
  title text not null,
  block text not null,
  start_cause text not null,
  planned_start integer not null,
  planned_ticks integer not null,
  actual_start integer not null,
  actual_ticks integer not null,
  in_ticks integer not null,
  watched integer not null,
  viewers integer not null,
  outcome text not null,
  discrepancy text,
  note text not null,
  unique (channel_id, entry_id)
) strict;
create index as_run_start on as_run (planned_start);
create index as_run_discrepancy on as_run (planned_start) where discrepancy is not null;
-- Entries that end up to here are written.
create table as_run_through (
  through_ticks integer not null
) strict;
insert into as_run_through values (0);
