package org.verifiedcompliance.domain.consents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.domain.people.PersonId;

/** What every store of consents does. */
public interface ConsentsContract {
  Instant NOW = Instant.parse("2026-03-02T18:00:00Z");

  Consents consents();

  /** Somebody on record who did not choose yet. */
  PersonId person();

  private ConsentNotice next(boolean material) {
    var version = consents().getCurrent().version() + 1;
    return new ConsentNotice(version, Map.of("en", "Please", "fr", "Merci"), material, null, NOW);
  }

  private static ConsentRecord choice(PersonId person, long version, boolean granted) {
    return new ConsentRecord(person, version, granted, "en", NOW, person);
  }

  @Test
  default void theNewestNoticeIsInForceAndTheOthersStay() {
    var before = consents().listNotices();
    var notice = next(false);

    assertThat(consents().publish(notice)).isTrue();

    assertThat(consents().getCurrent()).isEqualTo(notice);
    assertThat(consents().find(notice.version())).contains(notice);
    assertThat(consents().listNotices()).startsWith(notice).endsWith(before.getLast());
    assertThat(consents().find(notice.version() + 1)).isEmpty();
  }

  @Test
  default void ofTwoNoticesWithOneNumberTheFirstStays() {
    var notice = next(true);
    consents().publish(notice);

    var other = new ConsentNotice(notice.version(), Map.of("en", "Other"), false, null, NOW);

    assertThat(consents().publish(other)).isFalse();
    assertThat(consents().getCurrent()).isEqualTo(notice);
  }

  @Test
  default void whoNeverChoseAllowsNothing() {
    var standing = consents().standing(person());

    assertThat(standing.latest()).isNull();
    assertThat(standing.allowsLocation()).isFalse();
  }

  @Test
  default void theLastChoiceCounts() {
    var person = person();
    var version = consents().getCurrent().version();
    var granted = choice(person, version, true);
    var withdrawn = choice(person, version, false);

    consents().add(granted);
    assertThat(consents().standing(person).allowsLocation()).isTrue();
    consents().add(withdrawn);

    assertThat(consents().standing(person).allowsLocation()).isFalse();
    assertThat(consents().list(person)).containsExactly(withdrawn, granted);
  }

  @Test
  default void whatSomebodyElseAgreedToAllowsNothing() {
    var person = person();
    var version = consents().getCurrent().version();
    var admin = new PersonId(UUID.randomUUID());
    consents().add(choice(person, version, true));
    consents().add(choice(person, version, false));

    for (var other : new PersonId[] {admin, null}) {
      var noted = new ConsentRecord(person, version, true, null, NOW, other);
      consents().add(noted);

      assertThat(consents().standing(person).latest()).isEqualTo(noted);
      assertThat(consents().standing(person).isGranted()).isTrue();
      assertThat(consents().standing(person).allowsLocation()).isFalse();
    }
  }

  @Test
  default void onlyAMaterialVersionAsksAgain() {
    var person = person();
    consents().publish(next(true));
    consents().add(choice(person, consents().getCurrent().version(), true));

    consents().publish(next(false));
    assertThat(consents().standing(person).allowsLocation()).isTrue();
    consents().publish(next(true));

    assertThat(consents().standing(person).allowsLocation()).isFalse();
    assertThat(consents().standing(person).isGranted()).isTrue();
  }
}
