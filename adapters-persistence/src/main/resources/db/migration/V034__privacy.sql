-- What people are asked to agree to, what they chose, and what is left of those who were erased.

-- The texts of a version never change; a new version is a row of its own.
CREATE TABLE consent_notice (
  version      bigint      PRIMARY KEY CHECK (version > 0),
  texts        jsonb       NOT NULL CHECK (jsonb_typeof(texts) = 'object' AND texts <> '{}'),
  is_material  boolean     NOT NULL,
  published_by uuid,
  published_at timestamptz NOT NULL
);

COMMENT ON COLUMN consent_notice.texts IS 'by language, such as en';
COMMENT ON COLUMN consent_notice.is_material IS
  'whether those who agreed to an earlier version are asked again';
COMMENT ON COLUMN consent_notice.published_by IS 'nobody, when it came with the server';

CREATE INDEX consent_notice_material ON consent_notice (version) WHERE is_material;

CREATE TRIGGER consent_notice_is_a_fact BEFORE UPDATE OR DELETE ON consent_notice
  FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER consent_notice_is_kept BEFORE TRUNCATE ON consent_notice
  FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
REVOKE UPDATE, DELETE, TRUNCATE ON consent_notice FROM PUBLIC;

INSERT INTO consent_notice (version, texts, is_material, published_at) VALUES (1, jsonb_build_object(
  'en', 'When you check in, check out or report your presence, your phone sends its location. It is '
    'used to prove your attendance, and for nothing else. Readings during a stay are removed after '
    '90 days, those of check-in and check-out after 3 years; the verdict and the duration stay. You '
    'can withdraw your consent at any time; then no location is taken any more.',
  'de', 'Wenn Sie ein- oder auschecken oder Ihre Anwesenheit melden, sendet Ihr Telefon seinen '
    'Standort. Er dient dem Nachweis Ihrer Teilnahme und nichts anderem. Messungen während des '
    'Aufenthalts werden nach 90 Tagen entfernt, die beim Ein- und Auschecken nach 3 Jahren; das '
    'Ergebnis und die Dauer bleiben. Sie können Ihre Einwilligung jederzeit widerrufen; danach wird '
    'kein Standort mehr aufgenommen.'), true, '2026-01-01T00:00:00Z');

-- No key to person: what was agreed to stays when the person is gone. Nothing else is told of them.
CREATE TABLE consent_record (
  n         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person_id uuid        NOT NULL,
  version   bigint      NOT NULL REFERENCES consent_notice,
  granted   boolean     NOT NULL,
  language  text,
  at        timestamptz NOT NULL
);

COMMENT ON COLUMN consent_record.language IS
  'of the text that was shown, where it is known';

CREATE INDEX consent_record_latest ON consent_record (person_id, n DESC);

CREATE TRIGGER consent_record_is_a_fact BEFORE UPDATE OR DELETE ON consent_record
  FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER consent_record_is_kept BEFORE TRUNCATE ON consent_record
  FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
REVOKE UPDATE, DELETE, TRUNCATE ON consent_record FROM PUBLIC;

-- A withdrawal changes this row, so that a location that was judged before it is not written after.
ALTER TABLE person_history ADD COLUMN is_locatable boolean NOT NULL DEFAULT true;

COMMENT ON COLUMN person_history.is_locatable IS
  'false after a withdrawal, true after the next consent';

CREATE FUNCTION follow_consent() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE person_history SET is_locatable = NEW.granted
  WHERE person_id = NEW.person_id AND is_locatable <> NEW.granted;
  RETURN NULL;
END
$$;

CREATE TRIGGER consent_record_is_followed AFTER INSERT ON consent_record
  FOR EACH ROW EXECUTE FUNCTION follow_consent();

-- However a person's consent is changed (registration, contact, edit, merge), it leaves a record;
-- whoever knows more, such as the language, has written it before.
CREATE FUNCTION record_consent(person uuid, consents boolean, since timestamptz) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  present bigint := (SELECT max(version) FROM consent_notice);
  latest  consent_record;
BEGIN
  SELECT * INTO latest FROM consent_record WHERE person_id = person ORDER BY n DESC LIMIT 1;
  IF latest.granted IS DISTINCT FROM consents AND (consents OR latest.granted)
      OR consents AND latest.version < present THEN
    INSERT INTO consent_record (person_id, version, granted, at)
    VALUES (person, present, consents, since);
  END IF;
END
$$;

