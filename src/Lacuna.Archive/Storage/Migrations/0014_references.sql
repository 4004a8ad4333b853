-- Which documents a record refers to, and what it is known by itself. Filled for what came before by a rebuild.
create table reference (
  seq integer not null,
  number integer not null,
  start integer not null,
  length integer not null,
  -- Kind and number, or kind and day: what may be one document has one key. Numbers of a printed volume have the volume in it.
  key text not null,
  sender text,
  recipient text,
  first text,
  last text,
  -- 0 the editor says nothing, 1 not printed, 2 not found.
  remark integer not null,
  -- The document that is meant, or null where the words leave it open.
  cited integer,
  primary key (seq, number)
) without rowid;
create index reference_by_key on reference (key);
create index reference_by_cited on reference (cited, seq) where cited is not null;

create table designation (
  seq integer not null,
  number integer not null,
  key text not null,
  sender text,
  recipient text,
  first text,
  last text,
  cited integer,
  primary key (seq, number)
) without rowid;
create index designation_by_key on designation (key);
create index designation_by_cited on designation (cited, seq) where cited is not null;

-- Keys under which something came in or went: their documents are told apart anew.
create table reference_due (
  key text primary key
) without rowid;

-- Documents that records refer to.
create table cited_document (
  id integer primary key,
  address text not null unique,
  key text not null,
  kind text not null,
  sender text,
  recipient text,
  first text,
  last text,
  -- Its year, or that of the records that refer to it.
  year integer,
  -- The post other than the Department, or the sender; in small letters without accents.
  post text,
  remark integer not null,
  records integer not null,
  held integer not null
);
create index cited_by_key on cited_document (key);
create index cited_missing on cited_document (records desc, id) where held = 0;
create index cited_missing_of_kind on cited_document (kind, records desc, id) where held = 0;
create index cited_missing_of_year on cited_document (year, records desc, id) where held = 0;
create index cited_missing_of_post on cited_document (post, records desc, id) where held = 0;
