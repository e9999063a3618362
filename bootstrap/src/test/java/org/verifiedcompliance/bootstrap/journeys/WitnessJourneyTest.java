package org.verifiedcompliance.bootstrap.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.bootstrap.journeys.Gatherings.ok;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.http.TestClient;
import tools.jackson.databind.JsonNode;

/** What speaks for people whose phones cannot. */
class WitnessJourneyTest {
  @RegisterExtension static final WiredServer wired = new WiredServer();
  private static final String CONFIRM = "{\"note\": \"She sat next to me.\"}";

  private final TestClient host = wired.member("Hana");
  private final String meeting = Gatherings.published(host, wired.clock().instant());
  private final String code = "/meetings/" + meeting + "/code";

  @Test
  void twoPeopleScanTheCodeOnTheScreen() {
    var shown = ok(host.get(code)).json();

    var ada = checkIn(wired.member("Ada"), typed(shown.get("code").asString()));
    var ben =
        checkIn(wired.member("Ben"), "{\"qr\": \"%s\"}".formatted(shown.get("qr").asString()));

    assertThat(codes(ada)).contains("VENUE_CODE_OK").doesNotContain("VENUE_CODE_WRONG");
    assertThat(codes(ben)).contains("VENUE_CODE_OK");
    assertThat(ada.get("location_flag").asString()).isNotEqualTo("unverifiable");
  }

  @Test
  void anOldCodeInformsAndRefusesNothing() {
    var shown = ok(host.get(code)).json().get("code").asString();
    wired.clock().moveBy(Duration.ofSeconds(61));

    var event = checkIn(wired.member("Ada"), typed(shown));

    assertThat(codes(event)).contains("VENUE_CODE_WRONG").doesNotContain("VENUE_CODE_OK");
    assertThat(event.get("location_flag").asString()).isEqualTo("unverifiable");
  }

  @Test
  void theCodeOfAnotherMeetingIsWrong() {
    var other = Gatherings.published(host, wired.clock().instant());
    var shown = ok(host.get("/meetings/" + other + "/code")).json().get("code").asString();

    assertThat(codes(checkIn(wired.member("Ada"), typed(shown)))).contains("VENUE_CODE_WRONG");
  }

  @Test
  void theTextThatAnybodyMayReadSpeaksForNobody() {
    ok(host.put("/meetings/" + meeting, "{\"qr_code\": \"K7QW2M9X\"}"));
    var ada = wired.member("Ada");
    var read = ok(ada.get("/meetings/" + meeting)).json().get("qr_code").asString();

    var event = checkIn(ada, "{\"qr\": \"%s\"}".formatted(read));

    assertThat(codes(event)).contains("VENUE_CODE_WRONG").doesNotContain("VENUE_CODE_OK");
    assertThat(event.get("location_flag").asString()).isEqualTo("unverifiable");
  }

  @Test
  void oneCodeDoesNotCountTwiceForOnePerson() {
    var shown = typed(ok(host.get(code)).json().get("code").asString());
    var ada = wired.member("Ada");
    var session = Gatherings.session(ada, meeting);
    ok(ada.post(session + "/check-in", shown));

    var left = ok(ada.post(session + "/check-out", shown)).json();

    assertThat(codes(left)).contains("VENUE_CODE_REPEATED").doesNotContain("VENUE_CODE_OK");
  }

  @Test
  void theCodeIsShownToTheHostWhenADateIsOpen() {
    assertThat(wired.member("Ada").get(code).status()).isEqualTo(403);
    var later = Gatherings.published(host, wired.clock().instant().plus(Duration.ofMinutes(16)));
    var early = host.get("/meetings/" + later + "/code");
    assertThat(early.status()).isEqualTo(409);
    assertThat(early.code()).isEqualTo("no-date-near");

    try (var second = wired.anotherNode()) {
      var admin = wired.account("admin");
      var here = ok(wired.signIn(admin).get(code)).json();
      var there = ok(wired.signIn(second, admin).get(code)).json();
      assertThat(there.get("code")).isEqualTo(here.get("code"));
    }
  }

