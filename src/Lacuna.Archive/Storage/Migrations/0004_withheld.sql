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

-- Sums by collection and by year read this index alone, not the rows.
create index record_sums on record (collection_id, year, gaps, words, withheld_words, withheld_low, withheld_high);
