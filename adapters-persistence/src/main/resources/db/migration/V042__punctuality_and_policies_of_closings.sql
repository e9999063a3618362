-- How an arrival stands to the scheduled start. Derived, like the outcome: until now all policies
-- had the standard numbers for it.
ALTER TABLE attendance_session
  ADD COLUMN punctuality text CHECK (punctuality IN ('on_time', 'late', 'very_late'));

UPDATE attendance_session
SET punctuality = CASE
  WHEN check_in_at <= date_start + interval '10 min' THEN 'on_time'
  WHEN check_in_at <= date_start + interval '30 min' THEN 'late'
  ELSE 'very_late' END
WHERE check_in_at IS NOT NULL AND date_start IS NOT NULL;

-- What closes a session by rule judges no place, but by a policy all the same.
ALTER TABLE attendance_event
  DROP CONSTRAINT attendance_event_verdict_is_whole,
  ADD CONSTRAINT attendance_event_verdict_is_whole CHECK
    (num_nulls(flag, confidence_ppm, reason_codes) IN (0, 3)
      AND num_nulls(policy_name, policy_hash) IN (0, 2)
      AND (flag IS NULL OR policy_name IS NOT NULL));
