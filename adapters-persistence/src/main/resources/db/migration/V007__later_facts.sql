-- Facts that say something about an earlier fact, and how much stands behind a verdict.

ALTER TABLE attendance_event
  DROP CONSTRAINT attendance_event_type_check,
  ADD CONSTRAINT attendance_event_type_check CHECK (type IN
    ('check_in', 'check_out', 'end', 'auto_close', 'expire', 'presence', 'confirmation',
     'reassessment', 'review', 'correction_request', 'correction')),
  ADD COLUMN assurance   text CHECK (assurance IN ('geo', 'geo_trace', 'geo_corroborated')),
  ADD COLUMN about       uuid REFERENCES attendance_event,
  ADD COLUMN ruled_by    uuid,
  ADD COLUMN reason_code text,
  ADD CONSTRAINT attendance_event_ruling_is_about_a_fact CHECK
    (about IS NOT NULL OR type NOT IN ('confirmation', 'reassessment', 'review'));

COMMENT ON COLUMN attendance_event.about IS
  'the earlier fact that this one judges anew: then the verdict here is on that fact';
COMMENT ON COLUMN attendance_event.ruled_by IS 'nobody, when the rules did';

CREATE INDEX attendance_event_about ON attendance_event (about) WHERE about IS NOT NULL;
