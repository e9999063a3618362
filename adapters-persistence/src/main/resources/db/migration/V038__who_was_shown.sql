-- A list shows many people; who was looked at must be found by each of them.
ALTER TABLE audit_event ADD COLUMN shown uuid[];

COMMENT ON COLUMN audit_event.shown IS 'of whom something was shown, when it was several';

CREATE INDEX audit_event_by_shown ON audit_event USING gin (shown) WHERE shown IS NOT NULL;
