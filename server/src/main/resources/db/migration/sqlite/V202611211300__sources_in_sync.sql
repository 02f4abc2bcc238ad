-- Several sources list the same things: what airs (media_item, series) is parted from what a source says of it (source_item, source_series).
-- Facts are JSON, one document per thing: see tv.genlock.catalog.ItemFacts and SeriesFacts.

alter table source add column rank integer not null default 0;
alter table source add column sync_minutes integer not null default 0;
alter table source add column server_id text not null default '';
alter table source add column server_name text not null default '';
alter table source add column server_version text not null default '';
alter table source add column user_id text not null default '';
alter table source add column user_name text not null default '';
-- What a kind of source remembers for itself (registration ids, webhook key), JSON.
alter table source add column memory text not null default '{}';
update source set rank = id;

-- Beside the source, so that nothing that shows a source can show them.
create table source_secret (
  source_id integer not null references source (id) on delete cascade,
  name text not null,
  value text not null,
  primary key (source_id, name)
) strict, without rowid;

create table path_mapping (
  source_id integer not null references source (id) on delete cascade,
  position integer not null,
  remote text not null,
  local text not null,
  primary key (source_id, position)
) strict, without rowid;

alter table library add column state text not null default 'ready';
alter table library add column message text not null default '';
alter table library add column last_sync_at integer;
-- Where a sync is, JSON: a cursor into the source's pages, the mark of the next delta, the last full sweep.
alter table library add column progress text not null default '{}';

-- Next ids: never given twice, so that a published schedule cannot come to mean another item.
create table next_id (
  name text primary key,
  value integer not null
) strict, without rowid;
insert into next_id select 'series', coalesce(max(id), 0) + 1 from series;
insert into next_id select 'media_item', coalesce(max(id), 0) + 1 from media_item;
insert into next_id select 'media_file', coalesce(max(id), 0) + 1 from media_file;
insert into next_id values ('source_item', 1), ('source_series', 1);

create table series_2 (
  id integer primary key,
  title text not null,
  sort_title text not null,
  year integer,
  facts text not null default '{}',
  updated_at integer not null
) strict;
insert into series_2 (id, title, sort_title, facts, updated_at)
  select id, title, sort_title, json_object('title', title), 0 from series;

create table source_series (
  id integer primary key,
  library_id integer not null references library (id) on delete cascade,
  key text not null,
  series_id integer not null references series_2 (id),
  mark text not null default '',
  facts text not null,
  unique (library_id, key)
) strict;
insert into source_series (library_id, key, series_id, facts)
  select library_id, title, id, json_object('title', title) from series;

create table media_item_2 (
  id integer primary key,
  -- The library of the listing that is preferred.
  library_id integer not null references library (id),
  series_id integer references series_2 (id) on delete set null,
  -- The first part of the version that airs; 0 when there is none.
  file_id integer not null default 0,
  -- What a person prefers; null where nobody chose.
  preferred_source_item_id integer,
  preferred_file_id integer,
  kind text not null,
  title text not null,
  sort_title text not null,
  season integer,
  episode integer,
  last_episode integer,
  year integer,
  premiered text,
  description text not null default '',
  state text not null,
  duration_ticks integer not null default 0,
  in_ticks integer,
  out_ticks integer,
  rating_system text not null default '',
  rating_code text not null default '',
  rating_age integer,
  -- Lists are lower-case words between bars: |late|prime|
  dayparts text not null default '',
  holidays text not null default '',
  company text not null default '',
  category text not null default '',
  demographic text not null default '',
  -- Everything, merged from all listings and with the edits of people over it; '' while it is what its only listing says.
  facts text not null default '',
  edited integer not null default 0,
  break_count integer not null default 0,
  added_at integer not null,
  updated_at integer not null
) strict;
insert into media_item_2 (id, library_id, series_id, kind, title, sort_title, season, episode, year, description, state, duration_ticks,
    added_at, updated_at)
  select id, library_id, series_id, kind, title, sort_title, season, episode, year, description, state, duration_ticks, added_at, updated_at
  from media_item;

create table item_genre_2 (
  item_id integer not null references media_item_2 (id) on delete cascade,
  genre text not null,
  primary key (item_id, genre)
) strict, without rowid;
insert into item_genre_2 select item_id, genre from item_genre;

-- Ids at imdb, tmdb, tvdb …, by which the same thing is found in two sources.
create table item_ref (
  provider text not null,
  value text not null,
  item_id integer not null references media_item_2 (id) on delete cascade,
  primary key (provider, value, item_id)
) strict, without rowid;
create table series_ref (
  provider text not null,
  value text not null,
  series_id integer not null references series_2 (id) on delete cascade,
  primary key (provider, value, series_id)
) strict, without rowid;

create table source_item (
  id integer primary key,
  library_id integer not null references library (id) on delete cascade,
  key text not null,
  item_id integer not null references media_item_2 (id) on delete cascade,
  -- Equal marks: nothing changed at the source.
  mark text not null default '',
  facts text not null,
  vanished_at integer,
  unique (library_id, key)
) strict;
insert into source_item (id, library_id, key, item_id, facts)
  select row_number() over (order by f.id), f.library_id, f.path, f.item_id,
    json_object('kind', m.kind, 'title', m.title, 'year', m.year, 'description', m.description,
      'genres', (select json_group_array(genre) from item_genre g where g.item_id = m.id),
      'place', case when s.id is null then null else json_object('series_key', s.title, 'series_title', s.title,
        'season', coalesce(m.season, 1), 'episode', coalesce(m.episode, 0)) end)
  from media_file f join media_item m on m.id = f.item_id left join series s on s.id = m.series_id;
