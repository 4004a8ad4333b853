-- A date may cover several years. A side that is open or unknown stays null; both null is a record without a date.
alter table record add column year_last integer;
update record set year = cast(substr(date_earliest, 1, 4) as integer), year_last = cast(substr(date_latest, 1, 4) as integer);
drop index record_by_year;
create index record_by_year on record (year, year_last);
