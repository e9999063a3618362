-- Only hashes, as of all secrets; a row lives for half a minute.
CREATE TABLE socket_ticket (
  hash       bytea       PRIMARY KEY CHECK (octet_length(hash) = 32),
  person_id  uuid        NOT NULL,
  sign_in_id uuid        NOT NULL,
  epoch      bigint      NOT NULL,
  token_ends timestamptz NOT NULL,
  expires_at timestamptz NOT NULL
);

CREATE INDEX socket_ticket_by_age ON socket_ticket (expires_at);
