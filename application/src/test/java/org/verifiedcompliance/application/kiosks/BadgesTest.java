package org.verifiedcompliance.application.kiosks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verifiedcompliance.application.codes.PlainCodeSecrets;
import org.verifiedcompliance.domain.people.PersonId;

class BadgesTest {
  private static final Instant NOW = Instant.parse("2026-03-02T18:00:10Z");
  private static final PersonId ADA = new PersonId(new UUID(1, 2));

  private final Badges badges = new Badges(new PlainCodeSecrets());

  @Test
  void aBadgeTellsWhoShowsItUntilTheNextOneIsGone() {
    var badge = badges.of(ADA, NOW);

    assertThat(badge.next()).isEqualTo("2026-03-02T18:00:30Z");
    assertThat(badges.read(badge.text(), NOW)).contains(ADA);
    assertThat(badges.read(" " + badge.text() + "\n", badge.until().minusMillis(1))).contains(ADA);
    assertThat(badges.read(badge.text(), badge.until())).isEmpty();
  }

  @Test
  void nobodyMakesTheBadgeOfSomebodyElse() {
    var other = new PersonId(new UUID(1, 3));
    var forged = badges.of(ADA, NOW).text().replace(id(ADA), id(other));

    assertThat(badges.read(forged, NOW)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "VCB1:", "VCB1:------------------------------------:aaaaaaaaaaaaaaaaaaaaaa"})
  void whatIsNoBadgeIsNotRead(String text) {
    assertThat(badges.read(text, NOW)).isEmpty();
  }

  private static String id(PersonId person) {
    return person.value().toString();
  }
}
