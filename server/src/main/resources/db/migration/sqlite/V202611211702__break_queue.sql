-- Items that wait to be looked through for breakpoints, in the order of their ids.
create table break_wish (
  id integer primary key autoincrement,
  item_id integer not null unique references media_item (id) on delete cascade
) strict;
