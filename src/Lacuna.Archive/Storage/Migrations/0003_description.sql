-- What a record's page says of it beyond the first catalogue; a rebuild fills these for records that came before.
alter table record add column people text not null default '[]';
alter table record add column sender text;
alter table record add column recipient text;
alter table record add column event_date text;
alter table record add column event_text text;
alter table record add column event_place text;
alter table record add column handling text not null default '[]';
alter table record add column numbers text not null default '[]';
