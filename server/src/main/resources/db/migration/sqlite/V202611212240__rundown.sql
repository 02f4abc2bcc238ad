-- Break level: what the entries that have breaks are made of, in order of air. Entries without rows air whole.
create table rundown_piece (
  id integer primary key autoincrement,
  channel_id integer not null references channel (id) on delete cascade,
  entry_id integer not null references schedule_entry (id) on delete cascade,
  start_ticks integer not null,
  end_ticks integer not null,
  kind text not null,
  role text,
  break_number integer not null,
  item_id integer,
  file_id integer,
  in_ticks integer not null,
  title text not null,
  rule text not null,
  reason text not null,
  relaxed text not null
) strict;
create index rundown_piece_channel on rundown_piece (channel_id, start_ticks);
create index rundown_piece_entry on rundown_piece (entry_id);
create index rundown_piece_start on rundown_piece (start_ticks);
-- Entries that begin before planned_through have their pieces. history is what spots aired by history_through.
create table rundown_state (
  channel_id integer primary key references channel (id) on delete cascade,
  planned_through integer not null,
  history text not null,
  history_through integer not null
) strict;
-- Never read: what a builder remembers is in schedule_state.
alter table schedule_entry drop column memory;
