-- Filters ask for days and times on the wall clock of the meeting. The server writes them, since its
-- zones may not be those of the database; what is on record is written again soon after the start.
ALTER TABLE upcoming_date ADD COLUMN local_at timestamp;
UPDATE upcoming_until SET known_to = '-infinity';

COMMENT ON COLUMN upcoming_date.local_at IS
  'the start on the wall clock of the meeting; nothing until it is written again';

-- Kinds are found by the words of meeting_search, whatever the letter case.
DROP INDEX meeting_by_tag;
