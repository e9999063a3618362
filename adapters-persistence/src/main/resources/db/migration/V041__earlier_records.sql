-- What an organiser had put on record of a person before somebody registered with their address,
-- until that somebody proves the mailbox. Accounts of today are as they are: what their holders saw
-- cannot be taken back.
CREATE TABLE earlier_record (
  person_id    uuid        PRIMARY KEY REFERENCES account (person_id) ON DELETE CASCADE,
  content      jsonb       NOT NULL,
  set_aside_at timestamptz NOT NULL
);
