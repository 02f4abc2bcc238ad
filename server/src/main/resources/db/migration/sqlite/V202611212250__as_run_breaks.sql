-- The as-run log has rows of what aired in breaks: piece_id is 0 for the entry itself.
create table as_run_new (
  id integer primary key autoincrement,
  channel_id integer not null references channel (id) on delete cascade,
  entry_id integer not null,
  piece_id integer not null,
  role text not null,
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
  unique (channel_id, entry_id, piece_id)
) strict;
insert into as_run_new
  select id, channel_id, entry_id, 0, '', item_id, file_id, title, block, start_cause, planned_start, planned_ticks,
    actual_start, actual_ticks, in_ticks, watched, viewers, outcome, discrepancy, note
  from as_run;
drop table as_run;
alter table as_run_new rename to as_run;
create index as_run_start on as_run (planned_start);
create index as_run_discrepancy on as_run (planned_start) where discrepancy is not null;
