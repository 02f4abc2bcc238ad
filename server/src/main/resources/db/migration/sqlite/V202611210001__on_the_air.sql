-- Times of day are epoch milliseconds (…_at). Positions on the air clock are 90 kHz ticks since the Unix epoch (…_ticks).

create table setting (
  key text primary key,
  value text not null
) strict, without rowid;

create table source (
  id integer primary key,
  kind text not null,
  name text not null,
  location text not null unique,
  state text not null default 'ready',
  message text not null default '',
  last_scan_at integer,
  created_at integer not null
) strict;

create table library (
  id integer primary key,
  source_id integer not null references source (id) on delete cascade,
  key text not null,
  name text not null,
  kind text not null,
  unique (source_id, key)
) strict;

create table series (
  id integer primary key,
  library_id integer not null references library (id) on delete cascade,
  title text not null,
  sort_title text not null,
  unique (library_id, title)
) strict;

create table media_item (
  id integer primary key,
  library_id integer not null references library (id) on delete cascade,
  series_id integer references series (id) on delete set null,
  kind text not null,
  title text not null,
  sort_title text not null,
  season integer,
  episode integer,
  year integer,
  description text not null default '',
  state text not null,
  duration_ticks integer not null default 0,
  added_at integer not null,
  updated_at integer not null
) strict;
create index media_item_library on media_item (library_id, state, kind);
create index media_item_series on media_item (series_id, season, episode);
create index media_item_sort on media_item (sort_title, id);

create table item_genre (
  item_id integer not null references media_item (id) on delete cascade,
  genre text not null,
  primary key (item_id, genre)
) strict, without rowid;
create index item_genre_genre on item_genre (genre, item_id);

create table media_file (
  id integer primary key,
  item_id integer references media_item (id) on delete cascade,
  library_id integer not null references library (id) on delete cascade,
  path text not null unique,
  size integer not null,
  modified_at integer not null,
  fingerprint text not null default '',
  state text not null,
  reason text not null default '',
  container text not null default '',
  duration_ticks integer not null default 0,
  duration_exact integer not null default 0,
  probe text not null default '',
  probed_at integer,
  vanished_at integer
) strict;
create index media_file_item on media_file (item_id);
create index media_file_library on media_file (library_id, state);

create table media_index (
  file_id integer primary key references media_file (id) on delete cascade,
  fingerprint text not null,
  version integer not null,
  data blob not null,
  made_at integer not null
) strict;

create table channel (
  id integer primary key autoincrement,
  number integer not null unique,
  name text not null,
  grouping text not null default '',
  enabled integer not null default 1,
  schedule_type text not null,
  packaging text not null,
  video_codec text not null,
  target_seconds integer not null,
  dts_delay_ticks integer not null,
  max_height integer not null,
  seed integer not null,
  schedule_generated_through_ticks integer not null default 0,
  next_segment integer not null default 0,
  next_discontinuity integer not null default 0,
  created_at integer not null,
  updated_at integer not null
) strict;

create table channel_library (
  channel_id integer not null references channel (id) on delete cascade,
  library_id integer not null references library (id) on delete cascade,
  primary key (channel_id, library_id)
) strict, without rowid;

create table channel_filter (
  channel_id integer not null references channel (id) on delete cascade,
  field text not null,
  value text not null,
  primary key (channel_id, field, value)
) strict, without rowid;

-- The builder's memory (cursors, shuffle rounds), so that building 7 days and then 7 more equals building 14.
create table schedule_state (
  channel_id integer primary key references channel (id) on delete cascade,
  data text not null
) strict;

create table schedule_entry (
  id integer primary key autoincrement,
  channel_id integer not null references channel (id) on delete cascade,
  start_ticks integer not null,
  end_ticks integer not null,
  item_id integer,
  file_id integer,
  origin text not null,
  title text not null,
  rule text not null,
  reason text not null,
  unique (channel_id, start_ticks)
) strict;
create index schedule_entry_item on schedule_entry (item_id, start_ticks);

create table playout_event (
  id integer primary key autoincrement,
  channel_id integer not null references channel (id) on delete cascade,
  entry_id integer not null,
  start_ticks integer not null,
  duration_ticks integer not null,
  content text not null,
  file_id integer,
  fingerprint text not null default '',
  in_ticks integer not null default 0,
  out_ticks integer not null default 0,
  headline text not null default '',
  reason text not null default '',
  treatment text not null,
  first_segment integer not null,
  segment_count integer not null,
  discontinuity_number integer not null,
  discontinuity_before integer not null,
  config_hash text not null,
  plan_version integer not null,
  unique (channel_id, start_ticks)
) strict;

create table job (
  id integer primary key autoincrement,
  kind text not null,
  subject integer,
  title text not null,
  state text not null,
  step text not null default '',
  done integer not null default 0,
  total integer not null default 0,
  message text not null default '',
  created_at integer not null,
  started_at integer,
  ended_at integer
) strict;
create index job_created on job (created_at);
