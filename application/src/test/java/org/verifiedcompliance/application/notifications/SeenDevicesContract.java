package org.verifiedcompliance.application.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.application.notifications.SeenDevices.Sighting.FIRST_OF_ALL;
import static org.verifiedcompliance.application.notifications.SeenDevices.Sighting.KNOWN;
import static org.verifiedcompliance.application.notifications.SeenDevices.Sighting.NEW;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.accounts.TokenHash;
import org.verifiedcompliance.domain.people.PersonId;

/** What every store of seen devices does. */
public interface SeenDevicesContract {
  Instant NOW = Instant.parse("2026-03-02T18:00:00Z");

  SeenDevices seen();

  /** A person with an account. */
  PersonId newAccount();

  @Test
  default void theFirstDeviceOfAllIsNoNewOne() {
    var person = newAccount();

    assertThat(seen().see(person, device("a"), NOW)).isEqualTo(FIRST_OF_ALL);
    assertThat(seen().see(person, device("a"), NOW)).isEqualTo(KNOWN);
    assertThat(seen().see(person, device("b"), NOW)).isEqualTo(NEW);
    assertThat(seen().see(person, device("b"), NOW)).isEqualTo(KNOWN);
  }

  @Test
  default void whatOnePersonUsesAnotherDoesNotKnow() {
    seen().see(newAccount(), device("a"), NOW);

    assertThat(seen().see(newAccount(), device("a"), NOW)).isEqualTo(FIRST_OF_ALL);
  }

  private static TokenHash device(String letter) {
    return new TokenHash(letter.repeat(64));
  }
}
