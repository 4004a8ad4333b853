-- Files that hold what they do not show: kept in the store, and nothing made of them until a person decides. What was decided is in the journal.
create table quarantine (
  id text primary key,
  accession_id text not null,
  member text not null,
  ordinal integer not null,
  digest text not null,
  format text not null,
  received text not null,
  -- How many findings of which technique, as JSON; never what was found.
  found text not null
) without rowid;
create index quarantine_by_receipt on quarantine (received, id);
create index quarantine_of_accession on quarantine (accession_id);
create index quarantine_by_digest on quarantine (digest);

-- Accessions of which nothing is public: they are not counted.
create table sealed_accession (
  id text primary key
) without rowid;
