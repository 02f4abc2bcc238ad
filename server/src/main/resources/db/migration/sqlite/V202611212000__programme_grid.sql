-- A channel's programme grid, as JSON in the words of the API.
create table channel_grid (
  channel_id integer primary key references channel (id) on delete cascade,
  grid text not null,
  updated_at integer not null
) strict;
-- How a grid placed an entry: the block it stands in, where in the item it begins, and what was remembered after it.
alter table schedule_entry add column block text not null default '';
alter table schedule_entry add column in_ticks integer not null default 0;
alter table schedule_entry add column memory text not null default '';
-- What the builder remembered at base_through; with the entries since then, what it remembered at any later time. 0 for never.
alter table schedule_state add column base_state text not null default '';
alter table schedule_state add column base_through integer not null default 0;
