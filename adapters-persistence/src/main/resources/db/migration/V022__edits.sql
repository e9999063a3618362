-- What was on record about people and meetings before each edit, so that edits which were made
-- offline can be compared with what they were made on. Whoever edits, the table itself keeps it.
CREATE TABLE person_edition (
  person_id uuid   NOT NULL REFERENCES person ON DELETE CASCADE,
  version   bigint NOT NULL CHECK (version > 0),
  content   jsonb  NOT NULL,
  PRIMARY KEY (person_id, version)
);

COMMENT ON TABLE person_edition IS
  'rows are never changed; erasure deletes them, after it has emptied the row of the person';

CREATE TABLE meeting_edition (
  meeting_id uuid   NOT NULL REFERENCES meeting ON DELETE CASCADE,
  version    bigint NOT NULL CHECK (version > 0),
  content    jsonb  NOT NULL,
  PRIMARY KEY (meeting_id, version)
);

CREATE FUNCTION keep_person_edition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO person_edition (person_id, version, content)
  VALUES (OLD.id, OLD.version, to_jsonb(OLD) - 'search_text');
  RETURN NULL;
END
$$;

CREATE FUNCTION keep_meeting_edition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO meeting_edition (meeting_id, version, content)
  VALUES (OLD.id, OLD.version, to_jsonb(OLD));
  RETURN NULL;
END
$$;

CREATE TRIGGER person_leaves_an_edition AFTER UPDATE ON person
  FOR EACH ROW WHEN (OLD.version <> NEW.version) EXECUTE FUNCTION keep_person_edition();
CREATE TRIGGER meeting_leaves_an_edition AFTER UPDATE ON meeting
  FOR EACH ROW WHEN (OLD.version <> NEW.version) EXECUTE FUNCTION keep_meeting_edition();

CREATE TRIGGER person_edition_never_changes BEFORE UPDATE ON person_edition
  FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER meeting_edition_never_changes BEFORE UPDATE ON meeting_edition
  FOR EACH ROW EXECUTE FUNCTION forbid_change();
REVOKE UPDATE ON person_edition, meeting_edition FROM PUBLIC;

-- Who made a version, so that a phone's own edits are not taken for somebody else's.
CREATE TABLE edit_mark (
  person_id  uuid        REFERENCES person ON DELETE CASCADE,
  meeting_id uuid        REFERENCES meeting ON DELETE CASCADE,
  version    bigint      NOT NULL CHECK (version > 1),
  fields     text[]      NOT NULL,
  edited_by  uuid        NOT NULL,
  device     text,
  at         timestamptz NOT NULL,
  CONSTRAINT edit_mark_is_about_one_thing CHECK (num_nonnulls(person_id, meeting_id) = 1),
  CONSTRAINT edit_mark_of_person UNIQUE (person_id, version),
  CONSTRAINT edit_mark_of_meeting UNIQUE (meeting_id, version)
);

CREATE TRIGGER edit_mark_never_changes BEFORE UPDATE ON edit_mark
  FOR EACH ROW EXECUTE FUNCTION forbid_change();
REVOKE UPDATE ON edit_mark FROM PUBLIC;

-- Edits of the same field that wait for a choice, and how they ended.
CREATE TABLE edit_conflict (
  id              uuid        PRIMARY KEY,
  person_id       uuid        REFERENCES person ON DELETE CASCADE,
  meeting_id      uuid        REFERENCES meeting ON DELETE CASCADE,
  fields          text[]      NOT NULL CHECK (cardinality(fields) > 0),
  base            jsonb,
  mine            jsonb       NOT NULL,
  theirs          jsonb       NOT NULL,
  edited_by       uuid        NOT NULL,
  device          text,
  edited_at       timestamptz NOT NULL,
  noticed_at      timestamptz NOT NULL,
  settled_at      timestamptz,
  settled_by      uuid,
  settled_version bigint,
  choices         jsonb,
  CONSTRAINT edit_conflict_is_about_one_thing CHECK (num_nonnulls(person_id, meeting_id) = 1),
  CONSTRAINT edit_conflict_end_is_whole
    CHECK (num_nulls(settled_at, settled_version, choices) IN (0, 3)
      AND (settled_by IS NULL OR settled_at IS NOT NULL))
);

COMMENT ON COLUMN edit_conflict.base IS 'nothing when nobody knows what the edit was made on';
COMMENT ON COLUMN edit_conflict.theirs IS 'what was on record when the conflict was noticed';
COMMENT ON COLUMN edit_conflict.settled_by IS 'nobody, when nothing was left to choose';

CREATE INDEX edit_conflict_open ON edit_conflict (noticed_at, id) WHERE settled_at IS NULL;
CREATE INDEX edit_conflict_of_person ON edit_conflict (person_id, noticed_at, id);
CREATE INDEX edit_conflict_of_meeting ON edit_conflict (meeting_id, noticed_at, id);

CREATE TRIGGER edit_conflict_ends_once BEFORE UPDATE ON edit_conflict
  FOR EACH ROW WHEN (OLD.settled_at IS NOT NULL) EXECUTE FUNCTION forbid_change();
