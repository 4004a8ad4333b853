-- Forms of names by number: a million documents have millions of keys and matches, and a number takes a fifth of the room of a name.
create table name_number (
  number integer primary key autoincrement,
  form text not null unique
);
insert into name_number (form) select form from name_form order by form;

alter table name_key rename to name_key_before;
create table name_key (
  key text not null,
  form integer not null,
  primary key (key, form)
) without rowid;
insert into name_key select k.key, n.number from name_key_before k join name_number n on n.form = k.form order by 1, 2;
drop table name_key_before;

-- Both ways round, so that the likes of a form lie side by side; the score in thousandths.
drop index name_match_by_second;
alter table name_match rename to name_match_before;
create table name_match (
  a integer not null,
  b integer not null,
  score integer not null,
  primary key (a, b)
) without rowid;
insert into name_match
select x.number, y.number, cast(round(m.score * 1000) as integer) from name_match_before m join name_number x on x.form = m.a join name_number y on y.form = m.b
union all
select y.number, x.number, cast(round(m.score * 1000) as integer) from name_match_before m join name_number x on x.form = m.a join name_number y on y.form = m.b;
drop table name_match_before;
