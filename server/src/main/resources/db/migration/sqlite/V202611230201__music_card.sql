-- What is read on the card while music is heard in a break; empty for all other pieces.
alter table rundown_piece add column card text not null default '';
