package org.verifiedcompliance.application.calendars;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.verifiedcompliance.application.accounts.SecretTokens;
import org.verifiedcompliance.application.shared.Seen;
import org.verifiedcompliance.domain.people.PersonId;

/** Gives people the secret address of their calendar, and takes it back. */
public final class ManageCalendarFeed {
  private final CalendarFeeds feeds;
  private final SecretTokens secrets;
  private final InstantSource clock;

  /** Works on this store. */
  public ManageCalendarFeed(CalendarFeeds feeds, SecretTokens secrets, InstantSource clock) {
    this.feeds = feeds;
    this.secrets = secrets;
    this.clock = clock;
  }

  /**
   * A new address.
   *
   * @param token is shown this once; only its hash is kept
   */
  public record Opened(String token, Instant createdAt) {}

  /** Opens an address; the former one is dead. */
  public Opened open(PersonId person) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var token = secrets.random();
    feeds.put(person, secrets.hashOf(token), now);
    return new Opened(token, now);
  }

  /** What is known of the person's address. */
  public Optional<CalendarFeeds.Feed> find(PersonId person) {
    return feeds.find(person);
  }

  /** What came of a wish to close. */
  public enum Closed {
    /** The address is dead. */
    DONE,
    /** There was none. */
    NONE,
    /** It was opened or asked for since the caller looked; nothing is done. */
    STALE
  }

  /** Makes the person's address a dead one. */
  public Closed close(PersonId person) {
    return feeds.remove(person) ? Closed.DONE : Closed.NONE;
  }

  /** Makes the address a dead one that the caller has seen. */
  public Closed close(PersonId person, Seen<CalendarFeeds.Feed> seen) {
    var present = feeds.find(person);
    if (present.isEmpty()) {
      return Closed.NONE;
    }
    return present.filter(seen::isStill).filter(it -> feeds.remove(person, it)).isPresent()
        ? Closed.DONE
        : Closed.STALE;
  }
}
