package org.verifiedcompliance.application.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.domain.notifications.Channel;
import org.verifiedcompliance.domain.notifications.NotificationKind;
import org.verifiedcompliance.domain.notifications.Preferences;
import org.verifiedcompliance.domain.notifications.QuietHours;
import org.verifiedcompliance.domain.people.PersonId;

/** What every store of preferences does. */
public interface ChosenPreferencesContract {
  Instant NOW = Instant.parse("2026-03-02T18:00:00Z");

  ChosenPreferences preferences();

  /** A person on record. */
  PersonId newPerson();

  @Test
  default void whoChoseNothingHasTheStandard() {
    assertThat(preferences().of(newPerson())).isEqualTo(Preferences.STANDARD);
  }

  @Test
  default void aChoiceIsKeptWholeAndReplacedWhole() {
    var person = newPerson();
    var zone = ZoneId.of("America/St_Johns");
    var chosen =
        new Preferences(
            zone,
            new QuietHours(LocalTime.of(23, 59), LocalTime.MIDNIGHT, ZoneId.of("UTC")),
            Duration.ofMinutes(75),
            Map.of(
                NotificationKind.NOT_CHECKED_OUT, Set.of(),
                NotificationKind.CHECK_IN_OPEN, Set.of(Channel.MAIL)));

    preferences().put(person, chosen, NOW);
    assertThat(preferences().of(person)).isEqualTo(chosen);
    preferences().put(person, Preferences.STANDARD, NOW);
    assertThat(preferences().of(person)).isEqualTo(Preferences.STANDARD);
    assertThat(preferences().of(newPerson())).isEqualTo(Preferences.STANDARD);
  }
}
