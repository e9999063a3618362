-- Only the person can agree that their location is taken; others may note it, and withdraw it.

ALTER TABLE consent_record ADD COLUMN recorded_by uuid;

COMMENT ON COLUMN consent_record.recorded_by IS
  'whoever chose; only a grant by the person counts. Null: somebody else, or not known';

-- Of those before we know it only where they saw a text, or as they opened their account.
ALTER TABLE consent_record DISABLE TRIGGER consent_record_is_a_fact;
UPDATE consent_record r SET recorded_by = person_id
WHERE language IS NOT NULL OR EXISTS (
  SELECT FROM account a WHERE a.person_id = r.person_id AND a.created_at = r.at);
ALTER TABLE consent_record ENABLE TRIGGER consent_record_is_a_fact;

-- A grant by somebody else opens nothing. A withdrawal also takes what phones told of places and
-- waits or failed; the history is locked first, as whoever handles operations does.
CREATE OR REPLACE FUNCTION follow_consent() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.granted THEN
    UPDATE person_history SET is_locatable = true
    WHERE person_id = NEW.person_id AND NOT is_locatable AND NEW.recorded_by = NEW.person_id;
  ELSE
    PERFORM FROM person_history WHERE person_id = NEW.person_id FOR UPDATE;
    UPDATE person_history SET is_locatable = false
    WHERE person_id = NEW.person_id AND is_locatable;
    UPDATE operation SET data = NULL
    WHERE person_id = NEW.person_id AND status = 'failed' AND data IS NOT NULL
      AND type IN ('check_in', 'check_out', 'presence');
    UPDATE operation SET data = NULL, status = 'failed', setback = 'consent_missing',
      problem = NULL, due_at = NULL
    WHERE person_id = NEW.person_id AND status IN ('pending', 'retrying', 'held')
      AND type IN ('check_in', 'check_out', 'presence');
  END IF;
  RETURN NULL;
END
$$;

-- Whoever opens an account or agrees to an edit writes their own record. What is left is noted at
-- the end of the transaction, as by somebody else; a withdrawal counts at once, whoever it is by.
DROP TRIGGER account_consents ON account;
DROP FUNCTION record_consent_of_account();
DROP TRIGGER person_consents ON person;
DROP TRIGGER person_changes_consent ON person;

CREATE FUNCTION note_consent() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM record_consent(id, true, updated_at) FROM person WHERE id = NEW.id AND consent_granted;
  RETURN NULL;
END
$$;

CREATE CONSTRAINT TRIGGER person_consents AFTER INSERT ON person DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.consent_granted) EXECUTE FUNCTION note_consent();
CREATE CONSTRAINT TRIGGER person_agrees AFTER UPDATE OF consent_granted ON person
  DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.consent_granted AND NOT OLD.consent_granted)
  EXECUTE FUNCTION note_consent();
CREATE TRIGGER person_withdraws AFTER UPDATE OF consent_granted ON person
  FOR EACH ROW WHEN (OLD.consent_granted AND NOT NEW.consent_granted)
  EXECUTE FUNCTION record_consent_of_person();
