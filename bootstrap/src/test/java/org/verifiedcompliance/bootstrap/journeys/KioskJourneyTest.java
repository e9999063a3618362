package org.verifiedcompliance.bootstrap.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.bootstrap.journeys.Gatherings.ok;

import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.http.Answer;
import org.verifiedcompliance.http.HttpServer;
import org.verifiedcompliance.http.TestClient;
import tools.jackson.databind.JsonNode;

/** A tablet at the door checks people in. */
class KioskJourneyTest {
  @RegisterExtension static final WiredServer wired = new WiredServer();

  private final TestClient host = wired.member("Hana");
  private final String meeting = Gatherings.published(host, wired.clock().instant());
  private final String kiosks = "/meetings/" + meeting + "/kiosks";

  @Test
  void aDayAtTheDoor() {
    var kiosk = opened().kiosk();
    var ada = wired.member("Ada");

    var came = ok(kiosk.post("/kiosk/check-in", badgeOf(ada))).json();

    assertThat(came.get("location_flag").asString()).isEqualTo("verified");
    assertThat(kiosk.post("/kiosk/check-in", badgeOf(ada)).code()).isEqualTo("already-checked-in");
    wired.clock().moveBy(Duration.ofMinutes(25));
    ok(kiosk.post("/kiosk/check-out", badgeOf(ada)));
    assertThat(kiosk.post("/kiosk/check-out", badgeOf(ada)).code()).isEqualTo("not-checked-in");
    var session = "/sessions/" + came.get("session_id").asString();
    var details = ok(ada.get(session + "/details")).json();
    assertThat(details.get("status").asString()).isEqualTo("completed");
    assertThat(details.get("events").get(0).get("reasons").valueStream())
        .extracting(reason -> reason.get("code").asString())
        .contains("KIOSK", "KIOSK_NAMED");
  }

  @Test
  void theSessionThatThePersonPlannedIsTaken() {
    var ada = wired.member("Ada");
    var planned = Gatherings.session(ada, meeting);

    var came = ok(opened().kiosk().post("/kiosk/check-in", badgeOf(ada))).json();

    assertThat(planned).endsWith(came.get("session_id").asString());
  }

  @Test
  void whoIsNotLetInLeavesNothingBehind() {
    var kiosk = opened().kiosk();
    var ada = wired.member("Ada");
    var contact = "/contacts/" + ada.get("/auth/me").json().get("user_id").asString();
    ok(ada.patch(contact, "{\"consent_granted\": false}"));

    assertThat(kiosk.post("/kiosk/check-in", badgeOf(ada)).status()).isEqualTo(403);

    assertThat(ok(ada.get("/sessions/history")).json()).isEmpty();
  }

  @Test
  void ofManyScansAtOnceOneLetsThePersonIn() throws InterruptedException {
    var kiosk = opened().kiosk();
    var ada = wired.member("Ada");
    var badge = badgeOf(ada);

    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Answer> scan = () -> kiosk.post("/kiosk/check-in", badge);
      var scans = executor.invokeAll(Collections.nCopies(6, scan));

      assertThat(scans.stream().map(Future::resultNow))
          .extracting(Answer::status)
          .containsOnlyOnce(200)
          .containsOnly(200, 409);
    }
    assertThat(ok(ada.get("/sessions/history")).json()).hasSize(1);
  }

  @Test
  void onlyWhoShowsTheirBadgeOfTheMomentIsCheckedIn() {
    var kiosk = opened().kiosk();
    var ada = wired.member("Ada");
    var shown = badgeOf(ada);
    var id = ada.get("/auth/me").json().get("user_id").asString();
    var made = "{\"badge\": \"VCB1:%s:%s\"}".formatted(id, "A".repeat(22));

    assertThat(kiosk.post("/kiosk/check-in", made).code()).isEqualTo("bad-badge");
    assertThat(kiosk.post("/kiosk/check-in", "{}").code()).isEqualTo("bad-badge");
    wired.clock().moveBy(Duration.ofSeconds(61));
    assertThat(kiosk.post("/kiosk/check-in", shown).code()).isEqualTo("bad-badge");
  }

  @Test
  void aClosedOrExpiredKioskChecksNobodyIn() {
    var opened = opened();
    var ada = wired.member("Ada");
    assertThat(host.delete(kiosks + "/" + opened.id()).status()).isEqualTo(204);
    assertThat(host.delete(kiosks + "/" + opened.id()).status()).isEqualTo(404);
    assertThat(opened.kiosk().post("/kiosk/check-in", badgeOf(ada)).status()).isEqualTo(401);

    var other = opened(60).kiosk();
    wired.clock().moveBy(Duration.ofSeconds(60));
    assertThat(other.post("/kiosk/check-in", badgeOf(ada)).status()).isEqualTo(401);
    assertThat(host.get(kiosks).json()).hasSize(2);
    assertThat(host.get(kiosks).text()).doesNotContain("kiosk_token");
    assertThat(wired.member("Mallory").post(kiosks, "{\"label\": \"Mine\"}").status())
        .isEqualTo(403);
  }

  @Test
  void theTokenOfAKioskOpensNothingElse() {
    var kiosk = opened().kiosk();
    var theirs = Belongings.of(wired, Caller.signedIn(wired, "organiser"));
    var routes = wired.server().injector().getInstance(HttpServer.class).routes();

    var open =
        PlannedCall.of(routes).stream()
            .filter(call -> !call.route().contains("/kiosk/"))
            .filter(call -> !Bystanders.areIn(call))
            .filter(call -> {
              var anonymous = Attempt.by(wired.anonymous(), call, theirs::get).status();
              return anonymous != Attempt.by(kiosk, call, theirs::get).status();
            })
            .toList();

    assertThat(open).isEmpty();
  }

  private record Opened(String id, TestClient kiosk) {}

  private Opened opened() {
    return opened(7_200);
  }

  private Opened opened(int life) {
    JsonNode json =
        ok(host.post(kiosks, "{\"label\": \"Front door\", \"expires_in\": %d}".formatted(life)))
            .json();
    return new Opened(
        json.get("kiosk_id").asString(),
        wired.anonymous().bearing(json.get("kiosk_token").asString()));
  }

  private static String badgeOf(TestClient person) {
    return "{\"badge\": \"%s\"}"
        .formatted(ok(person.get("/me/badge")).json().get("badge").asString());
  }
}
