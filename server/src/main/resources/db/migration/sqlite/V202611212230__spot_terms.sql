-- On what terms an item airs in breaks, as JSON in the words of the API; without company and category, which are the item's own.
-- An item without a row airs on the usual ones.
create table spot_terms (
  item_id integer primary key references media_item (id) on delete cascade,
  terms text not null,
  updated_at integer not null
) strict;
