-- What changed, in one order that nobody can read ahead of. A reader sees only what transactions
-- older than every running one wrote, so whatever commits later stands later.

-- A database that was restored counts its transactions anew, so each life of it has a number.
CREATE TABLE stream_epoch (
  epoch    integer     PRIMARY KEY CHECK (epoch >= 0),
  cluster  bigint      NOT NULL,
  timeline integer     NOT NULL,
  since    timestamptz NOT NULL DEFAULT clock_timestamp()
);

INSERT INTO stream_epoch (epoch, cluster, timeline)
SELECT 0, s.system_identifier, c.timeline_id FROM pg_control_system() s, pg_control_checkpoint() c;

CREATE FUNCTION current_epoch() RETURNS integer STABLE LANGUAGE sql AS
  'SELECT max(epoch) FROM stream_epoch';

CREATE TABLE change (
  epoch        integer     NOT NULL DEFAULT current_epoch(),
  xact         xid8        NOT NULL DEFAULT pg_current_xact_id(),
  n            bigint      GENERATED ALWAYS AS IDENTITY,
  topic        text        NOT NULL CHECK (topic IN
    ('session', 'fact', 'meeting', 'person', 'notification', 'conflict')),
  subject      uuid        NOT NULL,
  session_id   uuid,
  meeting_id   uuid,
  person_id    uuid,
  organiser_id uuid,
  is_public    boolean     NOT NULL,
  is_deleted   boolean     NOT NULL,
  kind         text        NOT NULL,
  at           timestamptz NOT NULL,
  PRIMARY KEY (epoch, xact, n)
);

COMMENT ON TABLE change IS
  'names things and says nothing personal: there are no foreign keys, since it outlives them';
COMMENT ON COLUMN change.is_deleted IS
  'of a meeting: for those who see only what is public; its organiser still sees it';

-- One for each way in which somebody may see a change.
CREATE INDEX change_of_person ON change (person_id, epoch, xact, n) WHERE person_id IS NOT NULL;
CREATE INDEX change_of_organiser ON change (organiser_id, epoch, xact, n)
  WHERE organiser_id IS NOT NULL;
CREATE INDEX change_of_session ON change (session_id, epoch, xact, n) WHERE session_id IS NOT NULL;
CREATE INDEX change_for_all ON change (epoch, xact, n) WHERE is_public;

CREATE TRIGGER change_is_a_fact BEFORE UPDATE OR DELETE ON change
  FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER change_is_kept BEFORE TRUNCATE ON change
  FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
REVOKE UPDATE, DELETE, TRUNCATE ON change FROM PUBLIC;

-- Called when a server starts. Waits for who still writes, so that no epoch grows after the next
-- one began. A timeline is new after every recovery to an earlier moment, which may have forgotten
-- transactions that somebody read.
CREATE FUNCTION enter_epoch() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF NOT is_in_epoch() THEN
    LOCK TABLE change IN SHARE ROW EXCLUSIVE MODE;
    IF NOT is_in_epoch() THEN
      INSERT INTO stream_epoch (epoch, cluster, timeline)
      SELECT current_epoch() + 1, s.system_identifier, c.timeline_id
      FROM pg_control_system() s, pg_control_checkpoint() c;
    END IF;
  END IF;
END
$$;

CREATE FUNCTION is_in_epoch() RETURNS boolean VOLATILE LANGUAGE sql AS $$
  SELECT EXISTS (
    SELECT FROM stream_epoch e, pg_control_system() s, pg_control_checkpoint() c
    WHERE e.epoch = current_epoch() AND e.cluster = s.system_identifier
      AND e.timeline = c.timeline_id)
$$;

-- All that there was before. It is one transaction, so its order is that of the numbers.
INSERT INTO change (topic, subject, session_id, meeting_id, person_id, organiser_id, is_public,
  is_deleted, kind, at)
SELECT topic, subject, session_id, meeting_id, person_id, organiser_id, is_public, is_deleted, kind,
  at
FROM (
  SELECT 'person' AS topic, id AS subject, NULL::uuid AS session_id, NULL::uuid AS meeting_id,
    id AS person_id, NULL::uuid AS organiser_id, false AS is_public, false AS is_deleted,
    'created' AS kind, created_at AS at, 0::bigint AS history
  FROM person
  UNION ALL
  SELECT 'meeting', id, NULL, id, NULL, created_by, is_public, is_public AND NOT is_active,
    'created', created_at, 0
  FROM meeting
  UNION ALL
  SELECT 'session', s.id, s.id, s.meeting_id, s.person_id, m.created_by, false, false, 'created',
    s.created_at, 0
  FROM attendance_session s LEFT JOIN meeting m ON m.id = s.meeting_id
  UNION ALL
  SELECT 'fact', e.id, e.session_id, s.meeting_id, e.person_id, m.created_by, false, false,
    CASE WHEN e.accepted THEN e.type ELSE e.type || '_refused' END, e.received_at, e.history_seq
  FROM attendance_event e JOIN attendance_session s ON s.id = e.session_id
    LEFT JOIN meeting m ON m.id = s.meeting_id
) AS past
ORDER BY at, history, topic DESC, subject;

