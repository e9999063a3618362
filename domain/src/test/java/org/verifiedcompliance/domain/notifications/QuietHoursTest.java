package org.verifiedcompliance.domain.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class QuietHoursTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Test
  void hoursOverMidnightEndInTheMorning() {
    var nights = hours("22:00", "07:00", BERLIN);

    assertThat(end(nights, "2026-03-02T21:30:00Z")).isEqualTo("2026-03-03T06:00:00Z");
    assertThat(end(nights, "2026-03-03T05:59:59Z")).isEqualTo("2026-03-03T06:00:00Z");
    assertThat(nights.endAfter(Instant.parse("2026-03-03T06:00:00Z"))).isEmpty();
    assertThat(nights.endAfter(Instant.parse("2026-03-02T20:59:59Z"))).isEmpty();
    assertThat(nights.holds(Instant.parse("2026-03-02T21:00:00Z"))).isTrue();
  }

  @Test
  void hoursOfADayEndOnThatDay() {
    var noon = hours("12:00", "14:00", BERLIN);

    assertThat(end(noon, "2026-03-02T11:00:00Z")).isEqualTo("2026-03-02T13:00:00Z");
    assertThat(noon.endAfter(Instant.parse("2026-03-02T13:00:00Z"))).isEmpty();
  }

  @Test
  void aNightInWhichTheClocksGoForwardIsShorter() {
    var nights = hours("22:00", "07:00", BERLIN);

    assertThat(end(nights, "2026-03-28T21:30:00Z")).isEqualTo("2026-03-29T05:00:00Z");
  }

  @Test
  void anEndThatTheClocksSkipIsWhenTheySkipIt() {
    var early = hours("22:00", "02:30", BERLIN);

    assertThat(end(early, "2026-03-29T00:30:00Z")).isEqualTo("2026-03-29T01:00:00Z");
    assertThat(early.endAfter(Instant.parse("2026-03-29T01:00:00Z"))).isEmpty();
  }

  @Test
  void anEndThatTheClocksShowTwiceIsTheNextOfThem() {
    var early = hours("22:00", "02:30", BERLIN);

    assertThat(end(early, "2026-10-25T00:10:00Z")).isEqualTo("2026-10-25T00:30:00Z");
    assertThat(early.endAfter(Instant.parse("2026-10-25T00:40:00Z"))).isEmpty();
    assertThat(end(early, "2026-10-25T01:10:00Z")).isEqualTo("2026-10-25T01:30:00Z");
  }

  @Test
  void theEndIsTheFirstTimeThatIsNotQuiet() {
    var random = new SplittableRandom(20261025);
    for (int i = 0; i < 2_000; i++) {
      var zone = ZoneId.of(i % 2 == 0 ? "Australia/Lord_Howe" : "America/New_York");
      var from = LocalTime.ofSecondOfDay(random.nextInt(1_440) * 60L);
      var to = from.plusMinutes(1 + random.nextInt(1_439));
      var hours = new QuietHours(from, to, zone);
      var at = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(31_536_000));

      hours
          .endAfter(at)
          .ifPresent(end -> {
            assertThat(end).isAfter(at).isBefore(at.plus(Duration.ofHours(26)));
            assertThat(hours.holds(end)).describedAs("%s at %s", hours, at).isFalse();
            assertThat(hours.holds(end.minusSeconds(1))).isTrue();
          });
    }
  }

  @Test
  void hoursWithoutAnEndAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> hours("22:00", "22:00", ZoneOffset.UTC));
  }

  private static String end(QuietHours hours, String at) {
    return hours.endAfter(Instant.parse(at)).orElseThrow().toString();
  }

  private static QuietHours hours(String from, String to, ZoneId zone) {
    return new QuietHours(LocalTime.parse(from), LocalTime.parse(to), zone);
  }
}
