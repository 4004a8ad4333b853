-- What pages and lists need. Everything here is derived from the preservation store and can be rebuilt.
create table collection (
  id text primary key,
  title text not null,
  description text
) without rowid;

create table accession (
  id text primary key,
  name text not null,
  digest text not null,
  bytes integer not null,
  received text not null,
  collection_id text not null,
  version integer not null,
  documents integer not null,
  members integer not null,
  complete integer not null
) without rowid;

create table record (
  seq integer primary key,
  id text not null unique,
  collection_id text not null,
  accession_id text not null,
  member text not null,
  ordinal integer not null,
  digest text not null,
  sort_key text not null,
  format text not null,
  received text not null,
  title text not null,
  summary text,
  language text,
  date_edtf text,
  date_earliest text,
  date_latest text,
  date_text text,
  year integer,
  document_type text,
  classification text,
  place text,
  participants text not null,
  credits text not null,
  citation text,
  words integer not null,
  gaps integer not null,
  withheld_words integer not null,
  withheld_low integer not null,
  withheld_high integer not null,
  share real not null,
  whole_document integer not null,
  withheld_phrase text not null,
  strip text not null,
  warnings text not null,
  edition_path text not null,
  edition_offset integer not null,
  edition_length integer not null
);
create index record_in_collection on record (collection_id, sort_key, seq);
create index record_by_year on record (year);
create index record_of_accession on record (accession_id);
create index record_by_receipt on record (received, seq);

-- The text apart from the row, so that lists stay small.
create table reading (
  seq integer primary key,
  text blob not null,
  html blob not null,
  page_digest text not null
);

-- The same bytes received again: shown on the record, never stored twice.
create table occurrence (
  record_id text not null,
  accession_id text not null,
  member text not null,
  received text not null,
  primary key (record_id, accession_id, member)
) without rowid;

create table verification (
  finished text primary key,
  objects integer not null,
  files integer not null,
  bytes integer not null,
  damaged integer not null
) without rowid;
