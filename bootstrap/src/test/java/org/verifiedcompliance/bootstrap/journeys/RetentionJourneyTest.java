package org.verifiedcompliance.bootstrap.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.bootstrap.journeys.Gatherings.ok;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.application.privacy.ForgetOldRecords;
import org.verifiedcompliance.http.TestClient;
import tools.jackson.databind.JsonNode;

/** Places go in time; what they proved stays. */
class RetentionJourneyTest {
  @RegisterExtension static final WiredServer wired = new WiredServer();

  private final String email = wired.account("member");
  private final TestClient person = wired.signIn(email);

  private static void pass(Duration time) {
    wired.clock().moveTo(wired.clock().instant().plus(time));
  }

  private static String where() {
    return wired
        .database()
        .jdbi()
        .withHandle(handle ->
            handle
                .createQuery(
                    """
                    SELECT count(*) FILTER (WHERE is_trail) || ' of '
                      || count(*) FILTER (WHERE lat_e7 IS NOT NULL) FROM attendance_payload
                    """)
                .mapTo(String.class)
                .one());
  }

  private JsonNode details(String session) {
    return ok(wired.signIn(email).get(session + "/details")).json();
  }

  @Test
  void readingsOfAStayGoAfterNinetyDaysAndAllOthersAfterThreeYears() {
    var session =
        "/sessions/"
            + ok(person.post("/sessions", Fixes.DESTINATION)).json().get("session_id").asString();
    ok(person.post(session + "/check-in", Fixes.honest(wired.clock().instant())));
    pass(Duration.ofMinutes(5));
    ok(person.post(session + "/presence", Fixes.sample(wired.clock().instant())));
    pass(Duration.ofMinutes(5));
    ok(person.post(session + "/check-out", Fixes.honest(wired.clock().instant())));
    var before = details(session);
    var forget = wired.server().injector().getInstance(ForgetOldRecords.class);

    pass(Duration.ofDays(89));
    assertThat(forget.forget()).as("the network of an entry in the audit log").isOne();
    assertThat(forget.forget()).isZero();
    assertThat(where()).isEqualTo("1 of 3");
    pass(Duration.ofDays(2));
    assertThat(forget.forget()).isOne();
    assertThat(forget.forget()).isZero();
    assertThat(where()).isEqualTo("0 of 2");
    pass(Duration.ofDays(1_010));
    assertThat(forget.forget()).isPositive();

    assertThat(where()).isEqualTo("0 of 0");
    var after = details(session);
    assertThat(after.get("duration")).isEqualTo(before.get("duration"));
    assertThat(after.get("verdict")).isEqualTo(before.get("verdict"));
    assertThat(after.at("/statistics/covered_seconds"))
        .isEqualTo(before.at("/statistics/covered_seconds"));
    assertThat(after.at("/events/0/location_flag")).isEqualTo(before.at("/events/0/location_flag"));
    assertThat(before.at("/events/0/lat").isNumber()).isTrue();
    assertThat(after.at("/events/0/lat").isNull()).isTrue();
  }

  @Test
  void whatComesOutsideOfAnOpenStayIsNotKept() {
    var session =
        "/sessions/"
            + ok(person.post("/sessions", Fixes.DESTINATION)).json().get("session_id").asString();
    var before = where();
    assertThat(person.post(session + "/presence", Fixes.sample(wired.clock().instant())).status())
        .isEqualTo(403);
    ok(person.post(session + "/end", "{}"));
    assertThat(person.post(session + "/presence", Fixes.sample(wired.clock().instant())).status())
        .isEqualTo(403);
    assertThat(person.post(session + "/check-in", Fixes.honest(wired.clock().instant())).status())
        .isEqualTo(403);
    assertThat(person.post(session + "/check-out", Fixes.honest(wired.clock().instant())).status())
        .isEqualTo(403);

    assertThat(where()).isEqualTo(before);
  }
}
