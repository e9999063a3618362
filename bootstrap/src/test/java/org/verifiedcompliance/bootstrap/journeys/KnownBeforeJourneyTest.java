package org.verifiedcompliance.bootstrap.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.http.Answer;
import tools.jackson.databind.JsonNode;

/** What the server remembers speaks against those who cheat, and never against the honest. */
class KnownBeforeJourneyTest {
  @RegisterExtension static final WiredServer wired = new WiredServer();

  private static final List<String> FROM_THE_PAST =
      List.of(
          "TRACE_REPLAY",
          "TRACE_CLONE",
          "IMPOSSIBLE_TRAVEL",
          "DEVICE_SHARED",
          "CLOCK_CHANGED",
          "TELEPORT_RETURN");
  private static final double LONDON_LAT = 51.50073;
  private static final double LONDON_LNG = -0.12463;
  private static long seed = 20260302;

  @BeforeEach
  void aDayLater() {
    wired.clock().moveBy(Duration.ofDays(1));
  }

  @Test
  void aTraceThatSomebodyElseSentIsRefused() {
    var ada = wired.account("Ada");
    var copyist = wired.account("Cuthbert");
    var trace = ++seed;
    assertThat(flag(checkIn(ada, newPhone(), trace))).isEqualTo("verified");

    wired.clock().moveBy(Duration.ofMinutes(3));
    var refused = checkIn(copyist, newPhone(), trace);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.code()).isEqualTo("location-not-acceptable");
    assertThat(codes(refused.json().get("reasons"))).contains("TRACE_REPLAY");
    assertThat(refused.json().get("detail").asString())
        .isEqualTo("These very readings were sent before; take new ones and try again.");
    assertThat(refused.text()).doesNotContain(ada);
  }

  @Test
  void theOwnTraceOfTheDayBeforeIsRefusedToo() {
    var bert = wired.account("Bert");
    var phone = newPhone();
    var trace = ++seed;
    var first = opened(bert, Fixes.LAT, Fixes.LNG);
    post(bert, first + "/check-in", berlin(phone, trace));
    post(bert, first + "/end", "{}");

    wired.clock().moveBy(Duration.ofDays(1));

    assertThat(codes(checkIn(bert, phone, trace).json().get("reasons"))).contains("TRACE_REPLAY");
  }

  @Test
  void nobodyIsInLondonTenMinutesAfterBerlin() {
    var dora = wired.account("Dora");
    var phone = newPhone();
    var berlin = opened(dora, Fixes.LAT, Fixes.LNG);
    post(dora, berlin + "/check-in", berlin(phone, ++seed));
    assertThat(flag(post(dora, berlin + "/check-out", berlin(phone, ++seed))))
        .isEqualTo("verified");

    wired.clock().moveBy(Duration.ofMinutes(10));
    var london = opened(dora, LONDON_LAT, LONDON_LNG);
    var there = post(dora, london + "/check-in", london(phone));

    assertThat(codes(there.json().get("reasons"))).contains("IMPOSSIBLE_TRAVEL");
    assertThat(flag(there)).isEqualTo("review");
    assertThat(reason(there, "IMPOSSIBLE_TRAVEL").get("group").asString()).isEqualTo("motion");

    var told = wired.signIn(dora).get(london + "/details").json().get("events").get(0);
    assertThat(told.get("reasons")).isEqualTo(there.json().get("reasons"));
    assertThat(told.get("platform").asString()).isEqualTo("android");
    assertThat(told.get("assurance").asString()).isEqualTo("geo");
  }

  @Test
  void whoIsElsewhereIsToldInOneSentenceWhatToDo() {
    var lena = wired.account("Lena");
    var far = newPhone().report(Fixes.LAT + 0.03, Fixes.LNG, ++seed, now());

    var refused = post(lena, opened(lena, Fixes.LAT, Fixes.LNG) + "/check-in", far);

    assertThat(refused.json().get("detail").asString())
        .matches("You are 3\\.\\d km from Hall; go within 150 m or ask the host to confirm you\\.");
  }

  @Test
  void whoFliesFromBerlinToLondonIsBelieved() {
    var elsa = wired.account("Elsa");
    var phone = newPhone();
    var berlin = opened(elsa, Fixes.LAT, Fixes.LNG);
    post(elsa, berlin + "/check-in", berlin(phone, ++seed));
    post(elsa, berlin + "/check-out", berlin(phone, ++seed));

    wired.clock().moveBy(Duration.ofHours(4));
    var london = opened(elsa, LONDON_LAT, LONDON_LNG);

    assertHonest(post(elsa, london + "/check-in", london(phone)));
  }

  @Test
  void onePhoneForTwoPeopleIsSeenAtBoth() {
    var fred = wired.account("Fred");
    var gina = wired.account("Gina");
    var phone = newPhone();
    var session = opened(fred, Fixes.LAT, Fixes.LNG);
    assertHonest(post(fred, session + "/check-in", berlin(phone, ++seed)));

    wired.clock().moveBy(Duration.ofMinutes(5));
    var second = checkIn(gina, phone, ++seed);
    var leaving = post(fred, session + "/check-out", berlin(phone, ++seed));

    assertThat(codes(second.json().get("reasons"))).contains("DEVICE_SHARED");
    assertThat(flag(second)).isNotEqualTo("verified");
    assertThat(codes(leaving.json().get("reasons"))).contains("DEVICE_SHARED");
    assertThat(second.text()).doesNotContain(fred).doesNotContain(phone.id());
  }

  @Test
  void aClockThatWasSetDuringTheStayIsSeen() {
    var hugo = wired.account("Hugo");
    var phone = newPhone();
    var session = opened(hugo, Fixes.LAT, Fixes.LNG);
    assertHonest(post(hugo, session + "/check-in", berlin(phone, ++seed)));

    wired.clock().moveBy(Duration.ofMinutes(30));
    var set = phone.set(Duration.ofSeconds(-90));
    var leaving = post(hugo, session + "/check-out", berlin(set, ++seed));

    assertThat(codes(leaving.json().get("reasons"))).contains("CLOCK_CHANGED");
    assertThat(reason(leaving, "CLOCK_CHANGED").get("value").asDouble()).isBetween(-90.1, -89.9);
  }

  @Test
  void friendsWhoComeAndLeaveTogetherAreBelieved() {
    var ines = wired.account("Ines");
    var jack = wired.account("Jack");
    for (var day = 0; day < 2; day++) {
      var hers = newPhone();
      var his = newPhone();
      var herSession = opened(ines, Fixes.LAT, Fixes.LNG);
      var hisSession = opened(jack, Fixes.LAT, Fixes.LNG);
      assertHonest(post(ines, herSession + "/check-in", berlin(hers, ++seed)));
      assertHonest(post(jack, hisSession + "/check-in", berlin(his, ++seed)));
      wired.clock().moveBy(Duration.ofMinutes(50));
      assertHonest(post(ines, herSession + "/check-out", berlin(hers, ++seed)));
      assertHonest(post(jack, hisSession + "/check-out", berlin(his, ++seed)));
      wired.clock().moveBy(Duration.ofDays(1));
    }
  }

  @Test
  void aReportThatWasRefusedMayBeSentAgainFromTheRightPlace() {
    var kim = wired.account("Kim");
    var phone = newPhone();
    var session = opened(kim, Fixes.LAT, Fixes.LNG);
    var now = now();
    var far = phone.report(Fixes.LAT + 0.03, Fixes.LNG, ++seed, now);
    assertThat(post(kim, session + "/check-in", far).status()).isEqualTo(400);

    var again = post(kim, session + "/check-in", far);
    assertThat(codes(again.json().get("reasons"))).doesNotContainAnyElementsOf(FROM_THE_PAST);
    wired.clock().moveBy(Duration.ofMinutes(20));
    assertHonest(post(kim, session + "/check-in", berlin(phone, ++seed)));
  }

  private static void assertHonest(Answer answer) {
    assertThat(answer.status()).describedAs(answer.text()).isEqualTo(200);
    assertThat(flag(answer)).describedAs(answer.text()).isEqualTo("verified");
    assertThat(codes(answer.json().get("reasons"))).doesNotContainAnyElementsOf(FROM_THE_PAST);
  }

  /** Signed in anew: the days that pass here end every sign-in. */
  private static Answer post(String who, String path, String body) {
    return wired.signIn(who).post(path, body);
  }

  private static Answer checkIn(String who, Phone phone, long trace) {
    return post(who, opened(who, Fixes.LAT, Fixes.LNG) + "/check-in", berlin(phone, trace));
  }

  private static String berlin(Phone phone, long trace) {
    return phone.report(Fixes.LAT, Fixes.LNG, trace, now());
  }

  private static String london(Phone phone) {
    return phone.report(LONDON_LAT, LONDON_LNG, ++seed, now());
  }

  private static Phone newPhone() {
    return Phone.startedAt(now().minus(Duration.ofHours(7)));
  }

  private static Instant now() {
    return wired.clock().instant();
  }

  private static String opened(String who, double lat, double lng) {
    var place =
        String.format(
            Locale.ROOT,
            "{\"dest_name\": \"Hall\", \"dest_lat\": %.5f, \"dest_lng\": %.5f}",
            lat,
            lng);
    var answer = post(who, "/sessions", place);
    assertThat(answer.status()).describedAs(answer.text()).isEqualTo(201);
    return "/sessions/" + answer.json().get("session_id").asString();
  }

  private static String flag(Answer answer) {
    return answer.json().get("location_flag").asString();
  }

  private static List<String> codes(JsonNode reasons) {
    return reasons.valueStream().map(reason -> reason.get("code").asString()).toList();
  }

  private static JsonNode reason(Answer answer, String code) {
    return answer
        .json()
        .get("reasons")
        .valueStream()
        .filter(reason -> reason.get("code").asString().equals(code))
        .findFirst()
        .orElseThrow();
  }
}
