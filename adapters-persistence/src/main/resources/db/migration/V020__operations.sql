-- What phones did without a network. A row comes in the transaction of its effect and never goes
-- once it is settled: by it an operation that is sent again is known again, for good.

CREATE TABLE operation (
  person_id    uuid        NOT NULL REFERENCES person,
  op_id        uuid        NOT NULL,
  fingerprint  bytea       NOT NULL CHECK (octet_length(fingerprint) = 32),
  type         text        NOT NULL CHECK (type IN
    ('create_session', 'check_in', 'check_out', 'presence', 'end_session', 'update_profile',
     'create_meeting', 'update_meeting')),
  data         text,
  priority     text        NOT NULL CHECK (priority IN ('low', 'medium', 'high', 'critical')),
  device       text,
  sequence     bigint,
  depends_on   uuid[]      NOT NULL,
  makes        text,
  refers       text[]      NOT NULL,
  created_at   timestamptz NOT NULL,
  effective_at timestamptz NOT NULL,
  not_before   timestamptz,
  not_after    timestamptz NOT NULL,
  basis        text        NOT NULL CHECK (basis IN ('live', 'anchored', 'claimed')),
  doubts       text[]      NOT NULL,
  received_at  timestamptz NOT NULL,
  status       text        NOT NULL CHECK (status IN
    ('pending', 'completed', 'failed', 'retrying', 'held')),
  retries      integer     NOT NULL CHECK (retries >= 0),
  crashes      integer     NOT NULL CHECK (crashes >= 0),
  setback      text,
  result       text,
  problem      text,
  made_id      uuid,
  last_attempt timestamptz,
  due_at       timestamptz,
  PRIMARY KEY (person_id, op_id),
  CONSTRAINT operation_status_is_true CHECK (CASE status
    WHEN 'completed' THEN result IS NOT NULL AND num_nonnulls(setback, problem, due_at) = 0
    WHEN 'failed'    THEN num_nonnulls(setback, problem) = 1 AND due_at IS NULL
    ELSE result IS NULL AND data IS NOT NULL AND due_at IS NOT NULL
  END)
);

COMMENT ON COLUMN operation.fingerprint IS
  'SHA-256 of what the phone sent, in one spelling: another body under the same id is another one';
COMMENT ON COLUMN operation.data IS
  'JSON as the phone stored it; null once it had its effect, since the facts tell it then';
COMMENT ON COLUMN operation.makes IS 'what the phone calls the thing that it makes';
COMMENT ON COLUMN operation.made_id IS 'what we call it';

CREATE INDEX operation_waiting ON operation (person_id, received_at, op_id)
  WHERE status IN ('pending', 'retrying', 'held');
CREATE INDEX operation_failed ON operation (person_id, received_at DESC, op_id)
  WHERE status = 'failed';
CREATE INDEX operation_due ON operation (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX operation_maker ON operation (person_id, makes) WHERE makes IS NOT NULL;
CREATE INDEX operation_number ON operation (person_id, device, sequence)
  WHERE device IS NOT NULL AND sequence IS NOT NULL;

-- An end is an end: what was answered once is answered so for good.
CREATE TRIGGER operation_stays_completed BEFORE UPDATE OR DELETE ON operation
  FOR EACH ROW WHEN (OLD.status = 'completed') EXECUTE FUNCTION forbid_change();
