-- A list of dates with a rare tag read every meeting.
CREATE INDEX meeting_by_tag ON meeting USING gin (tags);
