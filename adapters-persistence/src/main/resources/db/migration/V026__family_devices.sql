-- Who let which people share which phone, and who took it back: device_family is what follows.
CREATE TABLE device_permission (
  n           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  device_hash bytea       NOT NULL CHECK (octet_length(device_hash) = 32),
  person_id   uuid        NOT NULL,
  allowed     boolean     NOT NULL,
  decided_by  uuid        NOT NULL,
  at          timestamptz NOT NULL
);

CREATE TRIGGER device_permission_is_a_fact BEFORE UPDATE OR DELETE ON device_permission
  FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER device_permission_is_kept BEFORE TRUNCATE ON device_permission
  FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
REVOKE UPDATE, DELETE, TRUNCATE ON device_permission FROM PUBLIC;
