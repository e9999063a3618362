package org.verifiedcompliance.application.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.accounts.CountingSecretTokens;
import org.verifiedcompliance.application.accounts.TokenHash;
import org.verifiedcompliance.domain.people.PersonId;

/** What every store of calendars' addresses keeps to. */
public interface CalendarFeedsContract {
  Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

  /** The store. */
  CalendarFeeds feeds();

  /** Somebody with an open account. */
  PersonId somebody();

  /** Closes their account. */
  void close(PersonId person);

  /** An address that nobody had before. */
  static TokenHash fresh() {
    return new CountingSecretTokens().hashOf(UUID.randomUUID().toString());
  }

  @Test
  default void onlyTheNewestAddressIsGoodUntilItIsRemoved() {
    var person = somebody();
    var old = fresh();
    var hash = fresh();
    feeds().put(person, old, NOW);
    feeds().put(person, hash, NOW.plusSeconds(1));

    assertThat(feeds().use(old, NOW)).isEmpty();
    assertThat(feeds().use(hash, NOW.plusSeconds(2))).contains(person);
    assertThat(feeds().remove(person)).isTrue();
    assertThat(feeds().remove(person)).isFalse();
    assertThat(feeds().use(hash, NOW)).isEmpty();
    assertThat(feeds().find(person)).isEmpty();
  }

  @Test
  default void itsUseIsKnownToTheMinuteAndForgottenWithTheAddress() {
    var person = somebody();
    var hash = fresh();
    feeds().put(person, hash, NOW);
    assertThat(feeds().find(person).orElseThrow().usedAt()).isEmpty();

    assertThat(feeds().use(hash, NOW.plusSeconds(1))).isPresent();
    assertThat(feeds().use(hash, NOW.plusSeconds(60))).isPresent();
    assertThat(feeds().find(person).orElseThrow().usedAt()).contains(NOW.plusSeconds(1));
    assertThat(feeds().use(hash, NOW.plusSeconds(62))).isPresent();
    assertThat(feeds().find(person).orElseThrow().usedAt()).contains(NOW.plusSeconds(62));

    feeds().put(person, fresh(), NOW.plusSeconds(63));
    assertThat(feeds().find(person).orElseThrow())
        .isEqualTo(new CalendarFeeds.Feed(NOW.plusSeconds(63), Optional.empty()));
  }

  @Test
  default void whoSawAnotherStateRemovesNothing() {
    var person = somebody();
    var hash = fresh();
    feeds().put(person, hash, NOW);
    var seen = feeds().find(person).orElseThrow();
    assertThat(feeds().use(hash, NOW)).isPresent();

    assertThat(feeds().remove(person, seen)).isFalse();
    assertThat(feeds().remove(person, feeds().find(person).orElseThrow())).isTrue();
    assertThat(feeds().remove(person, seen)).isFalse();
  }

  @Test
  default void aClosedAccountShowsNothing() {
    var person = somebody();
    var hash = fresh();
    feeds().put(person, hash, NOW);
    close(person);

    assertThat(feeds().use(hash, NOW)).isEmpty();
  }
}
