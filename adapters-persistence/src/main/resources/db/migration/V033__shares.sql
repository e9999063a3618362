-- Links by which outsiders see chosen facts. Of the token only the hash is here.
CREATE TABLE share (
  id         uuid        PRIMARY KEY,
  person_id  uuid        NOT NULL REFERENCES account ON DELETE CASCADE,
  hash       bytea       NOT NULL CHECK (octet_length(hash) = 32),
  label      text,
  fields     text[]      NOT NULL CHECK (cardinality(fields) > 0),
  sessions   uuid[]      NOT NULL CHECK (cardinality(sessions) BETWEEN 1 AND 200),
  shown_as   uuid[]      NOT NULL,
  max_views  integer     CHECK (max_views > 0),
  views      integer     NOT NULL CHECK (views >= 0),
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL CHECK (expires_at > created_at),
  revoked_at timestamptz,
  CONSTRAINT share_names_every_session CHECK (cardinality(sessions) = cardinality(shown_as)),
  CONSTRAINT share_is_not_overused CHECK (views <= max_views)
);

COMMENT ON COLUMN share.shown_as IS
  'the ids under which outsiders see the sessions, in the same order';

CREATE UNIQUE INDEX share_by_token ON share (hash);
CREATE INDEX share_of_person ON share (person_id, created_at DESC, id DESC);
CREATE INDEX share_by_end ON share (expires_at);

-- Who looked, for the sharer. Kept a year, so that rows go but never change.
CREATE TABLE share_visit (
  n        bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  share_id uuid        NOT NULL REFERENCES share ON DELETE CASCADE,
  at       timestamptz NOT NULL,
  client   text        NOT NULL CHECK (client IN ('phone', 'computer', 'program', 'unknown')),
  network  text        NOT NULL
);

COMMENT ON COLUMN share_visit.network IS 'cut so that it names no household';

CREATE INDEX share_visit_of_share ON share_visit (share_id, n DESC);
CREATE INDEX share_visit_by_age ON share_visit (at);

CREATE TRIGGER share_visit_is_a_fact BEFORE UPDATE ON share_visit
  FOR EACH ROW EXECUTE FUNCTION forbid_change();
