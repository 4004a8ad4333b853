-- When a record was released, as far as it or its file says; a rebuild fills these for records that came before.
alter table record add column released_edtf text;
alter table record add column released_text text;

-- What is kept of a text to find its other releases. Null where it is still to be made; grouped is 0 until the record was looked up among all.
create table fingerprint (
  seq integer primary key,
  bytes blob,
  grouped integer not null default 0
);
create index fingerprint_to_group on fingerprint (seq) where grouped = 0;
insert into fingerprint (seq) select seq from record;

-- Records that were held against each other and found alike; a is the smaller row number.
create table release_pair (
  a integer not null,
  b integer not null,
  score real not null,
  a_in_b real not null,
  b_in_a real not null,
  kinship text not null,
  primary key (a, b)
) without rowid;
create index release_pair_of_second on release_pair (b, a);

-- Families follow from the pairs and from decisions; first is the oldest release.
create table release_family (
  first integer primary key,
  confidence real not null,
  confirmed integer not null
);
create table release_member (
  seq integer primary key,
  family integer not null
);
create index release_member_of_family on release_member (family, seq);
