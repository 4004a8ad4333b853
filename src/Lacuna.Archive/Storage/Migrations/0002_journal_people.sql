-- The journal of decisions, as it lies in the store: one batch for each object.
create table journal_batch (
  first integer primary key,
  entries integer not null,
  digest text not null,
  previous text not null
);

create table journal (
  number integer primary key,
  kind text not null,
  at text not null,
  who text not null,
  reason text not null,
  reverses integer,
  data text not null
);
create index journal_by_kind on journal (kind, number);
create index journal_by_reversed on journal (reverses) where reverses is not null;

create table journal_subject (
  kind text not null,
  id text not null,
  number integer not null,
  primary key (kind, id, number)
) without rowid;
create index journal_subject_of_entry on journal_subject (number);

-- Whether a correction found its place in the text that is there now.
create table correction (
  number integer primary key,
  record_id text not null,
  state text not null
);
create index correction_of_record on correction (record_id, number);

-- Rows of records that changed after they were written, in the order of the changes: the index follows it.
create table revision (
  number integer primary key autoincrement,
  seq integer not null
);

-- Which record names whom, in which form and role.
create table mention (
  record_id text not null,
  form text not null,
  role text not null,
  primary key (record_id, form, role)
) without rowid;
create index mention_by_form on mention (form, record_id);
insert or ignore into mention
select r.id, trim(j.value), 'participant' from record r, json_each(r.participants) j where trim(j.value) <> '';

create table person (
  id text primary key,
  preferred text not null,
  sort_key text not null,
  birth text,
  death text,
  note text,
  sources text not null
) without rowid;
create index person_by_sort_key on person (sort_key, id);

create table person_name (
  person_id text not null,
  place integer not null,
  form text not null,
  language text,
  script text,
  primary key (person_id, place)
) without rowid;
create index person_name_by_form on person_name (form, person_id);

-- Identifiers that are no longer in use: merged into another person, or (target null) forgotten.
create table person_redirect (
  id text primary key,
  target text
) without rowid;

-- Forms of names in the records, in groups that may be one person each; worked out anew when forms or decisions change.
create table name_form (
  form text primary key,
  slug text not null unique,
  sort_key text not null,
  candidate text not null
) without rowid;
create index name_form_of_candidate on name_form (candidate, form);
