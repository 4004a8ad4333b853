-- What stands where in a text: passages and their addresses, who says what, notes and apparatus. Null for texts from before; a rebuild fills it.
alter table reading add column outline blob;
