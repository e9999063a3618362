-- The list of failed operations goes one way in both columns, so that the place behind any row is
-- found in the index.
DROP INDEX operation_failed;
CREATE INDEX operation_failed ON operation (person_id, received_at, op_id) WHERE status = 'failed';
