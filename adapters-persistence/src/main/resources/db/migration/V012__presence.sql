-- What the readings of a stay come to, and when the server has to close what people leave open.

-- The lasting part of a fact: times, no places. Without it the confirmed time of a stay could not be
-- added up again once the readings themselves are gone.
ALTER TABLE attendance_event
  ADD COLUMN date_start timestamptz,
  ADD COLUMN date_end   timestamptz,
  ADD COLUMN seen_at    timestamptz[],
  ADD COLUMN seen_where text[],
  ADD CONSTRAINT attendance_event_date_is_whole CHECK (num_nulls(date_start, date_end) IN (0, 2)),
  ADD CONSTRAINT attendance_event_sightings_are_whole
    CHECK (cardinality(seen_at) IS NOT DISTINCT FROM cardinality(seen_where));

COMMENT ON COLUMN attendance_event.date_start IS
  'the date of the meeting to which a check-in belongs, as the schedule was then';
COMMENT ON COLUMN attendance_event.seen_where IS
  'what each reading says about presence: there, near, away or unknown';

-- All of this can be added up from the facts.
ALTER TABLE attendance_session
  ADD COLUMN date_start        timestamptz,
  ADD COLUMN date_end          timestamptz,
  ADD COLUMN confirmed_us      bigint  NOT NULL DEFAULT 0 CHECK (confirmed_us >= 0),
  ADD COLUMN last_confirmed_at timestamptz,
  ADD COLUMN outcome           text CHECK (outcome IN ('attended', 'partial', 'unconfirmed')),
  ADD COLUMN left_early        boolean NOT NULL DEFAULT false,
  ADD COLUMN due_at            timestamptz,
  ADD CONSTRAINT attendance_session_only_a_stay_that_is_over_has_an_outcome
    CHECK (outcome IS NULL OR (closed_at IS NOT NULL AND check_in_at IS NOT NULL)),
  DROP CONSTRAINT attendance_session_status_is_true,
  ADD CONSTRAINT attendance_session_status_is_true CHECK (CASE status
    WHEN 'planned'     THEN num_nonnulls(check_in_at, check_out_at, closed_at) = 0
    WHEN 'checked_in'  THEN check_in_at IS NOT NULL AND num_nonnulls(check_out_at, closed_at) = 0
    WHEN 'completed'   THEN num_nulls(check_in_at, check_out_at, closed_at) = 0
    -- a check-out that the phone told late is known, though the server had closed the session
    WHEN 'auto_closed' THEN num_nulls(check_in_at, closed_at) = 0
    WHEN 'ended'       THEN closed_at IS NOT NULL AND check_out_at IS NULL
    WHEN 'expired'     THEN closed_at IS NOT NULL AND num_nonnulls(check_in_at, check_out_at) = 0
  END);

COMMENT ON COLUMN attendance_session.due_at IS
  'when the server looks whether the session has to be closed or has expired';

-- What is open already is looked at once; the look finds out when it is really due.
UPDATE attendance_session SET due_at = created_at WHERE status IN ('planned', 'checked_in');

ALTER TABLE attendance_session ADD CONSTRAINT attendance_session_open_is_looked_at
  CHECK (due_at IS NOT NULL OR status NOT IN ('planned', 'checked_in'));

CREATE INDEX attendance_session_due ON attendance_session (due_at)
  WHERE status IN ('planned', 'checked_in');

-- The timers of the background work: of all nodes one runs a task. The columns are those that
-- db-scheduler 16 expects.
CREATE TABLE scheduled_task (
  task_name            text        NOT NULL,
  task_instance        text        NOT NULL,
  task_data            bytea,
  execution_time       timestamptz NOT NULL,
  picked               boolean     NOT NULL,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures integer,
  last_heartbeat       timestamptz,
  version              bigint      NOT NULL,
  priority             smallint,
  PRIMARY KEY (task_name, task_instance)
);

CREATE INDEX scheduled_task_execution_time ON scheduled_task (execution_time);
CREATE INDEX scheduled_task_last_heartbeat ON scheduled_task (last_heartbeat);
