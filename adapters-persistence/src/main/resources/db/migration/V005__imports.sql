CREATE TABLE meeting_origin (
  source      text NOT NULL,
  slug        text NOT NULL,
  meeting_id  uuid NOT NULL REFERENCES meeting (id),
  fingerprint text NOT NULL,
  likeness    text NOT NULL,
  PRIMARY KEY (source, slug)
);

COMMENT ON TABLE meeting_origin IS 'which entry of which list a meeting came from';
COMMENT ON COLUMN meeting_origin.fingerprint IS 'of all that the list said last';
COMMENT ON COLUMN meeting_origin.likeness IS 'of name, days, time and place';

CREATE INDEX meeting_origin_by_likeness ON meeting_origin (likeness);
CREATE INDEX meeting_origin_by_meeting ON meeting_origin (meeting_id);
