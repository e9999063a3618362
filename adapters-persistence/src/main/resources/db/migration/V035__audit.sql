-- Who did what. No keys to other tables: what happened stays when the thing is gone.
CREATE TABLE audit_event (
  id           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at           timestamptz NOT NULL,
  action       text        COLLATE "C" NOT NULL CHECK (action ~ '^[a-z_]+[.][a-z_]+$'),
  actor_id     uuid,
  person_id    uuid,
  subject_kind text        NOT NULL,
  subject_id   text,
  network      text,
  request_id   text,
  details      jsonb       NOT NULL
);

COMMENT ON COLUMN audit_event.actor_id IS 'null for the server itself and for strangers';
COMMENT ON COLUMN audit_event.person_id IS 'whom it concerns';
COMMENT ON COLUMN audit_event.network IS 'of the client: 24 bits of IPv4, 48 of IPv6';

CREATE INDEX audit_event_by_time ON audit_event (at, id);
CREATE INDEX audit_event_by_actor ON audit_event (actor_id, at, id) WHERE actor_id IS NOT NULL;
CREATE INDEX audit_event_by_person ON audit_event (person_id, at, id) WHERE person_id IS NOT NULL;
CREATE INDEX audit_event_by_action ON audit_event (action, at, id);

CREATE TRIGGER audit_event_is_a_fact BEFORE UPDATE OR DELETE ON audit_event
  FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER audit_event_is_kept BEFORE TRUNCATE ON audit_event
  FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();

REVOKE UPDATE, DELETE, TRUNCATE ON audit_event FROM PUBLIC;

-- What happened to accounts is read beside it.
ALTER TABLE account_event ADD COLUMN request_id text;

CREATE INDEX account_event_by_time ON account_event (at, id);
CREATE INDEX account_event_by_person ON account_event (person_id, at, id)
  WHERE person_id IS NOT NULL;
CREATE INDEX account_event_by_kind ON account_event (kind, at, id);

-- For the list of all meetings.
CREATE INDEX meeting_by_age ON meeting (created_at DESC, id DESC);
