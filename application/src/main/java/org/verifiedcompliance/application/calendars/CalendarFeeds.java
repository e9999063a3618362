package org.verifiedcompliance.application.calendars;

import java.time.Instant;
import java.util.Optional;
import org.verifiedcompliance.application.accounts.TokenHash;
import org.verifiedcompliance.domain.people.PersonId;

/** Port: the secret addresses of people's calendars, one for each person at the most. */
public interface CalendarFeeds {
  /** Keeps a new address in place of the former one. */
  void put(PersonId person, TokenHash hash, Instant now);

  /** Lets go of the person's address; false when there was none. */
  boolean remove(PersonId person);

  /** The same, if it is still that; false when it is not. */
  boolean remove(PersonId person, Feed seen);

  /** Whose address it is, if their account is open; remembers that it was asked for. */
  Optional<PersonId> use(TokenHash hash, Instant now);

  /** What is known of the person's address. */
  Optional<Feed> find(PersonId person);

  /**
   * An address.
   *
   * @param usedAt when it was last asked for, empty before
   */
  record Feed(Instant createdAt, Optional<Instant> usedAt) {}
}
