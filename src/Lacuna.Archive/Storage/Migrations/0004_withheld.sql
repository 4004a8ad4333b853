-- What is withheld, by reason and by exemption code: one row for each of them that a record's gaps bear.
create table withheld_under (
  kind text not null,
  value text not null,
  seq integer not null,
  gaps integer not null,
  words integer not null,
  low integer not null,
  high integer not null,
  primary key (kind, value, seq)
) without rowid;
create index withheld_of_record on withheld_under (seq);
