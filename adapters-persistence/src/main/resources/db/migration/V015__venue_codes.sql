-- Each code on the screen counts once for each person; the constraint holds it against two at once.
CREATE TABLE venue_code_use (
  person_id  uuid        NOT NULL,
  meeting_id uuid        NOT NULL,
  step       bigint      NOT NULL,
  used_at    timestamptz NOT NULL,
  PRIMARY KEY (person_id, meeting_id, step)
);

-- Wrong codes: nobody may guess on and on, and nobody can keep others from theirs.
CREATE TABLE venue_code_miss (
  person_id  uuid        NOT NULL,
  meeting_id uuid        NOT NULL,
  missed_at  timestamptz NOT NULL
);

CREATE INDEX venue_code_miss_of_person ON venue_code_miss (person_id, meeting_id, missed_at);
