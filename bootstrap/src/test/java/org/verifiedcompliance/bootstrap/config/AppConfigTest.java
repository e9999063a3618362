package org.verifiedcompliance.bootstrap.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verifiedcompliance.application.meetings.MeetingDefaults;
import org.verifiedcompliance.domain.geo.Meters;
import org.verifiedcompliance.domain.policies.AttendanceSetting;
import org.verifiedcompliance.domain.reviews.ReviewDecision;
import org.verifiedcompliance.domain.reviews.ReviewReason;
import org.verifiedcompliance.domain.reviews.ReviewReasons;
import org.verifiedcompliance.domain.sessions.AttendancePolicy;
import org.verifiedcompliance.domain.verification.Enforcement;
import org.verifiedcompliance.domain.verification.PolicySetting;
import org.verifiedcompliance.domain.verification.VerificationPolicy;

class AppConfigTest {
  @Test
  void theDefaultsAreThoseOfTheDocument() {
    var config = AppConfig.read(Map.of(), Map.of());

    assertThat(config.web().host()).isEqualTo("0.0.0.0");
    assertThat(config.web().port()).isEqualTo(8000);
    assertThat(config.web().urlAt(8000)).hasToString("http://localhost:8000");
    assertThat(config.web().requestsPerMinute()).isEqualTo(600);
    assertThat(config.web().failedLogins()).isEqualTo(5);
    assertThat(config.storage().databaseUrl()).isNull();
    assertThat(config.storage().dataDir()).isEqualTo(Path.of("data").toAbsolutePath());
    assertThat(config.storage().keysDir()).isEqualTo(Path.of("data/keys").toAbsolutePath());
    assertThat(config.storage().poolSize()).isEqualTo(10);
    assertThat(config.storage().poolTimeout()).isEqualTo(Duration.ofSeconds(2));
    assertThat(config.tokens())
        .isEqualTo(
            new AppConfig.Tokens(
                Duration.ofMinutes(30),
                Duration.ofDays(7),
                Duration.ofSeconds(30),
                Duration.ofHours(24),
                8,
                true,
                Duration.ofDays(30)));
    assertThat(config.logs()).isEqualTo(new AppConfig.Logs(null, LogLevel.INFO));
    assertThat(config.testClock()).isFalse();
  }

