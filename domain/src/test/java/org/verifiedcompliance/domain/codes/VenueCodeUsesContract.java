package org.verifiedcompliance.domain.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.domain.codes.VenueCodeUses.Standing;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.Together;

/** What every store of used codes does. */
public interface VenueCodeUsesContract {
  Instant NOW = Instant.parse("2026-03-02T18:00:00Z");
  Instant SINCE = NOW.minusSeconds(600);

  VenueCodeUses uses();

  private static VenueCodeUse use(long step) {
    return new VenueCodeUse(
        new PersonId(UUID.randomUUID()), new MeetingId(UUID.randomUUID()), step, NOW);
  }

  private static VenueCodeUse at(VenueCodeUse use, long step) {
    return new VenueCodeUse(use.person(), use.meeting(), step, NOW);
  }

  @Test
  default void aCodeCountsOnceForEachPerson() {
    var first = use(7);
    assertThat(uses().standing(first, SINCE)).isEqualTo(new Standing(false, 0));

    assertThat(uses().add(first)).isTrue();

    assertThat(uses().add(first)).isFalse();
    assertThat(uses().standing(first, SINCE)).isEqualTo(new Standing(true, 0));
    var other = new VenueCodeUse(use(7).person(), first.meeting(), 7, NOW);
    assertThat(uses().add(other)).isTrue();
  }

  @Test
  default void theNextCodeCountsAgain() {
    var first = use(7);
    uses().add(first);

    assertThat(uses().standing(at(first, 8), SINCE)).isEqualTo(new Standing(false, 0));
    assertThat(uses().add(at(first, 8))).isTrue();
  }

  @Test
  default void ofTwoAtOnceOneCounts() {
    var same = use(7);

    assertThat(Together.run(8, i -> uses().add(same))).containsOnlyOnce(true);
  }

  @Test
  default void missesAreCountedForOnePersonAtOneMeeting() {
    var mine = use(7);
    uses().miss(mine.person(), mine.meeting(), NOW, SINCE, 5);
    uses().miss(mine.person(), mine.meeting(), NOW, SINCE, 5);

    assertThat(uses().standing(mine, SINCE).misses()).isEqualTo(2);
    var somebodyElse = new VenueCodeUse(use(7).person(), mine.meeting(), 7, NOW);
    assertThat(uses().standing(somebodyElse, SINCE).misses()).isZero();
    var elsewhere = new VenueCodeUse(mine.person(), use(7).meeting(), 7, NOW);
    assertThat(uses().standing(elsewhere, SINCE).misses()).isZero();
  }

  @Test
  default void oldMissesAreForgottenAndTooManyAreNotKept() {
    var mine = use(7);
    for (var i = 0; i < 9; i++) {
      uses().miss(mine.person(), mine.meeting(), SINCE.plusSeconds(1), SINCE, 5);
    }
    assertThat(uses().standing(mine, SINCE).misses()).isEqualTo(5);
    assertThat(uses().standing(mine, SINCE.plusSeconds(1)).misses()).isZero();

    uses().miss(mine.person(), mine.meeting(), NOW, SINCE.plusSeconds(1), 5);

    assertThat(uses().standing(mine, SINCE).misses()).isEqualTo(1);
  }
}
