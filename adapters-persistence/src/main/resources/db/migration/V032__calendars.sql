-- The exceptions of a schedule stand in the row of the meeting: so they have its version, are kept
-- in its editions, and are read wherever the rule is.
ALTER TABLE meeting ADD COLUMN changed_dates text,
  ADD CONSTRAINT meeting_changed_dates_need_a_schedule
    CHECK (changed_dates IS NULL OR start_at IS NOT NULL);

COMMENT ON COLUMN meeting.changed_dates IS
  'JSON: the original start of each date that is cancelled, moved or added, and its new time';

DROP TRIGGER meeting_wakes_sessions ON meeting;
CREATE TRIGGER meeting_wakes_sessions AFTER UPDATE ON meeting
  FOR EACH ROW WHEN (
    (OLD.start_at, OLD.length_us, OLD.zone, OLD.recurrence, OLD.changed_dates, OLD.is_active)
    IS DISTINCT FROM
    (NEW.start_at, NEW.length_us, NEW.zone, NEW.recurrence, NEW.changed_dates, NEW.is_active))
  EXECUTE FUNCTION wake_meeting();

-- The function is the one of V019 and V027 but for the exceptions.
CREATE OR REPLACE FUNCTION tell_of_edited_meetings() RETURNS trigger LANGUAGE plpgsql
SET enable_nestloop = off AS $$
BEGIN
  INSERT INTO change (topic, subject, meeting_id, organiser_id, is_public, is_deleted, kind, at)
  SELECT 'meeting', n.id, n.id, n.created_by, o.is_public OR n.is_public,
    (o.is_public OR n.is_public) AND NOT (n.is_public AND n.is_active),
    coalesce(nullif(concat_ws('+',
      CASE WHEN (o.lat_e7, o.lng_e7, o.radius_mm, o.area, o.address)
        IS DISTINCT FROM (n.lat_e7, n.lng_e7, n.radius_mm, n.area, n.address) THEN 'place' END,
      CASE WHEN (o.start_at, o.length_us, o.zone, o.recurrence, o.changed_dates)
        IS DISTINCT FROM (n.start_at, n.length_us, n.zone, n.recurrence, n.changed_dates)
        THEN 'time' END,
      CASE WHEN (o.is_active, o.is_public)
        IS DISTINCT FROM (n.is_active, n.is_public) THEN 'status' END), ''), 'details'),
    n.updated_at
  FROM former o JOIN edited n ON n.id = o.id ORDER BY n.updated_at, n.id;
  RETURN NULL;
END
$$;

-- The dates to come, some weeks ahead, so that a list of all meetings expands no rule.
CREATE TABLE upcoming_date (
  start_at   timestamptz NOT NULL,
  meeting_id uuid        NOT NULL REFERENCES meeting ON DELETE CASCADE,
  end_at     timestamptz NOT NULL CHECK (end_at > start_at),
  PRIMARY KEY (start_at, meeting_id)
);

CREATE INDEX upcoming_date_of_meeting ON upcoming_date (meeting_id);

CREATE TABLE upcoming_until (
  meeting_id uuid        PRIMARY KEY REFERENCES meeting ON DELETE CASCADE,
  known_to   timestamptz NOT NULL
);

COMMENT ON COLUMN upcoming_until.known_to IS
  'all dates before it stand in upcoming_date; a meeting without a row has no others';

CREATE INDEX upcoming_until_due ON upcoming_until (known_to);

-- What is on record already is expanded soon after the server has started.
INSERT INTO upcoming_until (meeting_id, known_to)
SELECT id, '-infinity' FROM meeting WHERE start_at IS NOT NULL AND is_active;

-- For which date a session was planned.
ALTER TABLE attendance_session ADD COLUMN occurrence_at timestamptz,
  ADD CONSTRAINT attendance_session_occurrence_is_of_a_meeting
    CHECK (occurrence_at IS NULL OR meeting_id IS NOT NULL);

COMMENT ON COLUMN attendance_session.occurrence_at IS
  'the start by the rule, so that the session follows a date that is moved; '
  'nothing when no date was named';

-- One secret address for each person; only its hash is kept.
CREATE TABLE calendar_feed (
  person_id  uuid        PRIMARY KEY REFERENCES person ON DELETE CASCADE,
  hash       bytea       NOT NULL UNIQUE CHECK (octet_length(hash) = 32),
  created_at timestamptz NOT NULL,
  used_at    timestamptz
);
