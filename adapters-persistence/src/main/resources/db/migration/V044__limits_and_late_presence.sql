-- Readings that came too late to confirm anything by themselves wait for a person, as check-ins do.
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
      AND NOT EXISTS (SELECT FROM attendance_event r WHERE r.about = e.id AND r.type = 'review')
    ON CONFLICT DO NOTHING;
  END IF;
  RETURN NULL;
END
$$;

-- What the phone's counter said, beside what the phone said of the thing itself.
ALTER TABLE operation
  ADD COLUMN boot       text,
  ADD COLUMN elapsed_ms bigint CHECK (elapsed_ms >= 0);

COMMENT ON COLUMN operation.elapsed_ms IS
  'the counter of the phone, which goes on while it sleeps, since it was started as boot';

-- The limits that people are told.
ALTER TABLE meeting
  ADD CONSTRAINT meeting_radius_is_allowed CHECK (radius_mm BETWEEN 25000 AND 2000000);
ALTER TABLE share
  ADD CONSTRAINT share_ends_within_a_year CHECK (expires_at - created_at <= interval '365 days');
