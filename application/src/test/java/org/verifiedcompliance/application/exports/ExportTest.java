package org.verifiedcompliance.application.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.exports.Export.Table;

class ExportTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

  @Test
  void aRangeOfDaysIncludesTheLastOne() {
    var day = Export.sessions(DAY, DAY);

    assertThat(day.table()).isEqualTo(Table.SESSIONS);
    assertThat(day.from()).isEqualTo(Instant.parse("2026-03-01T00:00:00Z"));
    assertThat(day.to()).isEqualTo(Instant.parse("2026-03-02T00:00:00Z"));
  }

  @Test
  void aYearIsTheMostAndADayTheLeast() {
    assertThat(Export.sessions(DAY, DAY.plusDays(365)).last()).isEqualTo(DAY.plusDays(365));
    assertThatIllegalArgumentException().isThrownBy(() -> Export.sessions(DAY, DAY.plusDays(366)));
    assertThatIllegalArgumentException().isThrownBy(() -> Export.sessions(DAY, DAY.minusDays(1)));
  }

  @Test
  void whatHasNoDaysHasNoBounds() {
    var all = Export.all(Table.MEETINGS);

    assertThat(all.from()).isNull();
    assertThat(all.to()).isNull();
  }
}