  @Test
  void theRulesOfAttendanceAreTheStandardOnesUntilTheOperatorSetsOthers() {
    var standard = AppConfig.read(Map.of(), Map.of()).rules();
    var set =
        AppConfig.read(
                Map.of(
                    "GPS_ENFORCEMENT", "observe",
                    "GPS_FRESH_SECONDS", "200",
                    "GPS_STALE_SECONDS", "300",
                    "MEETING_OPENS_MINUTES", "5"),
                Map.of())
            .rules();

    assertThat(standard)
        .isEqualTo(new AttendanceRules(VerificationPolicy.standard(), AttendancePolicy.standard()));
    assertThat(set.verification().enforcement()).isEqualTo(Enforcement.OBSERVE);
    assertThat(set.verification().get(PolicySetting.FIX_FRESH)).isEqualTo(200);
    assertThat(set.verification().version()).isNotEqualTo(standard.verification().version());
    assertThat(set.attendance().window().opensBefore()).isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void theOperatorSaysWhatHoldsForMeetingsThatDoNot() {
    var environment = Map.of("MEETING_RADIUS_METERS", "75", "MEETING_DURATION_MINUTES", "90");

    assertThat(AppConfig.read(Map.of(), Map.of()).meetingDefaults())
        .isEqualTo(MeetingDefaults.STANDARD);
    assertThat(AppConfig.read(environment, Map.of()).meetingDefaults())
        .isEqualTo(new MeetingDefaults(new Meters(75), Duration.ofMinutes(90)));
  }

  @Test
  void theOperatorAddsReasonsForDecisions() {
    var set =
        Map.of("REVIEW_REASON_CODES", "shift-swap:accept:Shifts were swapped; late : either: Late");

    var reasons = AppConfig.read(set, Map.of()).reviewReasons();

    assertThat(reasons.all()).hasSize(ReviewReasons.shipped().all().size() + 2);
    assertThat(reasons.find("shift-swap", ReviewDecision.ACCEPT))
        .map(ReviewReason::sentence)
        .contains("Shifts were swapped");
    assertThat(reasons.find("shift-swap", ReviewDecision.REJECT)).isEmpty();
    assertThat(reasons.find("late", ReviewDecision.REJECT)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "shift-swap",
        "Shift Swap:accept:Shifts were swapped",
        "shift-swap:maybe:Shifts were swapped",
        "shift-swap:accept: ",
        "other:accept:Shipped already",
        "twice:accept:One;twice:reject:Two"
      })
  void whatIsNoReasonStopsTheStart(String text) {
    assertThatThrownBy(() -> AppConfig.read(Map.of("REVIEW_REASON_CODES", text), Map.of()))
        .isInstanceOf(InvalidSettings.class)
        .hasMessageContaining("REVIEW_REASON_CODES=");
  }

  @Test
  void rulesThatContradictEachOtherStopTheStart() {
    assertThatThrownBy(() -> AppConfig.read(Map.of("GPS_FRESH_SECONDS", "200"), Map.of()))
        .isInstanceOf(InvalidSettings.class)
        .hasMessageContaining("GPS_FRESH_SECONDS=200: must not be above GPS_STALE_SECONDS=120");
  }

  @Test
  void contradictionsAreNamedTogetherWithWrongValues() {
    var environment =
        Map.of(
            "PORT", "many",
            "GPS_FRESH_SECONDS", "200",
            "GPS_CLOCK_FINE_SECONDS", "301",
            "TEST_CLOCK", "true",
            "PUBLIC_URL", "https://example.org");

    assertThatThrownBy(() -> AppConfig.read(environment, Map.of()))
        .isInstanceOf(InvalidSettings.class)
        .hasMessageContaining("PORT=many")
        .hasMessageContaining("GPS_FRESH_SECONDS=200")
        .hasMessageContaining("GPS_CLOCK_FINE_SECONDS=301")
        .hasMessageContaining("TEST_CLOCK=true");
  }

  @Test
  void contradictionsOfDifferentUnitsAreNamedToo() {
    var environment =
        Map.of(
            "LOG_LEVEL", "loud",
            "OFFLINE_ACCEPT_HOURS", "49",
            "OFFLINE_REVIEW_DAYS", "2",
            "SESSION_LONGEST_HOURS", "8",
            "WEBSOCKET_HEARTBEAT_SECONDS", "61");

    assertThatThrownBy(() -> AppConfig.read(environment, Map.of()))
        .isInstanceOf(InvalidSettings.class)
        .hasMessageContaining("LOG_LEVEL=loud")
        .hasMessageContaining("OFFLINE_ACCEPT_HOURS=49: must not be above OFFLINE_REVIEW_DAYS=2")
        .hasMessageContaining(
            "SESSION_AUTO_CLOSE_HOURS=12: must not be above SESSION_LONGEST_HOURS")
        .hasMessageContaining("WEBSOCKET_HEARTBEAT_SECONDS=61: must not be above WEBSOCKET_IDLE");
  }

  @Test
  void everyNumberOfTheRulesCanBeSet() {
    var environment =
        Map.of(
            "MEETING_CLOSES_MINUTES", "45",
            "SESSION_LONGEST_HOURS", "30",
            "SESSION_LEAVING_METERS", "80",
            "SESSION_LEAVING_SECONDS", "240",
            "SESSION_RETURN_SECONDS", "600",
            "SESSION_CORRECTION_DAYS", "14",
            "GPS_CLOCK_AHEAD_SECONDS", "30",
            "OFFLINE_REVIEW_DAYS", "40");
    var expected =
        Map.of(
            AttendanceSetting.CLOSES_AFTER, 2_700.0,
            AttendanceSetting.LONGEST_STAY, 108_000.0,
            AttendanceSetting.LEAVING_MARGIN, 80.0,
            AttendanceSetting.LEAVING_LASTING, 240.0,
            AttendanceSetting.LEAVING_GRACE, 600.0,
            AttendanceSetting.CORRECTION_TIME, 1_209_600.0,
            AttendanceSetting.CLIENT_AHEAD, 30.0,
            AttendanceSetting.OLDEST, 3_456_000.0);

    assertThat(AppConfig.read(environment, Map.of()).rules().attendance())
        .isEqualTo(AttendancePolicy.standard().overriddenBy(expected));
  }

  @Test
  void whatFollowsFromOtherSettingsIsListedAsItIs() {
    var config = AppConfig.read(Map.of("PORT", "8123", "DATA_DIR", "/srv/vc"), Map.of());

    assertThat(line(config, "PUBLIC_URL").value()).isEqualTo("http://localhost:8123");
    assertThat(line(config, "SIGNING_KEYS_DIR").value())
        .isEqualTo(Path.of("/srv/vc/keys").toString());
    assertThat(line(config, "EMAIL_FROM").value()).contains("no-reply@localhost");
    assertThat(line(config, "LOG_FORMAT").value()).isIn("text", "json");
    assertThat(line(config, "PUBLIC_URL").origin()).isEqualTo(Origin.DEFAULT);
    assertThat(line(config, "TRUSTED_PROXIES").value()).isEmpty();
  }

  @Test
  void aWrongValueContradictsNothing() {
    var environment = Map.of("GPS_FRESH_SECONDS", "200", "GPS_STALE_SECONDS", "old");

    assertThatThrownBy(() -> AppConfig.read(environment, Map.of()))
        .hasMessageContaining("GPS_STALE_SECONDS=old")
        .hasMessageNotContaining("must not be above");
  }

  @Test
  void theEnvironmentWinsOverTheFileAndTheFileOverTheDefault() {
    var config = AppConfig.read(Map.of("PORT", "1"), Map.of("PORT", "2", "HOST", "127.0.0.1"));

    assertThat(config.web().port()).isEqualTo(1);
    assertThat(config.web().host()).isEqualTo("127.0.0.1");
    assertThat(line(config, "PORT").origin()).isEqualTo(Origin.ENVIRONMENT);
    assertThat(line(config, "HOST").origin()).isEqualTo(Origin.FILE);
    assertThat(line(config, "DATA_DIR").origin()).isEqualTo(Origin.DEFAULT);
  }

  @Test
  void everyWrongValueIsNamedAtOnceWithWhatIsAllowed() {
    var environment =
        Map.of("PORT", "99999", "TEST_CLOCK", "yes", "DATABASE_URL", "mysql://u:hidden@h/d");

    assertThatThrownBy(() -> AppConfig.read(environment, Map.of("PROT", "1", "LOG_LEVEL", "loud")))
        .isInstanceOf(InvalidSettings.class)
        .hasMessageContaining("PROT in vc.conf: there is no such setting")
        .hasMessageContaining("PORT=99999: allowed is a whole number from 0 to 65535")
        .hasMessageContaining("TEST_CLOCK=yes: allowed is true or false")
        .hasMessageContaining("LOG_LEVEL=loud: allowed is one of error, warn, info, debug, trace")
        .hasMessageContaining("DATABASE_URL=(secret): allowed is postgresql://")
        .hasMessageNotContaining("hidden");
  }

  @Test
  void aMovableClockIsRefusedOnAPublicServer() {
    var environment = Map.of("TEST_CLOCK", "true", "PUBLIC_URL", "https://example.org");

    assertThatThrownBy(() -> AppConfig.read(environment, Map.of()))
        .isInstanceOf(InvalidSettings.class)
        .hasMessageContaining("TEST_CLOCK");
  }

  @Test
  void secretsAreMaskedInTheListing() {
    var config = AppConfig.read(Map.of("DATABASE_URL", "postgresql://u:hidden@h:5432/d"), Map.of());

    assertThat(line(config, "DATABASE_URL").value()).isEqualTo("****");
    assertThat(config.storage().databaseUrl()).contains("hidden");
  }

  private static AppConfig.Listing.Line line(AppConfig config, String name) {
    return config.listing().lines().stream()
        .filter(line -> line.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
