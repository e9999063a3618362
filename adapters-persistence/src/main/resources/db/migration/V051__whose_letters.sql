-- A letter about a new address goes to nobody's present one: what tells whose it is, is the person.
ALTER TABLE letter ADD COLUMN person_id uuid;

UPDATE letter l SET person_id = p.id FROM person p
WHERE l.to_hash = sha256(convert_to(p.email, 'UTF8'));
UPDATE letter l SET person_id = s.person_id FROM one_time_secret s
WHERE l.person_id IS NULL AND l.to_hash = sha256(convert_to(s.address, 'UTF8'));
DELETE FROM letter WHERE person_id IS NULL; -- nobody could tell whose they are

ALTER TABLE letter ALTER COLUMN person_id SET NOT NULL, DROP COLUMN to_hash;
CREATE INDEX letter_by_person ON letter (person_id);
CREATE INDEX erased_person_by_time ON erased_person (erased_at);