CREATE FUNCTION record_consent_of_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM record_consent(NEW.id, NEW.consent_granted, NEW.updated_at);
  RETURN NULL;
END
$$;

-- Who opens an account says it anew, though somebody else may have noted it before.
CREATE FUNCTION record_consent_of_account() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM record_consent(id, consent_granted, NEW.created_at) FROM person WHERE id = NEW.person_id;
  RETURN NULL;
END
$$;

CREATE TRIGGER person_consents AFTER INSERT ON person
  FOR EACH ROW WHEN (NEW.consent_granted) EXECUTE FUNCTION record_consent_of_person();
CREATE TRIGGER person_changes_consent AFTER UPDATE OF consent_granted ON person
  FOR EACH ROW WHEN (OLD.consent_granted <> NEW.consent_granted)
  EXECUTE FUNCTION record_consent_of_person();
CREATE TRIGGER account_consents AFTER INSERT ON account
  FOR EACH ROW EXECUTE FUNCTION record_consent_of_account();

INSERT INTO consent_record (person_id, version, granted, at)
SELECT id, 1, true, created_at FROM person WHERE consent_granted ORDER BY created_at, id;

-- What is left of a person: that there was one. Facts go on naming the id.
CREATE TABLE erased_person (
  id        uuid        PRIMARY KEY,
  erased_at timestamptz NOT NULL,
  by_self   boolean     NOT NULL
);

CREATE TRIGGER erased_person_is_a_fact BEFORE UPDATE OR DELETE ON erased_person
  FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER erased_person_is_kept BEFORE TRUNCATE ON erased_person
  FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
REVOKE UPDATE, DELETE, TRUNCATE ON erased_person FROM PUBLIC;

-- Sessions outlive their person, but only who is there can begin one. As a foreign key does, this
-- holds the person until the transaction ends, so that no erasure can pass by.
ALTER TABLE attendance_session DROP CONSTRAINT attendance_session_person_id_fkey;

CREATE FUNCTION require_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM person WHERE id = NEW.person_id FOR KEY SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'there is no such person' USING ERRCODE = 'foreign_key_violation';
  END IF;
  RETURN NEW;
END
$$;

CREATE TRIGGER attendance_session_needs_a_person BEFORE INSERT ON attendance_session
  FOR EACH ROW EXECUTE FUNCTION require_person();

-- How old a payload is, and whether it is the trail of a stay, which goes earlier.
ALTER TABLE attendance_payload
  ADD COLUMN received_at timestamptz NOT NULL DEFAULT now(),
  ADD COLUMN is_trail    boolean     NOT NULL DEFAULT false;

ALTER TABLE attendance_payload DISABLE TRIGGER attendance_payload_never_changes;
UPDATE attendance_payload p SET received_at = e.received_at, is_trail = e.type = 'presence'
FROM attendance_event e WHERE e.id = p.event_id;
ALTER TABLE attendance_payload ENABLE TRIGGER attendance_payload_never_changes;

CREATE INDEX attendance_payload_age ON attendance_payload (is_trail, received_at);

-- What was answered once is answered so for good; but what it says of places goes with the facts'
-- own, and all of it with the person.
DROP TRIGGER operation_stays_completed ON operation;

CREATE FUNCTION keep_completed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND EXISTS (SELECT FROM erased_person WHERE id = OLD.person_id) THEN
    RETURN OLD;
  ELSIF TG_OP = 'UPDATE' AND NEW.result = '{}'
      AND to_jsonb(NEW) - 'result' = to_jsonb(OLD) - 'result' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'rows of % are facts: % is not allowed', TG_TABLE_NAME, TG_OP
    USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER operation_stays_completed BEFORE UPDATE OR DELETE ON operation
  FOR EACH ROW WHEN (OLD.status = 'completed') EXECUTE FUNCTION keep_completed();

CREATE INDEX operation_result_age ON operation (received_at)
  WHERE status = 'completed' AND type IN ('check_in', 'check_out') AND result <> '{}';
CREATE INDEX operation_data_age ON operation (received_at)
  WHERE status = 'failed' AND data IS NOT NULL;

CREATE INDEX edit_mark_of_editor ON edit_mark (edited_by);
CREATE INDEX edit_conflict_of_editor ON edit_conflict (edited_by);
CREATE INDEX kiosk_of_opener ON kiosk (opened_by);
CREATE INDEX venue_code_use_age ON venue_code_use (used_at);
CREATE INDEX venue_code_miss_age ON venue_code_miss (missed_at);
