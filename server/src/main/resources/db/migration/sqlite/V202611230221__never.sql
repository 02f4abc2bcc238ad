-- What never airs on a channel, whatever its plan.
create table channel_never (
  channel_id integer not null references channel (id) on delete cascade,
  item_id integer not null references media_item (id) on delete cascade,
  primary key (channel_id, item_id)
) strict, without rowid;
create index channel_never_item on channel_never (item_id);
-- Only grids had such a list, in their text.
insert into channel_never (channel_id, item_id)
  select distinct channel_grid.channel_id, media_item.id
  from channel_grid, json_each(channel_grid.grid, '$.never') listed
  join media_item on media_item.id = listed.value;
