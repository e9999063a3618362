-- Devices of hosts that check people in. The secret is shown once and never stored.
CREATE TABLE kiosk (
  id          uuid        PRIMARY KEY,
  meeting_id  uuid        NOT NULL REFERENCES meeting,
  label       text        NOT NULL,
  secret_hash text        NOT NULL CHECK (length(secret_hash) = 64),
  opened_by   uuid        NOT NULL,
  created_at  timestamptz NOT NULL,
  expires_at  timestamptz NOT NULL CHECK (expires_at > created_at),
  closed_at   timestamptz,
  CONSTRAINT kiosk_secret_is_its_own UNIQUE (secret_hash)
);

CREATE INDEX kiosk_of_meeting ON kiosk (meeting_id, created_at DESC);
