-- Which forms of names were found alike, so that a new form is held only against those that share a key with it.
create table name_key (
  key text not null,
  form text not null,
  primary key (key, form)
) without rowid;
create table name_match (
  a text not null,
  b text not null,
  score real not null,
  primary key (a, b)
) without rowid;
create index name_match_by_second on name_match (b, a);
-- Every form counts as new once more.
delete from name_form;
