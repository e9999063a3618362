-- Only hashes, as of all secrets of 256 random bits. A session token dies with its sign-in, at the latest after a day.
CREATE TABLE session_token (
  hash        bytea       PRIMARY KEY CHECK (octet_length(hash) = 32),
  session_id  uuid        NOT NULL,
  person_id   uuid        NOT NULL,
  sign_in_id  uuid        NOT NULL,
  epoch       bigint      NOT NULL,
  device_hash bytea       CHECK (octet_length(device_hash) = 32),
  created_at  timestamptz NOT NULL,
  expires_at  timestamptz NOT NULL
);

CREATE INDEX session_token_by_age ON session_token (expires_at);

CREATE TABLE api_key (
  id           uuid        PRIMARY KEY,
  owner_id     uuid        NOT NULL REFERENCES account (person_id) ON DELETE CASCADE,
  label        text        NOT NULL,
  hint         text        NOT NULL,
  hash         bytea       NOT NULL UNIQUE CHECK (octet_length(hash) = 32),
  scopes       text[]      NOT NULL CHECK (cardinality(scopes) > 0),
  created_at   timestamptz NOT NULL,
  last_used_at timestamptz,
  expires_at   timestamptz,
  revoked_at   timestamptz
);

CREATE INDEX api_key_of_owner ON api_key (owner_id, created_at DESC, id DESC) WHERE revoked_at IS NULL;
