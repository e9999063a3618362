-- By what a report may be known again: no places, only added, and gone after a while.

CREATE TABLE trace_print (
  event_id    uuid        PRIMARY KEY,
  person_id   uuid        NOT NULL,
  meeting_id  uuid,
  received_at timestamptz NOT NULL,
  since       timestamptz,
  hash        bytea       NOT NULL CHECK (octet_length(hash) = 32),
  shingles    bigint[]    NOT NULL,
  points      integer     NOT NULL CHECK (points > 0),
  first       boolean     NOT NULL
);

COMMENT ON COLUMN trace_print.since IS
  'when the earliest reading was taken, by the phone: the same readings with the same times are '
  'one trace sent again, not a copy';
COMMENT ON COLUMN trace_print.first IS
  'whether nobody was seen to have sent these readings before: of two at once only one can say so';

-- The rule that of two who send the same readings at once one is told. It cannot be a query.
CREATE UNIQUE INDEX trace_print_first ON trace_print (hash) WHERE first;
CREATE INDEX trace_print_same ON trace_print (hash, received_at DESC);
CREATE INDEX trace_print_of_meeting ON trace_print (meeting_id, received_at DESC)
  WHERE meeting_id IS NOT NULL;
CREATE INDEX trace_print_of_person ON trace_print (person_id, received_at DESC);
CREATE INDEX trace_print_age ON trace_print (received_at);

CREATE TABLE device_sighting (
  event_id     uuid        PRIMARY KEY,
  device_hash  bytea       NOT NULL CHECK (octet_length(device_hash) = 32),
  person_id    uuid        NOT NULL,
  effective_at timestamptz NOT NULL
);

CREATE INDEX device_sighting_of_device ON device_sighting (device_hash, effective_at);
CREATE INDEX device_sighting_of_person ON device_sighting (person_id);
CREATE INDEX device_sighting_age ON device_sighting (effective_at);

CREATE TRIGGER trace_print_never_changes BEFORE UPDATE ON trace_print
  FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER device_sighting_never_changes BEFORE UPDATE ON device_sighting
  FOR EACH ROW EXECUTE FUNCTION forbid_change();
REVOKE UPDATE ON trace_print, device_sighting FROM PUBLIC;

-- Counts the uses of a phone: whoever read another number than is found when writing was overtaken.
CREATE TABLE device_use (
  device_hash bytea       PRIMARY KEY CHECK (octet_length(device_hash) = 32),
  n           bigint      NOT NULL CHECK (n > 0),
  used_at     timestamptz NOT NULL
);

CREATE INDEX device_use_age ON device_use (used_at);

-- People who may share a phone without a word: a family, a carer and their client.
CREATE TABLE device_family (
  device_hash bytea NOT NULL CHECK (octet_length(device_hash) = 32),
  person_id   uuid  NOT NULL REFERENCES person,
  PRIMARY KEY (device_hash, person_id)
);

CREATE INDEX device_family_of_person ON device_family (person_id);

-- The last report of a person that was verified.
CREATE INDEX attendance_event_verified ON attendance_event (person_id, effective_at DESC, history_seq DESC)
  WHERE flag = 'verified' AND accepted AND type IN ('check_in', 'check_out', 'presence');
