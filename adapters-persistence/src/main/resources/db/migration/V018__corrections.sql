-- Other times, asked for by a person and decided on by somebody else. What happened stays on record.

ALTER TABLE attendance_event
  ADD COLUMN stated_check_in_at  timestamptz,
  ADD COLUMN stated_check_out_at timestamptz,
  ADD CONSTRAINT attendance_event_states_times_in_order
    CHECK (stated_check_out_at >= stated_check_in_at),
  ADD CONSTRAINT attendance_event_correction_is_about_a_request
    CHECK (about IS NOT NULL OR type NOT IN ('correction_request', 'correction'));

COMMENT ON COLUMN attendance_event.stated_check_in_at IS
  'asked for by a request, in force by a correction; a correction without times refuses';

-- Of two decisions on one request at once one is kept.
CREATE UNIQUE INDEX attendance_event_one_correction ON attendance_event (about)
  WHERE type = 'correction';

-- Who ended a session by hand may have left at a time that a correction says.
ALTER TABLE attendance_session
  DROP CONSTRAINT attendance_session_status_is_true,
  ADD CONSTRAINT attendance_session_status_is_true CHECK (CASE status
    WHEN 'planned'     THEN num_nonnulls(check_in_at, check_out_at, closed_at) = 0
    WHEN 'checked_in'  THEN check_in_at IS NOT NULL AND num_nonnulls(check_out_at, closed_at) = 0
    WHEN 'completed'   THEN num_nulls(check_in_at, check_out_at, closed_at) = 0
    WHEN 'auto_closed' THEN num_nulls(check_in_at, closed_at) = 0
    WHEN 'ended'       THEN closed_at IS NOT NULL
      AND (check_out_at IS NULL OR check_in_at IS NOT NULL)
    WHEN 'expired'     THEN closed_at IS NOT NULL AND num_nonnulls(check_in_at, check_out_at) = 0
  END);

-- What waits for a decision, as open_review: it follows from the facts alone.
CREATE TABLE open_correction (
  event_id    uuid        PRIMARY KEY,
  meeting_id  uuid,
  received_at timestamptz NOT NULL
);

CREATE INDEX open_correction_oldest ON open_correction (received_at, event_id);
CREATE INDEX open_correction_of_meeting ON open_correction (meeting_id, received_at, event_id)
  WHERE meeting_id IS NOT NULL;

CREATE FUNCTION follow_corrections() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.type = 'correction' THEN
    DELETE FROM open_correction WHERE event_id = NEW.about;
  ELSE
    INSERT INTO open_correction (event_id, meeting_id, received_at)
    SELECT NEW.id, s.meeting_id, NEW.received_at
    FROM attendance_session s WHERE s.id = NEW.session_id;
  END IF;
  RETURN NULL;
END
$$;

CREATE TRIGGER attendance_event_may_correct AFTER INSERT ON attendance_event
  FOR EACH ROW WHEN (NEW.type IN ('correction_request', 'correction'))
  EXECUTE FUNCTION follow_corrections();
