-- Which records are translations of each other: found by the archive, or decided by a person. Of a pair the lesser identifier comes first.
create table translation (
  a text not null,
  b text not null,
  confidence real not null,
  confirmed integer not null,
  original text,
  translator text,
  primary key (a, b)
) without rowid;
create index translation_by_second on translation (b, a);

-- Their paragraphs and sentences beside each other, packed; the digest tells from which texts and decisions it was made.
create table translation_alignment (
  seq integer primary key,
  a text not null,
  b text not null,
  digest text not null,
  alignment blob not null,
  unique (a, b)
);

-- Records whose names differ from others by a language tag only.
create table translation_stem (
  stem text not null,
  record_id text not null,
  primary key (stem, record_id)
) without rowid;

-- How far the search for translations has come.
create table translation_progress (
  seq integer not null,
  revision integer not null
);
insert into translation_progress values (0, 0);
create index record_by_day on record (date_edtf, language);
create index record_by_event on record (event_date, language) where event_date is not null;
