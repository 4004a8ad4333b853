-- Every passage withheld, with its place: the search for what is missing. Filled for what came before by a rebuild.
create table withheld_gap (
  seq integer not null,
  -- Its number in the text; the page has it at #g1, #g2…
  gap integer not null,
  start integer not null,
  length integer not null,
  passage text not null,
  words integer not null,
  low integer not null,
  high integer not null,
  reason text not null,
  -- Codes between blanks: ' b1 b3 ', or one blank.
  codes text not null,
  label text not null,
  primary key (seq, gap)
) without rowid;
create index withheld_gap_by_words on withheld_gap (words desc, seq, gap, reason, codes);
create index record_with_gaps on record (collection_id, year, year_last, gaps, withheld_words, share) where gaps > 0;

-- Who says what, where: speech that a document gives as somebody's.
create table statement (
  seq integer not null,
  number integer not null,
  speaker text not null,
  -- 0 told by a reporter, 1 in the first person, 2 the very words.
  manner integer not null,
  passage text not null,
  start integer not null,
  length integer not null,
  primary key (seq, number)
) without rowid;
create index statement_by_speaker on statement (speaker, seq, number);

-- Records of conversations and meetings, and the meetings that they are records of. A day that is due has records that were not looked at together yet.
create table meeting_record (
  seq integer primary key,
  day text not null,
  first text not null,
  last text not null,
  -- The hour that the record gives, in minutes of the day, or null.
  hour integer,
  place text,
  meeting text
);
create index meeting_record_by_day on meeting_record (day);
create index meeting_record_of_meeting on meeting_record (meeting);
create table meeting_due (
  day text primary key
) without rowid;
create table meeting (
  id text primary key,
  day text not null,
  first text not null,
  last text not null,
  date_text text,
  place text,
  records integer not null,
  documents integer not null,
  persons integer not null,
  score real
) without rowid;
create index meeting_by_day on meeting (day, id);
create table meeting_person (
  meeting text not null,
  -- The name as a record has it, and the fullest form of the same person's name among the records of this meeting.
  form text not null,
  lead text not null,
  part text not null,
  first text not null,
  primary key (meeting, form)
) without rowid;
create index meeting_person_by_lead on meeting_person (lead, first, meeting);
create index meeting_person_by_form on meeting_person (form, first, meeting);

-- Groups of names by how often records have them, so that the list of people needs no count of everything.
create table name_group (
  candidate text primary key,
  uses integer not null
) without rowid;
create index name_group_by_uses on name_group (uses desc, candidate);
insert into name_group select f.candidate, count(*) from name_form f join mention m on m.form = f.form group by f.candidate;

-- Records by their first and last day; those that may be of several months stand in an index of their own.
create index record_by_first_day on record (date_earliest, date_latest, collection_id);
create index record_by_last_day on record (date_latest, date_earliest, collection_id) where substr(date_earliest, 1, 7) is not substr(date_latest, 1, 7);
create index record_days on record (id, date_earliest, date_latest, year, year_last);
