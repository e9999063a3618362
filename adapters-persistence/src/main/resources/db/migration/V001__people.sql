-- Facts are only ever added. REVOKE does not bind the owner of a table, and the server owns its
-- tables, so a trigger is what holds: on a table of facts,
--   CREATE TRIGGER x_is_a_fact BEFORE UPDATE OR DELETE ON x
--     FOR EACH ROW EXECUTE FUNCTION forbid_change();
--   CREATE TRIGGER x_is_kept BEFORE TRUNCATE ON x
--     FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
CREATE FUNCTION forbid_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are facts: % is not allowed', TG_TABLE_NAME, TG_OP
    USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TABLE person (
  id              uuid        PRIMARY KEY,
  email           text        NOT NULL,
  first_name      text        NOT NULL,
  last_name       text        NOT NULL,
  phone           text,
  consent_granted boolean     NOT NULL,
  notes           text,
  search_text     text        NOT NULL,
  created_at      timestamptz NOT NULL,
  updated_at      timestamptz NOT NULL,
  version         bigint      NOT NULL CHECK (version > 0),
  CONSTRAINT person_email_is_unique UNIQUE (email)
);

COMMENT ON COLUMN person.search_text IS
  'names and address in lower case, written by the server so that no locale of the database matters';

CREATE INDEX person_by_name ON person (last_name COLLATE "C", first_name COLLATE "C", id);
