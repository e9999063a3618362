-- Attendance. The state of a session can be recomputed from its facts; the facts can never change.

CREATE TABLE attendance_session (
  id              uuid        PRIMARY KEY,
  person_id       uuid        NOT NULL REFERENCES person,
  meeting_id      uuid        REFERENCES meeting,
  dest_name       text        NOT NULL,
  dest_address    text,
  dest_lat_e7     integer     NOT NULL CHECK (dest_lat_e7 BETWEEN -900000000 AND 900000000),
  dest_lng_e7     integer     NOT NULL CHECK (dest_lng_e7 BETWEEN -1800000000 AND 1800000000),
  dest_fence      text        NOT NULL,
  notes           text,
  client_id       text,
  status          text        NOT NULL CHECK (status IN
    ('planned', 'checked_in', 'completed', 'auto_closed', 'ended', 'expired')),
  check_in_event  uuid,
  check_in_at     timestamptz,
  check_in_flag   text        CHECK (check_in_flag IN
    ('verified', 'review', 'rejected', 'unverifiable')),
  check_out_event uuid,
  check_out_at    timestamptz,
  check_out_flag  text        CHECK (check_out_flag IN
    ('verified', 'review', 'rejected', 'unverifiable')),
  closed_at       timestamptz,
  created_at      timestamptz NOT NULL,
  version         bigint      NOT NULL CHECK (version > 0),
  CONSTRAINT attendance_session_check_in_is_whole
    CHECK (num_nulls(check_in_event, check_in_at, check_in_flag) IN (0, 3)),
  CONSTRAINT attendance_session_check_out_is_whole
    CHECK (num_nulls(check_out_event, check_out_at, check_out_flag) IN (0, 3)),
  CONSTRAINT attendance_session_never_ends_before_it_begins
    CHECK (closed_at >= check_in_at AND check_out_at >= check_in_at),
  CONSTRAINT attendance_session_status_is_true CHECK (CASE status
    WHEN 'planned'     THEN num_nonnulls(check_in_at, check_out_at, closed_at) = 0
    WHEN 'checked_in'  THEN check_in_at IS NOT NULL AND num_nonnulls(check_out_at, closed_at) = 0
    WHEN 'completed'   THEN num_nulls(check_in_at, check_out_at, closed_at) = 0
    WHEN 'auto_closed' THEN num_nulls(check_in_at, closed_at) = 0 AND check_out_at IS NULL
    WHEN 'ended'       THEN closed_at IS NOT NULL AND check_out_at IS NULL
    WHEN 'expired'     THEN closed_at IS NOT NULL AND num_nonnulls(check_in_at, check_out_at) = 0
  END)
);

-- The rule that nobody is in two places. It cannot be a query: two requests would both see nothing.
CREATE UNIQUE INDEX attendance_session_one_open
  ON attendance_session (person_id) WHERE status = 'checked_in';

CREATE UNIQUE INDEX attendance_session_client_id
  ON attendance_session (person_id, client_id) WHERE client_id IS NOT NULL;

CREATE INDEX attendance_session_history
  ON attendance_session (person_id, created_at DESC, id DESC);

CREATE INDEX attendance_session_of_meeting
  ON attendance_session (meeting_id, created_at DESC, id DESC) WHERE meeting_id IS NOT NULL;

-- Counts the facts of a person without a gap, and its row is the lock that every writer of the
-- person's attendance takes first, so that none of them can wait for each other in a circle.
CREATE TABLE person_history (
  person_id uuid   PRIMARY KEY REFERENCES person,
  n         bigint NOT NULL CHECK (n >= 0)
);

-- What proves, and stays when the personal payload is erased.
CREATE TABLE attendance_event (
  id             uuid        PRIMARY KEY,
  session_id     uuid        NOT NULL REFERENCES attendance_session,
  person_id      uuid        NOT NULL,
  history_seq    bigint      NOT NULL CHECK (history_seq > 0),
  type           text        NOT NULL CHECK (type IN
    ('check_in', 'check_out', 'end', 'auto_close', 'expire')),
  accepted       boolean     NOT NULL,
  effective_at   timestamptz NOT NULL,
  client_at      timestamptz,
  received_at    timestamptz NOT NULL,
  flag           text        CHECK (flag IN ('verified', 'review', 'rejected', 'unverifiable')),
  confidence_ppm integer     CHECK (confidence_ppm BETWEEN 0 AND 1000000),
  inside_ppm     integer     CHECK (inside_ppm BETWEEN 0 AND 1000000),
  reason_codes   text[],
  policy_name    text,
  policy_hash    text        CHECK (length(policy_hash) = 64),
  commitment     bytea       NOT NULL CHECK (octet_length(commitment) = 32),
  CONSTRAINT attendance_event_history UNIQUE (person_id, history_seq),
  CONSTRAINT attendance_event_verdict_is_whole CHECK
    (num_nulls(flag, confidence_ppm, reason_codes, policy_name, policy_hash) IN (0, 5))
);

COMMENT ON COLUMN attendance_event.commitment IS
  'SHA-256 of the salt followed by the UTF-8 bytes of the content in attendance_payload';

CREATE INDEX attendance_event_of_session ON attendance_event (session_id, history_seq);

CREATE TRIGGER attendance_event_is_a_fact BEFORE UPDATE OR DELETE ON attendance_event
  FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER attendance_event_is_kept BEFORE TRUNCATE ON attendance_event
  FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
REVOKE UPDATE, DELETE, TRUNCATE ON attendance_event FROM PUBLIC;

-- What is personal. Erasure deletes the row; nothing ever changes it. There is no foreign key to
-- the event: both come in one statement, and events never go.
CREATE TABLE attendance_payload (
  event_id    uuid   PRIMARY KEY,
  salt        bytea  NOT NULL CHECK (octet_length(salt) = 16),
  content     text   NOT NULL,
  lat_e7      integer,
  lng_e7      integer,
  accuracy_mm bigint,
  distance_mm bigint
);

COMMENT ON COLUMN attendance_payload.content IS
  'JSON with all fixes, reasons, the fence and the window: text and not jsonb, so that the very '
  'bytes that were committed to can be hashed again';

CREATE TRIGGER attendance_payload_never_changes BEFORE UPDATE ON attendance_payload
  FOR EACH ROW EXECUTE FUNCTION forbid_change();
REVOKE UPDATE ON attendance_payload FROM PUBLIC;
