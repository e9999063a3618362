CREATE TABLE account (
  person_id     uuid        PRIMARY KEY REFERENCES person (id),
  password_hash text        NOT NULL,
  roles         text[]      NOT NULL CHECK (roles <@ ARRAY['MEMBER', 'ORGANISER', 'ADMIN']),
  epoch         bigint      NOT NULL CHECK (epoch > 0),
  active        boolean     NOT NULL,
  created_at    timestamptz NOT NULL
);

COMMENT ON COLUMN account.epoch IS 'access tokens that were issued with another one are dead';

CREATE INDEX account_of_admins ON account (person_id) WHERE 'ADMIN' = ANY (roles);

CREATE TABLE sign_in (
  id           uuid        PRIMARY KEY,
  person_id    uuid        NOT NULL REFERENCES account (person_id),
  device_name  text,
  address      text        NOT NULL,
  created_at   timestamptz NOT NULL,
  last_used_at timestamptz NOT NULL,
  idle_until   timestamptz NOT NULL,
  expires_at   timestamptz NOT NULL,
  ended_at     timestamptz
);

CREATE INDEX sign_in_open ON sign_in (person_id) WHERE ended_at IS NULL;

-- Only hashes: 256 random bits need neither salt nor a slow function.
CREATE TABLE refresh_token (
  hash       bytea       PRIMARY KEY CHECK (octet_length(hash) = 32),
  sign_in_id uuid        NOT NULL REFERENCES sign_in (id),
  issued_at  timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at    timestamptz,
  successor  bytea       REFERENCES refresh_token (hash),
  replays    smallint    NOT NULL DEFAULT 0,
  overlapped boolean     NOT NULL DEFAULT false,
  CONSTRAINT refresh_token_spent_for_another CHECK ((used_at IS NULL) = (successor IS NULL))
);

CREATE UNIQUE INDEX refresh_token_one_unspent ON refresh_token (sign_in_id)
  WHERE used_at IS NULL;

CREATE INDEX refresh_token_of_sign_in ON refresh_token (sign_in_id);

CREATE TABLE login_failure (
  email_hash    bytea       NOT NULL CHECK (octet_length(email_hash) = 32),
  network       text        NOT NULL,
  failures      integer     NOT NULL CHECK (failures >= 0),
  last_at       timestamptz NOT NULL,
  blocked_until timestamptz NOT NULL,
  PRIMARY KEY (email_hash, network)
);

CREATE TABLE login_network (
  network  text        PRIMARY KEY,
  since    timestamptz NOT NULL,
  failures integer     NOT NULL CHECK (failures >= 0)
);

-- One row at the most.
CREATE TABLE first_admin_token (
  only_one   boolean     PRIMARY KEY DEFAULT true CHECK (only_one),
  hash       bytea       NOT NULL CHECK (octet_length(hash) = 32),
  expires_at timestamptz NOT NULL
);

-- No key to person: what happened stays when the person is gone.
CREATE TABLE account_event (
  id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind       text        NOT NULL,
  person_id  uuid,
  sign_in_id uuid,
  address    text,
  at         timestamptz NOT NULL
);

CREATE INDEX account_event_of_person ON account_event (person_id, id);

CREATE TRIGGER account_event_is_a_fact BEFORE UPDATE OR DELETE ON account_event
  FOR EACH ROW EXECUTE FUNCTION forbid_change();

CREATE TRIGGER account_event_is_kept BEFORE TRUNCATE ON account_event
  FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
