ALTER TABLE webhook_delivery
  ADD COLUMN asked integer NOT NULL DEFAULT 0 CHECK (asked >= 0);

COMMENT ON COLUMN webhook_delivery.asked IS
  'how often its owner wanted it again, so that an attempt does not settle a wish that came after it began';
