-- Sums by collection and by year read this index alone, not the rows.
drop index if exists record_sums;
create index record_sums on record (collection_id, year, year_last, gaps, words, withheld_words, withheld_low, withheld_high);
