-- How often a spent token came back within the first second; see the decision on refreshing.
ALTER TABLE refresh_token DROP COLUMN overlapped;
ALTER TABLE refresh_token ADD COLUMN burst smallint NOT NULL DEFAULT 0;

-- A family is removed as a whole, so this key would only cost a scan for each of its tokens.
ALTER TABLE refresh_token DROP CONSTRAINT refresh_token_successor_fkey;

-- The earliest of the three is when a sign-in dies.
CREATE INDEX sign_in_by_death ON sign_in (least(ended_at, idle_until, expires_at));

CREATE INDEX login_failure_by_age ON login_failure (last_at);

-- What happened stays; where it came from does not, so that stands in rows that can go.
CREATE TABLE account_event_address (
  event_id bigint      PRIMARY KEY REFERENCES account_event (id),
  address  text        NOT NULL,
  at       timestamptz NOT NULL
);

CREATE INDEX account_event_address_by_age ON account_event_address (at);

INSERT INTO account_event_address (event_id, address, at)
SELECT id, address, at FROM account_event WHERE address IS NOT NULL;

ALTER TABLE account_event DROP COLUMN address;
