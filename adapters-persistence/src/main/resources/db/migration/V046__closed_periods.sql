-- Up to when the record of a meeting is closed: nothing before that is corrected, decided on or
-- added to any more. A closing is a fact; each goes further than the last.
CREATE TABLE period_closing (
  meeting_id   uuid        NOT NULL REFERENCES meeting,
  closed_until timestamptz NOT NULL,
  closed_by    uuid        NOT NULL,
  closed_at    timestamptz NOT NULL,
  note         text,
  PRIMARY KEY (meeting_id, closed_until),
  CONSTRAINT period_closing_is_of_the_past CHECK (closed_until <= closed_at - interval '1 hour')
);

-- Whoever closes waits for facts that are on their way, and those that come then find the closing.
CREATE FUNCTION close_further() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM meeting WHERE id = NEW.meeting_id FOR UPDATE;
  IF EXISTS (SELECT FROM period_closing
      WHERE meeting_id = NEW.meeting_id AND closed_until >= NEW.closed_until) THEN
    RAISE EXCEPTION 'a record is closed further, never less'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'period_closing_goes_further';
  END IF;
  RETURN NEW;
END
$$;

CREATE TRIGGER period_closing_goes_further BEFORE INSERT ON period_closing
  FOR EACH ROW EXECUTE FUNCTION close_further();

-- The words of somebody who is gone may go.
CREATE TRIGGER period_closing_is_a_fact BEFORE UPDATE ON period_closing
  FOR EACH ROW WHEN (NEW.note IS NOT NULL
    OR (NEW.meeting_id, NEW.closed_until, NEW.closed_by, NEW.closed_at)
      IS DISTINCT FROM (OLD.meeting_id, OLD.closed_until, OLD.closed_by, OLD.closed_at))
  EXECUTE FUNCTION forbid_change();
CREATE TRIGGER period_closing_is_not_taken_back BEFORE DELETE ON period_closing
  FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER period_closing_is_kept BEFORE TRUNCATE ON period_closing
  FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
REVOKE DELETE, TRUNCATE ON period_closing FROM PUBLIC;

-- Where a fact belongs: as RecordTime says. A statement that records a fact has changed its session
-- before, which is as well: what a correction moves was looked at when it was asked for.
CREATE FUNCTION closed_record_stays() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  place    uuid;
  counting timestamptz;
BEGIN
  SELECT s.meeting_id, least(
      coalesce(s.date_start, s.check_in_at, a.date_start, NEW.date_start, s.occurrence_at,
        a.effective_at, NEW.effective_at),
      CASE WHEN s.date_start IS NULL THEN NEW.stated_check_in_at END)
  INTO place, counting
  FROM attendance_session s LEFT JOIN attendance_event a ON a.id = NEW.about
  WHERE s.id = NEW.session_id;
  IF place IS NULL THEN
    RETURN NEW;
  END IF;
  PERFORM FROM meeting WHERE id = place FOR KEY SHARE;
  IF EXISTS (SELECT FROM period_closing
      WHERE meeting_id = place AND closed_until > counting) THEN
    RAISE EXCEPTION 'the record is closed'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'attendance_event_in_open_record';
  END IF;
  RETURN NEW;
END
$$;

-- No closed record reaches to the last hour, so who tells of the present passes without a look. The
-- rules alone still end what nobody can end any more.
CREATE TRIGGER attendance_event_in_open_record BEFORE INSERT ON attendance_event
  FOR EACH ROW WHEN (
    (NEW.about IS NOT NULL OR NEW.effective_at < NEW.received_at - interval '1 hour')
    AND NEW.type NOT IN ('auto_close', 'expire')
    AND (NEW.accepted
      OR (NEW.reason_codes IS NOT NULL AND 'PERIOD_CLOSED' <> ALL (NEW.reason_codes))))
  EXECUTE FUNCTION closed_record_stays();

-- What came after the closing waits for nobody.
CREATE OR REPLACE FUNCTION follow_reviews() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.type = 'review' OR NEW.flag = 'verified' THEN
    DELETE FROM open_review WHERE event_id = NEW.about;
  ELSE
    INSERT INTO open_review (event_id, meeting_id, received_at)
    SELECT e.id, s.meeting_id, e.received_at
    FROM attendance_event e JOIN attendance_session s ON s.id = e.session_id
    WHERE e.id = coalesce(NEW.about, NEW.id)
      AND (e.type IN ('check_in', 'check_out')
        OR e.type = 'presence' AND 'LATE_REPORT' = ANY (e.reason_codes))
      AND 'PERIOD_CLOSED' <> ALL (e.reason_codes)
      AND NOT EXISTS (SELECT FROM attendance_event r WHERE r.about = e.id AND r.type = 'review')
    ON CONFLICT DO NOTHING;
  END IF;
  RETURN NULL;
END
$$;
