-- What the organisation and its meetings chose over the settings of the server. The newest edition
-- counts; the first, which chooses nothing, is not stored.
CREATE TABLE policy_edition (
  meeting_id uuid        REFERENCES meeting,
  number     bigint      NOT NULL CHECK (number > 1),
  choices    text        NOT NULL,
  chosen_by  uuid        NOT NULL,
  chosen_at  timestamptz NOT NULL
);

COMMENT ON COLUMN policy_edition.meeting_id IS 'none for the organisation';

-- Of two who choose at once one is refused; and the newest is found at once.
CREATE UNIQUE INDEX policy_edition_of_organisation
  ON policy_edition (number) WHERE meeting_id IS NULL;
CREATE UNIQUE INDEX policy_edition_of_meeting
  ON policy_edition (meeting_id, number) WHERE meeting_id IS NOT NULL;

CREATE TRIGGER policy_edition_is_a_fact BEFORE UPDATE OR DELETE ON policy_edition
  FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER policy_edition_is_kept BEFORE TRUNCATE ON policy_edition
  FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
REVOKE UPDATE, DELETE, TRUNCATE ON policy_edition FROM PUBLIC;

-- All that ever judged, so that any verdict can be computed again.
CREATE TABLE policy_text (
  hash text PRIMARY KEY CHECK (hash = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
  content text NOT NULL
);

CREATE TRIGGER policy_text_is_a_fact BEFORE UPDATE OR DELETE ON policy_text
  FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER policy_text_is_kept BEFORE TRUNCATE ON policy_text
  FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
REVOKE UPDATE, DELETE, TRUNCATE ON policy_text FROM PUBLIC;
