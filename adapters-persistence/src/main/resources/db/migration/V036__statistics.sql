-- Figures of all sessions by day, counted behind the stream: nobody who checks in waits for them,
-- and a day on which anything has changed since is counted from the sessions themselves.

-- Finds the sessions of a day. Sessions lie in the table much in the order of their days, so this
-- costs a check-in next to nothing, and the outliers that corrections make have room in it.
CREATE INDEX attendance_session_time ON attendance_session
  USING brin ((coalesce(check_in_at, created_at)) timestamptz_minmax_multi_ops)
  WITH (pages_per_range = 32, autosummarize = on);

-- All that the figures of a meeting rest on: its sessions lie scattered over the table.
CREATE INDEX attendance_session_figures ON attendance_session (meeting_id)
  INCLUDE (person_id, status, outcome, created_at, check_in_at, check_in_flag, check_out_at,
    check_out_flag, closed_at)
  WHERE meeting_id IS NOT NULL;

CREATE FUNCTION statistic_day_of(at timestamptz) RETURNS date IMMUTABLE LANGUAGE sql AS
  'SELECT (at AT TIME ZONE ''UTC'')::date';

-- A row holds what the sessions of a day came to when every transaction before the position could
-- be seen.
CREATE TABLE statistic_day (
  day         date     PRIMARY KEY,
  sessions    bigint   NOT NULL,
  check_ins   bigint   NOT NULL,
  completed   bigint   NOT NULL,
  stays       bigint   NOT NULL,
  time_us     bigint   NOT NULL,
  attended    bigint   NOT NULL,
  decided     bigint   NOT NULL,
  verdicts    bigint[] NOT NULL CHECK (cardinality(verdicts) = 4),
  hours       bigint[] NOT NULL CHECK (cardinality(hours) = 24),
  cells       integer[] NOT NULL,
  cell_counts bigint[] NOT NULL,
  CONSTRAINT statistic_day_cells_are_whole CHECK (cardinality(cells) = cardinality(cell_counts))
);

COMMENT ON COLUMN statistic_day.verdicts IS 'verified, review, rejected, unverifiable';
COMMENT ON COLUMN statistic_day.cells IS
  '720 times the row plus the column, only those with at least five different people on the day';

-- One row, which is also the lock of whoever counts.
CREATE TABLE statistic_position (
  only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  epoch    integer NOT NULL,
  xact     xid8    NOT NULL
);

INSERT INTO statistic_position (epoch, xact)
VALUES (current_epoch(), pg_snapshot_xmin(pg_current_snapshot()));

-- What the stream does not say: the day that a session left, what was changed without a fact, and
-- that the clock at a meeting shows another hour. Only ever added to, and swept behind the position.
CREATE TABLE statistic_stale (
  epoch      integer NOT NULL DEFAULT current_epoch(),
  xact       xid8    NOT NULL DEFAULT pg_current_xact_id(),
  day        date,
  meeting_id uuid,
  CONSTRAINT statistic_stale_says_one_thing CHECK (num_nonnulls(day, meeting_id) = 1)
);

CREATE FUNCTION session_leaves_day() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO statistic_stale (day)
  VALUES (statistic_day_of(coalesce(OLD.check_in_at, OLD.created_at)));
  IF TG_OP = 'UPDATE' THEN
    INSERT INTO statistic_stale (day)
    VALUES (statistic_day_of(coalesce(NEW.check_in_at, NEW.created_at)));
  END IF;
  RETURN NULL;
END
$$;

CREATE TRIGGER attendance_session_leaves_day AFTER UPDATE ON attendance_session
  FOR EACH ROW WHEN (
    statistic_day_of(coalesce(OLD.check_in_at, OLD.created_at))
      <> statistic_day_of(coalesce(NEW.check_in_at, NEW.created_at))
    OR (OLD.person_id, OLD.meeting_id, OLD.dest_lat_e7, OLD.dest_lng_e7)
      IS DISTINCT FROM (NEW.person_id, NEW.meeting_id, NEW.dest_lat_e7, NEW.dest_lng_e7)
    OR (OLD.version = NEW.version
      AND (OLD.status, OLD.outcome, OLD.check_in_at, OLD.check_in_flag, OLD.check_out_flag,
        OLD.closed_at, OLD.created_at)
      IS DISTINCT FROM (NEW.status, NEW.outcome, NEW.check_in_at, NEW.check_in_flag,
        NEW.check_out_flag, NEW.closed_at, NEW.created_at)))
  EXECUTE FUNCTION session_leaves_day();

CREATE TRIGGER attendance_session_goes AFTER DELETE ON attendance_session
  FOR EACH ROW EXECUTE FUNCTION session_leaves_day();

CREATE FUNCTION meeting_moves_clock() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO statistic_stale (meeting_id) VALUES (NEW.id);
  RETURN NULL;
END
$$;

CREATE TRIGGER meeting_moves_clock AFTER UPDATE OF zone ON meeting
  FOR EACH ROW WHEN (OLD.zone IS DISTINCT FROM NEW.zone) EXECUTE FUNCTION meeting_moves_clock();

-- The days whose rows may not be true any more. What is behind the position is most of the stream,
-- and the planner cannot know how little is before it: so it is told to go by the indexes.
CREATE FUNCTION statistic_stale_days() RETURNS SETOF date STABLE LANGUAGE sql
  SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off SET jit = off
AS $$
  SELECT statistic_day_of(coalesce(s.check_in_at, s.created_at))
  FROM statistic_position p
    JOIN change c ON (c.epoch, c.xact) >= (p.epoch, p.xact)
    JOIN attendance_session s ON s.id = c.session_id
  UNION
  SELECT t.day
  FROM statistic_position p JOIN statistic_stale t ON (t.epoch, t.xact) >= (p.epoch, p.xact)
  WHERE t.day IS NOT NULL
  UNION
  SELECT statistic_day_of(coalesce(s.check_in_at, s.created_at))
  FROM statistic_position p
    JOIN statistic_stale t ON (t.epoch, t.xact) >= (p.epoch, p.xact)
    JOIN attendance_session s ON s.meeting_id = t.meeting_id
$$;
