-- What people are told. A notification, its line in the stream and its deliveries are one
-- transaction; jobs carry the deliveries away.

CREATE TABLE notification (
  id           uuid        PRIMARY KEY,
  person_id    uuid        NOT NULL REFERENCES person ON DELETE CASCADE,
  kind         text        NOT NULL CHECK (kind IN ('session_starts_soon', 'check_in_open',
    'not_checked_out', 'new_sign_in', 'password_changed', 'signed_out_everywhere',
    'refresh_reused', 'webhook_stopped')),
  subject      uuid        NOT NULL,
  meeting_id   uuid,
  occurrence   timestamptz NOT NULL,
  useful_until timestamptz,
  created_at   timestamptz NOT NULL,
  read_at      timestamptz,
  -- However often a job runs, and on however many nodes, a person is told once.
  CONSTRAINT notification_once UNIQUE (person_id, kind, subject, occurrence)
);

COMMENT ON COLUMN notification.subject IS
  'the session of a reminder, the sign-in or the person of a security notice; it may be gone';

CREATE INDEX notification_of_person ON notification (person_id, created_at DESC, id DESC);
CREATE INDEX notification_by_age ON notification (created_at);

CREATE TABLE notification_preference (
  person_id   uuid        PRIMARY KEY REFERENCES person ON DELETE CASCADE,
  zone        text,
  quiet_from  time,
  quiet_to    time,
  quiet_zone  text,
  ahead_s     integer     NOT NULL CHECK (ahead_s BETWEEN 300 AND 86400),
  channels    text[]      NOT NULL,
  kinds       text[]      NOT NULL,
  updated_at  timestamptz NOT NULL,
  CONSTRAINT notification_preference_quiet_is_whole
    CHECK (num_nulls(quiet_from, quiet_to, quiet_zone) IN (0, 3))
);

COMMENT ON COLUMN notification_preference.channels IS 'what is on, such as not_checked_out:mail';
COMMENT ON COLUMN notification_preference.kinds IS
  'the kinds that were known at the choice: for later ones the standard counts';

-- The token is sealed by a key outside of the database; it is found by its hash.
CREATE TABLE device_token (
  id         uuid        PRIMARY KEY,
  person_id  uuid        NOT NULL REFERENCES person ON DELETE CASCADE,
  platform   text        NOT NULL CHECK (platform IN ('android', 'ios', 'web')),
  token_hash bytea       NOT NULL CHECK (octet_length(token_hash) = 32),
  sealed     bytea       NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  CONSTRAINT device_token_is_one_persons UNIQUE (token_hash)
);

CREATE INDEX device_token_of_person ON device_token (person_id, updated_at DESC, id);

CREATE TABLE delivery (
  id              uuid        PRIMARY KEY,
  notification_id uuid        NOT NULL REFERENCES notification ON DELETE CASCADE,
  channel         text        NOT NULL CHECK (channel IN ('mail', 'push')),
  device_id       uuid,
  status          text        NOT NULL
    CHECK (status IN ('waiting', 'sent', 'failed', 'dropped', 'not_configured')),
  reason          text,
  since           timestamptz NOT NULL,
  due_at          timestamptz NOT NULL,
  tries           integer     NOT NULL DEFAULT 0 CHECK (tries >= 0),
  settled_at      timestamptz,
  CONSTRAINT delivery_of_push_has_a_device CHECK ((channel = 'push') = (device_id IS NOT NULL)),
  CONSTRAINT delivery_is_settled_or_waits CHECK ((status = 'waiting') = (settled_at IS NULL))
);

COMMENT ON COLUMN delivery.due_at IS 'while a node tries: when its lease ends';
COMMENT ON COLUMN delivery.tries IS 'also tells whose claim is the last';

CREATE INDEX delivery_due ON delivery (channel, due_at) WHERE status = 'waiting';
CREATE INDEX delivery_of_notification ON delivery (notification_id);

-- On which devices people have signed in: hashes of the device's name and its network.
CREATE TABLE seen_device (
  person_id uuid        NOT NULL REFERENCES account (person_id) ON DELETE CASCADE,
  hash      bytea       NOT NULL CHECK (octet_length(hash) = 32),
  first_at  timestamptz NOT NULL,
  last_at   timestamptz NOT NULL,
  PRIMARY KEY (person_id, hash)
);

-- When to look at a session that is not over. What is told then is worked out at the look.
CREATE TABLE session_watch (
  session_id uuid        PRIMARY KEY REFERENCES attendance_session ON DELETE CASCADE,
  look_at    timestamptz NOT NULL,
  asleep     boolean     NOT NULL DEFAULT false,
  wakes      bigint      NOT NULL DEFAULT 0
);

COMMENT ON COLUMN session_watch.asleep IS 'nothing is foreseen unless the person checks in';
COMMENT ON COLUMN session_watch.wakes IS 'so that no look undoes a wake that came meanwhile';

CREATE INDEX session_watch_look ON session_watch (look_at);

CREATE FUNCTION watch_session() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO session_watch (session_id, look_at) VALUES (NEW.id, '-infinity');
  RETURN NULL;
END
$$;

CREATE FUNCTION wake_checked_in() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- only for whom nothing was foreseen: a check-in has no time to lose
  UPDATE session_watch SET look_at = '-infinity', asleep = false, wakes = wakes + 1
  WHERE session_id = NEW.id AND asleep;
  RETURN NULL;
END
$$;

CREATE FUNCTION wake_meeting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE session_watch w SET look_at = '-infinity', asleep = false, wakes = wakes + 1
  FROM attendance_session s
  WHERE s.id = w.session_id AND s.meeting_id = NEW.id AND s.status IN ('planned', 'checked_in');
  RETURN NULL;
END
$$;

CREATE TRIGGER attendance_session_is_watched AFTER INSERT ON attendance_session
  FOR EACH ROW EXECUTE FUNCTION watch_session();

CREATE TRIGGER attendance_session_wakes AFTER UPDATE OF status ON attendance_session
  FOR EACH ROW WHEN (OLD.status = 'planned' AND NEW.status = 'checked_in')
  EXECUTE FUNCTION wake_checked_in();

CREATE TRIGGER meeting_wakes_sessions AFTER UPDATE ON meeting
  FOR EACH ROW WHEN ((OLD.start_at, OLD.length_us, OLD.zone, OLD.recurrence, OLD.is_active)
    IS DISTINCT FROM (NEW.start_at, NEW.length_us, NEW.zone, NEW.recurrence, NEW.is_active))
  EXECUTE FUNCTION wake_meeting();

INSERT INTO session_watch (session_id, look_at)
SELECT id, '-infinity' FROM attendance_session WHERE status IN ('planned', 'checked_in');