CREATE FUNCTION tell_of_session() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO change (topic, subject, session_id, meeting_id, person_id, organiser_id, is_public,
    is_deleted, kind, at)
  SELECT 'session', NEW.id, NEW.id, NEW.meeting_id, NEW.person_id,
    (SELECT created_by FROM meeting WHERE id = NEW.meeting_id), false, false, 'created',
    NEW.created_at;
  RETURN NULL;
END
$$;

CREATE TRIGGER attendance_session_is_told AFTER INSERT ON attendance_session
  FOR EACH ROW EXECUTE FUNCTION tell_of_session();

CREATE FUNCTION tell_of_fact() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO change (topic, subject, session_id, meeting_id, person_id, organiser_id, is_public,
    is_deleted, kind, at)
  SELECT 'fact', NEW.id, s.id, s.meeting_id, NEW.person_id, m.created_by, false, false,
    CASE WHEN NEW.accepted THEN NEW.type ELSE NEW.type || '_refused' END, NEW.received_at
  FROM attendance_session s LEFT JOIN meeting m ON m.id = s.meeting_id
  WHERE s.id = NEW.session_id;
  RETURN NULL;
END
$$;

CREATE TRIGGER attendance_event_is_told AFTER INSERT ON attendance_event
  FOR EACH ROW EXECUTE FUNCTION tell_of_fact();

CREATE FUNCTION tell_of_person() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  told person := coalesce(NEW, OLD);
BEGIN
  INSERT INTO change (topic, subject, person_id, is_public, is_deleted, kind, at)
  VALUES ('person', told.id, told.id, false, TG_OP = 'DELETE',
    CASE TG_OP WHEN 'INSERT' THEN 'created' WHEN 'UPDATE' THEN 'edited' ELSE 'deleted' END,
    CASE TG_OP WHEN 'DELETE' THEN clock_timestamp() ELSE told.updated_at END);
  RETURN NULL;
END
$$;

CREATE TRIGGER person_is_told AFTER INSERT OR UPDATE OR DELETE ON person
  FOR EACH ROW EXECUTE FUNCTION tell_of_person();

-- By statement, since a list may bring thousands.
CREATE FUNCTION tell_of_new_meetings() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO change (topic, subject, meeting_id, organiser_id, is_public, is_deleted, kind, at)
  SELECT 'meeting', id, id, created_by, is_public, is_public AND NOT is_active, 'created',
    created_at
  FROM added ORDER BY created_at, id;
  RETURN NULL;
END
$$;

CREATE TRIGGER meeting_addition_is_told AFTER INSERT ON meeting
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION tell_of_new_meetings();

-- The kind names all that changed: of place, time and status, else details.
CREATE FUNCTION tell_of_edited_meetings() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO change (topic, subject, meeting_id, organiser_id, is_public, is_deleted, kind, at)
  SELECT 'meeting', n.id, n.id, n.created_by, o.is_public OR n.is_public,
    (o.is_public OR n.is_public) AND NOT (n.is_public AND n.is_active),
    coalesce(nullif(concat_ws('+',
      CASE WHEN (o.lat_e7, o.lng_e7, o.radius_mm, o.area, o.address)
        IS DISTINCT FROM (n.lat_e7, n.lng_e7, n.radius_mm, n.area, n.address) THEN 'place' END,
      CASE WHEN (o.start_at, o.length_us, o.zone, o.recurrence)
        IS DISTINCT FROM (n.start_at, n.length_us, n.zone, n.recurrence) THEN 'time' END,
      CASE WHEN (o.is_active, o.is_public)
        IS DISTINCT FROM (n.is_active, n.is_public) THEN 'status' END), ''), 'details'),
    n.updated_at
  FROM former o JOIN edited n ON n.id = o.id ORDER BY n.updated_at, n.id;
  RETURN NULL;
END
$$;

CREATE TRIGGER meeting_edit_is_told AFTER UPDATE ON meeting
  REFERENCING OLD TABLE AS former NEW TABLE AS edited
  FOR EACH STATEMENT EXECUTE FUNCTION tell_of_edited_meetings();

CREATE FUNCTION tell_of_deleted_meetings() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO change (topic, subject, meeting_id, organiser_id, is_public, is_deleted, kind, at)
  SELECT 'meeting', id, id, created_by, is_public, true, 'deleted', clock_timestamp()
  FROM former ORDER BY id;
  RETURN NULL;
END
$$;

CREATE TRIGGER meeting_deletion_is_told AFTER DELETE ON meeting
  REFERENCING OLD TABLE AS former
  FOR EACH STATEMENT EXECUTE FUNCTION tell_of_deleted_meetings();