  @Test
  void theHostConfirmsSomebodyWithoutAccuracy() {
    var ada = wired.member("Ada");
    var session = Gatherings.session(ada, meeting);
    var arrived =
        ok(
            ada.post(
                session + "/check-in",
                "{\"lat\": %s, \"lng\": %s}".formatted(Fixes.LAT, Fixes.LNG)));
    assertThat(arrived.json().get("location_flag").asString()).isEqualTo("unverifiable");

    var confirmed = ok(host.post(session + "/confirmation", CONFIRM)).json();

    assertThat(confirmed.get("location_flag").asString()).isEqualTo("verified");
    assertThat(confirmed.get("about")).isEqualTo(arrived.json().get("event_id"));
    assertThat(host.post(session + "/confirmation", CONFIRM).code()).isEqualTo("decided-before");
    var events = ok(ada.get(session + "/details")).json().get("events");
    assertThat(events).hasSize(2);
    assertThat(events.get(0).get("location_flag").asString()).isEqualTo("unverifiable");
    assertThat(events.get(1).get("type").asString()).isEqualTo("confirmation");
    assertThat(attending(ada).get("check_in").get("location_flag").asString())
        .isEqualTo("verified");
  }

  @Test
  void whoWasRefusedIsAdmittedForReviewByTheWordOfTheHost() {
    var ada = wired.member("Ada");
    var session = Gatherings.session(ada, meeting);
    var far = Fixes.north(3_000, 10, wired.clock().instant());
    var refused = ada.post(session + "/check-in", far);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(attending(ada).get("refused").get("event_id"))
        .isEqualTo(refused.json().get("event_id"));

    var confirmed = ok(host.post(session + "/confirmation", CONFIRM)).json();

    assertThat(confirmed.get("location_flag").asString()).isEqualTo("review");
    assertThat(confirmed.get("admitted_event_id").isNull()).isFalse();
    assertThat(ok(ada.get(session)).json().get("status").asString()).isEqualTo("checked_in");
    assertThat(attending(ada).get("status").asString()).isEqualTo("checked_in");
  }

  @Test
  void hardEvidenceStaysWhatItIsWhateverTheHostSays() {
    var ada = wired.member("Ada");
    var session = Gatherings.session(ada, meeting);
    var mocked =
        "{\"lat\": %s, \"lng\": %s, \"accuracy\": 8, \"is_mocked\": true}"
            .formatted(Fixes.LAT, Fixes.LNG);
    assertThat(ada.post(session + "/check-in", mocked).status()).isEqualTo(400);

    var confirmed = ok(host.post(session + "/confirmation", CONFIRM)).json();

    assertThat(confirmed.get("location_flag").asString()).isEqualTo("rejected");
    assertThat(confirmed.get("admitted_event_id").isNull()).isTrue();
    assertThat(ok(ada.get(session)).json().get("status").asString()).isEqualTo("planned");
  }

  @Test
  void nobodyConfirmsThemselvesAndStrangersKnowOfNoSession() {
    var own = Gatherings.session(host, meeting);
    ok(host.post(own + "/check-in", "{}"));
    var ada = wired.member("Ada");
    var session = Gatherings.session(ada, meeting);

    assertThat(host.post(own + "/confirmation", CONFIRM).code()).isEqualTo("own-presence");
    assertThat(wired.member("Mallory").post(own + "/confirmation", CONFIRM).status())
        .isEqualTo(404);
    assertThat(host.post(session + "/confirmation", CONFIRM).code()).isEqualTo("event-not-found");
    assertThat(ada.get("/meetings/" + meeting + "/attendance").status()).isEqualTo(403);
  }

  private JsonNode checkIn(TestClient person, String body) {
    return ok(person.post(Gatherings.session(person, meeting) + "/check-in", body)).json();
  }

  private JsonNode attending(TestClient person) {
    var id = person.get("/auth/me").json().get("user_id");
    return ok(host.get("/meetings/" + meeting + "/attendance"))
        .json()
        .valueStream()
        .filter(attendee -> attendee.get("contact_id").equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static String typed(String code) {
    return "{\"code\": \"%s\"}".formatted(code);
  }

  private static List<String> codes(JsonNode event) {
    return event.get("reasons").valueStream().map(reason -> reason.get("code").asString()).toList();
  }
}
