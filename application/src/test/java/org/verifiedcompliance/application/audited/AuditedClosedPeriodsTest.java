package org.verifiedcompliance.application.audited;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.application.audited.AuditWorld.entry;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.domain.meetings.MeetingFixture;
import org.verifiedcompliance.domain.periods.ClosedPeriods;
import org.verifiedcompliance.domain.periods.InMemoryClosedPeriods;
import org.verifiedcompliance.domain.periods.PeriodClosing;

class AuditedClosedPeriodsTest {
  private static final Instant NOW = Instant.parse("2026-03-02T18:00:00Z");

  private final AuditWorld world = new AuditWorld();
  private final InMemoryClosedPeriods kept = new InMemoryClosedPeriods();
  private final ClosedPeriods periods = new AuditedClosedPeriods(kept, world.together);
  private final PeriodClosing closing =
      new PeriodClosing(
          MeetingFixture.newId(), NOW.minusSeconds(3600), AuditWorld.newPerson(), NOW, "March");

  @Test
  void aClosingIsAnEntryAboutTheMeetingWithoutItsWords() {
    periods.close(closing);

    var until = Map.of("until", "2026-03-02T17:00:00Z");
    world.wrote(entry("period.closed", null, "meeting", closing.meeting().value(), until));
    assertThat(periods.list(closing.meeting(), 10, 0)).containsExactly(closing);
    assertThat(periods.closedUntil(closing.meeting())).contains(closing.until());
  }

  @Test
  void whatWasClosedBeforeIsNotWritten() {
    kept.close(closing);

    periods.close(closing);

    world.wroteNothing();
  }
}
