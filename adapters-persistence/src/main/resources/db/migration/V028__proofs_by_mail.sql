-- Ways into an account besides the password. Nothing here helps whoever has the database alone:
-- tokens are hashed, short codes are hashed by a key outside of it, letters and secrets are sealed
-- by another.

-- A letter is gone once it was taken over.
CREATE TABLE letter (
  id           uuid        PRIMARY KEY,
  sealed       bytea       NOT NULL,
  since        timestamptz NOT NULL,
  due_at       timestamptz NOT NULL,
  useful_until timestamptz NOT NULL,
  tries        integer     NOT NULL DEFAULT 0 CHECK (tries >= 0)
);

COMMENT ON COLUMN letter.due_at IS 'while a node tries: when its lease ends';
COMMENT ON COLUMN letter.tries IS 'also tells whose claim is the last';

CREATE INDEX letter_due ON letter (due_at);

-- The key is why only the newest of a purpose is good.
CREATE TABLE one_time_secret (
  person_id  uuid        NOT NULL REFERENCES account (person_id) ON DELETE CASCADE,
  purpose    text        NOT NULL CHECK (purpose IN ('password_reset', 'sign_in_code',
    'verify_email', 'change_email', 'login_challenge')),
  hash       bytea       NOT NULL CHECK (octet_length(hash) = 32),
  address    text,
  sign_in_id uuid,
  tries      integer     NOT NULL DEFAULT 0 CHECK (tries >= 0),
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (person_id, purpose)
);

CREATE UNIQUE INDEX one_time_secret_by_hash ON one_time_secret (hash);
CREATE INDEX one_time_secret_by_age ON one_time_secret (expires_at);

-- When the last few were taken, oldest first.
CREATE TABLE quota (
  name    text          NOT NULL,
  whom    bytea         NOT NULL CHECK (octet_length(whom) = 32),
  taken   timestamptz[] NOT NULL,
  last_at timestamptz   NOT NULL,
  PRIMARY KEY (name, whom)
);

CREATE INDEX quota_by_age ON quota (last_at);

-- Wrong passwords in a row, from wherever they came.
CREATE TABLE wrong_password (
  person_id uuid    PRIMARY KEY REFERENCES account (person_id) ON DELETE CASCADE,
  failures  integer NOT NULL CHECK (failures > 0)
);

-- The address that the person has proven; it counts while it is the person's.
CREATE TABLE verified_email (
  person_id uuid        PRIMARY KEY REFERENCES account (person_id) ON DELETE CASCADE,
  email     text        NOT NULL,
  at        timestamptz NOT NULL
);

CREATE TABLE second_factor (
  person_id    uuid        PRIMARY KEY REFERENCES account (person_id) ON DELETE CASCADE,
  sealed       bytea       NOT NULL,
  begun_at     timestamptz NOT NULL,
  confirmed_at timestamptz,
  last_step    bigint      NOT NULL DEFAULT 0
);

COMMENT ON COLUMN second_factor.last_step IS
  'of the code that was used last: it and older ones are spent';

CREATE TABLE recovery_code (
  person_id uuid  NOT NULL REFERENCES second_factor (person_id) ON DELETE CASCADE,
  hash      bytea NOT NULL CHECK (octet_length(hash) = 32),
  PRIMARY KEY (person_id, hash)
);