update next_id set value = coalesce((select max(id) from source_item), 0) + 1 where name = 'source_item';
update next_id set value = coalesce((select max(id) from source_series), 0) + 1 where name = 'source_series';

create table media_file_2 (
  id integer primary key,
  item_id integer not null references media_item_2 (id) on delete cascade,
  source_item_id integer not null references source_item (id) on delete cascade,
  library_id integer not null references library (id) on delete cascade,
  -- Versions of an item are alternatives; the parts of a version air one after the other.
  version integer not null default 0,
  part integer not null default 0,
  -- As the source names it, and as this machine can open it ('' when it cannot), and what to ask the source's server for ('' when nothing).
  path text not null,
  local_path text not null default '',
  remote_path text not null default '',
  size integer not null,
  modified_at integer not null,
  fingerprint text not null default '',
  state text not null,
  reason text not null default '',
  container text not null default '',
  width integer not null default 0,
  height integer not null default 0,
  video_codec text not null default '',
  duration_ticks integer not null default 0,
  duration_exact integer not null default 0,
  probe text not null default '',
  probed_at integer,
  vanished_at integer,
  unique (source_item_id, version, part)
) strict;
insert into media_file_2 (id, item_id, source_item_id, library_id, path, local_path, size, modified_at, fingerprint, state, reason, container,
    duration_ticks, duration_exact, probe, probed_at, vanished_at)
  select f.id, f.item_id, (select s.id from source_item s where s.library_id = f.library_id and s.key = f.path), f.library_id, f.path, f.path, f.size,
    f.modified_at, f.fingerprint, f.state, f.reason, f.container, f.duration_ticks, f.duration_exact, f.probe, f.probed_at, f.vanished_at
  from media_file f where f.item_id is not null;
update media_item_2 set file_id = coalesce((select f.id from media_file_2 f where f.item_id = media_item_2.id
  order by f.state = 'available' desc, f.id limit 1), 0);

create table media_index_2 (
  file_id integer primary key references media_file_2 (id) on delete cascade,
  fingerprint text not null,
  version integer not null,
  data blob not null,
  made_at integer not null
) strict;
insert into media_index_2 select file_id, fingerprint, version, data, made_at from media_index
  where file_id in (select id from media_file_2);

drop table media_index;
drop table media_file;
drop table item_genre;
drop table media_item;
drop table series;
alter table series_2 rename to series;
alter table media_item_2 rename to media_item;
alter table item_genre_2 rename to item_genre;
alter table media_file_2 rename to media_file;
alter table media_index_2 rename to media_index;

create index media_item_library on media_item (library_id, state, kind);
create index media_item_series on media_item (series_id, season, episode);
create index media_item_sort on media_item (sort_title, id);
create index media_item_changed on media_item (updated_at);
create index item_genre_genre on item_genre (genre, item_id);
create index item_ref_item on item_ref (item_id);
create index series_ref_series on series_ref (series_id);
create index series_title on series (sort_title);
create index source_item_item on source_item (item_id);
create index source_item_vanished on source_item (vanished_at) where vanished_at is not null;
create index source_series_series on source_series (series_id);
create index media_file_item on media_file (item_id);
create index media_file_library on media_file (library_id, state);
create index media_file_path on media_file (library_id, path);
create index media_file_local on media_file (local_path) where local_path <> '';

-- What people changed, one row a field; value is JSON.
create table item_edit (
  item_id integer not null references media_item (id) on delete cascade,
  field text not null,
  value text not null,
  edited_at integer not null,
  primary key (item_id, field)
) strict, without rowid;

-- One act of editing, of one item or of thousands, and what was there before.
create table edit_batch (
  id integer primary key autoincrement,
  title text not null,
  made_at integer not null,
  undone_at integer
) strict;
create table edit_change (
  batch_id integer not null references edit_batch (id) on delete cascade,
  item_id integer not null,
  field text not null,
  -- JSON; null where there was no edit before, or is none after.
  before text,
  after text,
  primary key (batch_id, item_id, field)
) strict, without rowid;

-- Where an item may be interrupted, as far as it does not follow from its facts: what was found in the file, and what people decided.
create table breakpoint (
  item_id integer not null references media_item (id) on delete cascade,
  at_ticks integer not null,
  source text not null,
  confidence real not null,
  state text not null,
  note text not null default '',
  primary key (item_id, at_ticks)
) strict, without rowid;

create table collection (
  id integer primary key autoincrement,
  name text not null,
  kind text not null,
  query text not null default '',
  sort text not null default 'title',
  descending integer not null default 0,
  most integer not null default 0,
  description text not null default '',
  created_at integer not null,
  updated_at integer not null
) strict;
create table collection_item (
  collection_id integer not null references collection (id) on delete cascade,
  position integer not null,
  item_id integer not null references media_item (id) on delete cascade,
  primary key (collection_id, position)
) strict, without rowid;
create index collection_item_item on collection_item (item_id);
create table channel_collection (
  channel_id integer not null references channel (id) on delete cascade,
  collection_id integer not null references collection (id),
  primary key (channel_id, collection_id)
) strict, without rowid;
