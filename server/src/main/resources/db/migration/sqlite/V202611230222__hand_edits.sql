-- The latest edits of schedules by hand, so that they can be undone.
create table hand_edit (
  id integer primary key,
  channel_id integer not null references channel (id) on delete cascade
) strict;
create index hand_edit_channel on hand_edit (channel_id);
-- Entries as an edit left them, and as they were before.
create table hand_edit_entry (
  edit_id integer not null references hand_edit (id) on delete cascade,
  side text not null,
  start_ticks integer not null,
  end_ticks integer not null,
  item_id integer,
  file_id integer,
  origin text not null,
  title text not null,
  rule text not null,
  reason text not null,
  block text not null,
  in_ticks integer not null,
  primary key (edit_id, side, start_ticks)
) strict, without rowid;
