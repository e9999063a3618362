package org.verifiedcompliance.application.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.privacy.OldRecords.Kind;
import org.verifiedcompliance.application.shared.StoreUnavailable;
import org.verifiedcompliance.domain.people.PersonFixture;

class ForgetOldRecordsTest {
  private static final Instant NOW = Instant.parse("2026-03-02T18:00:00Z");

  private final InMemoryOldRecords records = new InMemoryOldRecords();
  private final InMemoryPersonalData data = new InMemoryPersonalData();
  private final RememberedMails mails = new RememberedMails();
  private final ForgetOldRecords forgetOld =
      new ForgetOldRecordsService(records, data, mails, Retention.STANDARD, () -> NOW);

  private void keep(Kind kind, int days, int number) {
    for (int i = 0; i < number; i++) {
      records.rows.add(new InMemoryOldRecords.Row(kind, NOW.minus(Duration.ofDays(days))));
    }
  }

  @Test
  void trailsGoAfterNinetyDaysAndFixesAfterThreeYears() {
    keep(Kind.TRAIL, 91, 1);
    keep(Kind.TRAIL, 90, 1);
    keep(Kind.FIX, 91, 1);
    keep(Kind.FIX, 1_096, 1);
    keep(Kind.VENUE_CODE, 91, 1);
    keep(Kind.FAILED_OPERATION, 91, 1);
    keep(Kind.OPERATION_RESULT, 91, 1);
    keep(Kind.OPERATION_RESULT, 1_096, 1);
    keep(Kind.ADDRESS, 30, 1);
    keep(Kind.ADDRESS, 31, 1);

    assertThat(forgetOld.forget()).isEqualTo(6);
    assertThat(mails.times).containsExactly(NOW.minus(Duration.ofDays(7)));

    assertThat(records.rows)
        .extracting(InMemoryOldRecords.Row::kind)
        .containsExactlyInAnyOrder(Kind.TRAIL, Kind.FIX, Kind.OPERATION_RESULT, Kind.ADDRESS);
    assertThat(forgetOld.forget()).isZero();
  }

  @Test
  void whoDiesBetweenTwoStepsGoesOnThereTheNextTime() {
    keep(Kind.TRAIL, 91, 1_700);
    records.failsAfter = 2;

    assertThatThrownBy(forgetOld::forget).isInstanceOf(StoreUnavailable.class);
    assertThat(records.rows).hasSize(700);
    records.failsAfter = Integer.MAX_VALUE;

    assertThat(forgetOld.forget()).isEqualTo(700);
  }

  @Test
  void lettersThatWereOnTheirWayToWhoWasErasedGo() {
    var person = PersonFixture.ada().id();
    data.erase(person, NOW, true);

    forgetOld.forget();

    assertThat(mails.forgotten).containsExactly(person);
  }

  @Test
  void nothingIsKeptForLessThanADay() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Retention(Duration.ZERO, Duration.ofDays(1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Retention(Duration.ofDays(1), Duration.ofHours(1)));
  }

  /** Rows with an age. */
  private static final class InMemoryOldRecords implements OldRecords {
    final List<Row> rows = new ArrayList<>();
    int failsAfter = Integer.MAX_VALUE;

    record Row(Kind kind, Instant at) {}

    @Override
    public int remove(Kind kind, Instant before, int most) {
      if (failsAfter-- <= 0) {
        throw new StoreUnavailable("gone");
      }
      var old =
          rows.stream()
              .filter(row -> row.kind() == kind && row.at().isBefore(before))
              .limit(most)
              .toList();
      old.forEach(rows::remove);
      return old.size();
    }
  }
}
