-- Nothing leaves an end state, with one exception: that a session expired was only supposed, and a
-- check-in that a phone without network tells late takes it back.
CREATE FUNCTION session_stays_over() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a session that is % stays so', OLD.status USING ERRCODE = 'check_violation';
END
$$;

CREATE TRIGGER attendance_session_stays_over BEFORE UPDATE OF status ON attendance_session
  FOR EACH ROW WHEN (OLD.status IN ('completed', 'auto_closed', 'ended', 'expired')
    AND NEW.status <> OLD.status
    AND NOT (OLD.status = 'expired' AND NEW.status IN ('checked_in', 'auto_closed')
      AND NEW.check_in_at IS NOT NULL))
  EXECUTE FUNCTION session_stays_over();
