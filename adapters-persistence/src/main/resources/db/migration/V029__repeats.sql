-- Who asked and what is not told: the id is a keyed hash of the caller and the key, the request one of the
-- request, and the answer is encrypted. A row lives for a day.
CREATE TABLE repeat_answer (
  id            bytea       PRIMARY KEY CHECK (octet_length(id) = 32),
  request       bytea       NOT NULL CHECK (octet_length(request) = 32),
  answer        text        CHECK (length(answer) <= 524288),
  running_until timestamptz,
  expires_at    timestamptz NOT NULL,
  CONSTRAINT repeat_answer_comes_at_the_end CHECK (answer IS NULL OR running_until IS NULL)
);

COMMENT ON COLUMN repeat_answer.answer IS
  'null while the work goes on, and when the answer was too long to be kept';

CREATE INDEX repeat_answer_by_age ON repeat_answer (expires_at);
