-- What waits for a person's decision. It follows from the facts alone and could be built again from
-- them; as a table of its own, a page of it does not pass over all that was ever decided.

CREATE TABLE open_review (
  event_id    uuid        PRIMARY KEY,
  meeting_id  uuid,
  received_at timestamptz NOT NULL
);

CREATE INDEX open_review_oldest ON open_review (received_at, event_id);
CREATE INDEX open_review_of_meeting ON open_review (meeting_id, received_at, event_id)
  WHERE meeting_id IS NOT NULL;

-- Of two decisions on one fact at once one is kept.
CREATE UNIQUE INDEX attendance_event_one_review ON attendance_event (about) WHERE type = 'review';

CREATE FUNCTION follow_reviews() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.type = 'review' OR NEW.flag = 'verified' THEN
    DELETE FROM open_review WHERE event_id = NEW.about;
  ELSE
    INSERT INTO open_review (event_id, meeting_id, received_at)
    SELECT e.id, s.meeting_id, e.received_at
    FROM attendance_event e JOIN attendance_session s ON s.id = e.session_id
    WHERE e.id = coalesce(NEW.about, NEW.id) AND e.type IN ('check_in', 'check_out')
      AND NOT EXISTS (SELECT FROM attendance_event r WHERE r.about = e.id AND r.type = 'review')
    ON CONFLICT DO NOTHING;
  END IF;
  RETURN NULL;
END
$$;

CREATE TRIGGER attendance_event_may_need_review AFTER INSERT ON attendance_event
  FOR EACH ROW WHEN (NEW.flag IS NOT NULL AND (NEW.about IS NOT NULL OR NEW.flag <> 'verified'))
  EXECUTE FUNCTION follow_reviews();

INSERT INTO open_review (event_id, meeting_id, received_at)
SELECT e.id, s.meeting_id, e.received_at
FROM attendance_event e JOIN attendance_session s ON s.id = e.session_id
WHERE e.type IN ('check_in', 'check_out')
  AND coalesce((SELECT r.flag FROM attendance_event r WHERE r.about = e.id AND r.flag IS NOT NULL
    ORDER BY r.history_seq DESC LIMIT 1), e.flag) <> 'verified'
  AND NOT EXISTS (SELECT FROM attendance_event r WHERE r.about = e.id AND r.type = 'review');
