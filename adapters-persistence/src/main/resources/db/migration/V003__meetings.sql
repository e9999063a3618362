CREATE TABLE meeting (
  id               uuid        PRIMARY KEY,
  name             text        NOT NULL,
  description      text,
  address          text,
  lat_e7           integer     NOT NULL CHECK (lat_e7 BETWEEN -900000000 AND 900000000),
  lng_e7           integer     NOT NULL CHECK (lng_e7 BETWEEN -1800000000 AND 1800000000),
  radius_mm        bigint      NOT NULL CHECK (radius_mm > 0),
  start_at         timestamptz,
  length_us        bigint      CHECK (length_us > 0),
  zone             text,
  recurrence       text,
  max_participants integer     CHECK (max_participants > 0),
  is_public        boolean     NOT NULL,
  tags             text[]      NOT NULL,
  meeting_type     text,
  is_active        boolean     NOT NULL,
  qr_code          text,
  created_by       uuid        REFERENCES person (id),
  created_at       timestamptz NOT NULL,
  updated_at       timestamptz NOT NULL,
  version          bigint      NOT NULL CHECK (version > 0),
  CONSTRAINT meeting_schedule_is_whole CHECK (
    num_nonnulls(start_at, length_us, zone) IN (0, 3)
    AND (recurrence IS NULL OR start_at IS NOT NULL))
);

COMMENT ON COLUMN meeting.created_by IS 'nobody, when a list brought the meeting';

CREATE INDEX meeting_by_creator ON meeting (created_by, created_at DESC, id DESC);

-- Finds meetings in a box of whole 1e-7 degrees on any PostgreSQL.
CREATE INDEX meeting_by_place ON meeting USING gist (point(lng_e7, lat_e7));

-- Tells every server which meetings changed, so that each can keep its index in memory current.
-- A payload must stay below 8000 bytes, which 200 ids of 37 bytes do.
CREATE FUNCTION announce_meetings() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT count(*) FROM changed) > 5000 THEN
    PERFORM pg_notify('meeting_changed', 'resync');
  ELSE
    PERFORM pg_notify('meeting_changed', string_agg(id::text, ','))
    FROM (SELECT id, (row_number() OVER () - 1) / 200 AS part FROM changed) AS numbered
    GROUP BY part;
  END IF;
  RETURN NULL;
END
$$;

CREATE FUNCTION announce_all_meetings() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('meeting_changed', 'resync');
  RETURN NULL;
END
$$;

CREATE TRIGGER meeting_added AFTER INSERT ON meeting
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION announce_meetings();
CREATE TRIGGER meeting_updated AFTER UPDATE ON meeting
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION announce_meetings();
CREATE TRIGGER meeting_deleted AFTER DELETE ON meeting
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION announce_meetings();
CREATE TRIGGER meeting_truncated AFTER TRUNCATE ON meeting
  FOR EACH STATEMENT EXECUTE FUNCTION announce_all_meetings();
