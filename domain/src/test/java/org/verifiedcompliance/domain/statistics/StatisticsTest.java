package org.verifiedcompliance.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.domain.geo.Coordinate;

class StatisticsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 29);

  @Test
  void ratesAreUnknownWithoutAnythingToCount() {
    assertThat(Totals.NONE.averageStay()).isNull();
    assertThat(Totals.NONE.attendanceRate()).isNull();
    assertThat(Totals.NONE.completionRate()).isNull();
  }

  @Test
  void sumsAreAddedAndThenDivided() {
    var one = new Totals(3, 2, 1, 2, Duration.ofMinutes(30), 1, 2);
    var both = one.plus(new Totals(1, 1, 1, 1, Duration.ofMinutes(60), 1, 2));

    assertThat(both.averageStay()).isEqualTo(Duration.ofMinutes(30));
    assertThat(both.attendanceRate()).isEqualTo(0.5);
    assertThat(both.completionRate()).isEqualTo(0.5);
  }

  @Test
  void aDayOfAnHourLessIsADay() {
    var day = new Days(DAY, DAY);
    var zone = ZoneId.of("Europe/Berlin");

    assertThat(Duration.between(day.from(zone), day.until(zone))).isEqualTo(Duration.ofHours(23));
    assertThat(day.count()).isOne();
    assertThatIllegalArgumentException().isThrownBy(() -> new Days(DAY, DAY.minusDays(1)));
  }

  @Test
  void aTrendHasNoGapsAndGoesByMonthsOverALongTime() {
    assertThat(Trend.of(List.of())).isEmpty();
    assertThat(Trend.of(List.of(figures(DAY, 1), figures(DAY.plusDays(2), 2))))
        .extracting(trend -> trend.period() + " " + trend.totals().sessions())
        .containsExactly("2026-03-29 1", "2026-03-30 0", "2026-03-31 2");
    assertThat(Trend.of(List.of(figures(DAY, 1), figures(DAY.plusDays(61), 2)))).hasSize(62);
    assertThat(
            Trend.of(
                List.of(
                    figures(DAY, 1), figures(DAY.plusDays(1), 4), figures(DAY.plusDays(62), 2))))
        .extracting(trend -> trend.period() + " " + trend.totals().sessions())
        .containsExactly("2026-03 5", "2026-04 0", "2026-05 2");
  }

  @Test
  void everyPlaceHasACell() {
    assertThat(Cell.of(new Coordinate(-90, -180))).isEqualTo(new Cell(0, 0));
    assertThat(Cell.of(new Coordinate(90, 180))).isEqualTo(new Cell(359, 0));
    assertThat(Cell.of(new Coordinate(0, 179.9999999))).isEqualTo(new Cell(180, 719));
    assertThat(Cell.of(new Coordinate(52.5, 13.4999999))).isEqualTo(new Cell(285, 386));
    assertThat(Cell.of(new Coordinate(52.4999999, 13.5))).isEqualTo(new Cell(284, 387));
    assertThat(new Cell(285, 386).center()).isEqualTo(new Coordinate(52.75, 13.25));
  }

  @Test
  void hoursOfTheWeekAreInTheirOrder() {
    assertThat(new WeekHour(DayOfWeek.MONDAY, 23)).isLessThan(new WeekHour(DayOfWeek.TUESDAY, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ServiceFigures(List.of(), Map.of(), List.of(), Map.of()));
  }

  private static DayFigures figures(LocalDate day, long sessions) {
    return new DayFigures(day, new Totals(sessions, 0, 0, 0, Duration.ZERO, 0, 0));
  }
}
