-- Pages of records that came in as pages, from the ALTO file in the store.
create table page (
  id integer primary key,
  seq integer not null,
  number integer not null,
  printed text,
  width real not null,
  height real not null,
  origin text not null,
  confidence real,
  language text,
  turned integer not null,
  words blob not null
);
create unique index page_of_record on page (seq, number);
create index page_by_confidence on page (confidence) where confidence is not null;

-- Gaps that have a place on a page; gap is the number that each has in the text.
create table placed_gap (
  seq integer not null,
  gap integer not null,
  page integer not null,
  left real not null,
  top real not null,
  right real not null,
  bottom real not null,
  label text not null,
  certainty real,
  primary key (seq, gap)
) without rowid;

-- Addresses of passages from before the text was read anew, and where their words stand now.
create table former_passage (
  record_id text not null,
  former text not null,
  passage text not null,
  primary key (record_id, former)
) without rowid;

alter table record add column pages integer not null default 0;
-- How sure the reading of its pages is as a whole, 0 to 1; null where nothing was read by OCR.
alter table record add column confidence real;
-- The file within the accession's object that its pages lie in, where that is not the file received.
alter table record add column shown_file text;

-- Records that are no longer: their file was divided, and these are what it was divided into, in order.
create table successor (
  record_id text not null,
  place integer not null,
  successor_id text not null,
  primary key (record_id, place)
) without rowid;
