-- Endpoints that are told what happened. The secrets are sealed: the key is not in the database.
CREATE TABLE webhook (
  id            uuid        PRIMARY KEY,
  owner_id      uuid        NOT NULL REFERENCES account ON DELETE CASCADE,
  url           text        NOT NULL,
  events        text[]      NOT NULL CHECK (cardinality(events) > 0),
  description   text,
  secret        text        NOT NULL,
  former_secret text,
  former_until  timestamptz,
  created_at    timestamptz NOT NULL,
  stopped_at    timestamptz,
  stop_reason   text        CHECK (stop_reason IN ('by_owner', 'gone', 'failing')),
  failing_since timestamptz,
  read_epoch    integer     NOT NULL,
  read_xact     bigint      NOT NULL,
  read_n        bigint      NOT NULL,
  holder        uuid,
  held_until    timestamptz,
  served_at     timestamptz,
  CONSTRAINT webhook_stop_is_whole CHECK ((stopped_at IS NULL) = (stop_reason IS NULL)),
  CONSTRAINT webhook_former_is_whole CHECK ((former_secret IS NULL) = (former_until IS NULL)),
  CONSTRAINT webhook_lease_is_whole CHECK ((holder IS NULL) = (held_until IS NULL))
);

COMMENT ON COLUMN webhook.read_xact IS
  'with read_epoch and read_n the place in the stream up to which its messages are written';
COMMENT ON COLUMN webhook.held_until IS
  'by the clocks of the nodes, which nobody moves: until then only the holder sends';

CREATE INDEX webhook_of_owner ON webhook (owner_id, created_at DESC, id DESC);
CREATE INDEX webhook_reading ON webhook (read_epoch, read_xact, read_n) WHERE stopped_at IS NULL;

-- What is sent. The body is text, so that the very same bytes are signed each time.
CREATE TABLE webhook_delivery (
  id         uuid        PRIMARY KEY,
  webhook_id uuid        NOT NULL REFERENCES webhook ON DELETE CASCADE,
  n          bigint      GENERATED ALWAYS AS IDENTITY,
  position   text,
  type       text        NOT NULL,
  body       text        NOT NULL,
  created_at timestamptz NOT NULL,
  state      text        NOT NULL CHECK (state IN ('pending', 'delivered', 'failed')),
  attempts   integer     NOT NULL CHECK (attempts >= 0),
  tries      integer     NOT NULL CHECK (tries >= 0),
  due_at     timestamptz,
  CONSTRAINT webhook_delivery_is_written_once UNIQUE (webhook_id, position),
  CONSTRAINT webhook_delivery_is_due_while_pending CHECK ((state = 'pending') = (due_at IS NOT NULL))
);

COMMENT ON COLUMN webhook_delivery.position IS
  'of the change that it tells; none for a trial';

CREATE INDEX webhook_delivery_log ON webhook_delivery (webhook_id, n DESC);
CREATE INDEX webhook_delivery_due ON webhook_delivery (webhook_id, due_at) WHERE state = 'pending';
CREATE INDEX webhook_delivery_old ON webhook_delivery (created_at) WHERE state <> 'pending';

CREATE TABLE webhook_attempt (
  delivery_id uuid        NOT NULL REFERENCES webhook_delivery ON DELETE CASCADE,
  number      integer     NOT NULL CHECK (number > 0),
  at          timestamptz NOT NULL,
  status      integer,
  error       text,
  latency_ms  bigint      NOT NULL CHECK (latency_ms >= 0),
  response    text        CHECK (length(response) <= 1024),
  PRIMARY KEY (delivery_id, number),
  CONSTRAINT webhook_attempt_had_an_end CHECK (num_nonnulls(status, error) = 1)
);
