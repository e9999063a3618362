-- Between which times something happened that was told late, and what that rests on. Like the other
-- lasting parts of a fact it names no place, so it stays when the personal payload is erased.

ALTER TABLE attendance_event
  ADD COLUMN not_before   timestamptz,
  ADD COLUMN not_after    timestamptz,
  ADD COLUMN time_basis   text CHECK (time_basis IN ('live', 'anchored', 'claimed')),
  ADD COLUMN clock_doubts text[],
  ADD CONSTRAINT attendance_event_time_is_whole
    CHECK (num_nulls(not_after, time_basis, clock_doubts) IN (0, 3)),
  ADD CONSTRAINT attendance_event_is_within_its_bounds
    CHECK (effective_at >= not_before AND effective_at <= not_after),
  ADD CONSTRAINT attendance_event_anchor_bounds_from_below
    CHECK (time_basis <> 'anchored' OR not_before IS NOT NULL);

COMMENT ON COLUMN attendance_event.time_basis IS
  'null: the server''s own clock told; anchored: a time token bounds it from below; claimed: the '
  'phone''s word';
COMMENT ON COLUMN attendance_event.clock_doubts IS
  'what is contradictory in what the phone says about time';

-- Where in the person's past a late fact belongs.
CREATE INDEX attendance_session_stays ON attendance_session (person_id, check_in_at)
  WHERE check_in_at IS NOT NULL;
