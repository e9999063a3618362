-- When each phone of a person last told all that it had recorded. What it might still tell is why a
-- session to which nobody came waits before it expires.
CREATE TABLE device_sync (
  person_id   uuid        NOT NULL REFERENCES person,
  device_hash bytea       NOT NULL CHECK (octet_length(device_hash) = 32),
  synced_at   timestamptz NOT NULL,
  PRIMARY KEY (person_id, device_hash)
);

CREATE INDEX device_sync_old ON device_sync (synced_at);

INSERT INTO device_sync (person_id, device_hash, synced_at)
SELECT person_id, sha256(convert_to(E'device/v1\n' || device, 'UTF8')), max(received_at)
FROM operation WHERE device IS NOT NULL GROUP BY person_id, device;

-- The sessions that a person has planned, beside all those that are over.
CREATE INDEX attendance_session_planned ON attendance_session (person_id, due_at)
  WHERE status = 'planned';
