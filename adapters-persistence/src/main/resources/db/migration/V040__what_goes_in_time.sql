-- Who did what stays; where it came from does not, so that stands in rows that can go. No key to
-- the entry: only these go.
CREATE TABLE audit_address (
  event_id bigint      PRIMARY KEY,
  network  text        NOT NULL,
  at       timestamptz NOT NULL
);

COMMENT ON COLUMN audit_address.network IS 'of the client: 24 bits of IPv4, 48 of IPv6';

CREATE INDEX audit_address_by_age ON audit_address (at);

INSERT INTO audit_address (event_id, network, at)
SELECT id, network, at FROM audit_event WHERE network IS NOT NULL;

ALTER TABLE audit_event DROP COLUMN network;

-- Judging again copies readings of the stay, so it goes when they do.
ALTER TABLE attendance_payload DISABLE TRIGGER attendance_payload_never_changes;
UPDATE attendance_payload p SET is_trail = true
FROM attendance_event e WHERE e.id = p.event_id AND e.type = 'reassessment';
ALTER TABLE attendance_payload ENABLE TRIGGER attendance_payload_never_changes;

-- So that an erasure finds the letters to the person: they are sealed.
ALTER TABLE letter ADD COLUMN to_hash bytea CHECK (octet_length(to_hash) = 32);

COMMENT ON COLUMN letter.to_hash IS 'SHA-256 of the address; null for letters from before';

CREATE INDEX letter_to ON letter (to_hash);
