package org.verifiedcompliance.bootstrap.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.http.Answer;
import org.verifiedcompliance.http.TestClient;

/** A host closes the record of a meeting. */
class PeriodJourneyTest {
  private static final String ACCEPT =
      "{\"decision\": \"accept\", \"reason_code\": \"seen-in-person\"}";

  @RegisterExtension static final WiredServer wired = new WiredServer();

  @Test
  void whatWaitsIsSettledFirstAndThenTheRecordStaysAsItIs() {
    var hostEmail = wired.account("organiser");
    var hana = wired.member("Hana");
    var meeting = Gatherings.published(wired.signIn(hostEmail), wired.clock().instant());
    var session = Gatherings.session(hana, meeting);
    arrive(hana, session, Fixes.north(10, 400, now()));
    assertThat(hana.post(session + "/check-out", Fixes.honest(now())).status()).isEqualTo(200);
    assertThat(hana.post(session + "/corrections", asking(now().minusSeconds(900))).status())
        .isEqualTo(201);
    var closed = now().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MILLIS);
    wired.clock().moveBy(Duration.ofDays(5));
    var host = wired.signIn(hostEmail);
    var periods = "/meetings/" + meeting + "/closed-periods";

    var early = host.post(periods, closing(now()));
    assertThat(early.status()).isEqualTo(400);
    assertThat(early.badFields()).containsExactly("closed_until");
    var waiting = host.post(periods, closing(closed));
    assertThat(waiting.code()).isEqualTo("period-not-settled");
    assertThat(waiting.json().get("open_reviews").asInt()).isEqualTo(1);
    assertThat(waiting.json().get("open_corrections").asInt()).isEqualTo(1);
    settle(host, meeting);

    var done = host.post(periods, closing(closed));
    assertThat(done.status()).describedAs(done.text()).isEqualTo(201);
    assertThat(host.post(periods, closing(closed)).code()).isEqualTo("closed-before");
    var listed = host.get(periods).json();
    assertThat(listed).hasSize(1);
    assertThat(listed.get(0)).isEqualTo(done.json());
    assertThat(Instant.parse(listed.get(0).get("closed_until").asString())).isEqualTo(closed);
    refusesAllChanges(session, host, closed);
    assertThat(wired.admin().get("/admin/audit?action=period.closed").text()).contains(meeting);
  }

  private static void settle(TestClient host, String meeting) {
    var review = "/meetings/" + meeting + "/review";
    var event = host.get(review).json().get(0).get("event_id").asString();
    assertThat(host.post(review + "/" + event, ACCEPT).status()).isEqualTo(200);
    var open = host.get("/meetings/" + meeting + "/corrections").json().get(0);
    var path = "/sessions/" + open.get("session_id").asString() + "/corrections/";
    assertThat(host.post(path + open.get("request_id").asString(), ACCEPT).status()).isEqualTo(200);
  }

  private static void refusesAllChanges(String session, TestClient host, Instant closed) {
    var events = host.get(session + "/details").json().get("events");
    var checkOut = events.get(1).get("event_id").asString();
    for (var refused :
        List.of(
            host.post(session + "/corrections", asking(now())),
            wired
                .admin()
                .post(
                    "/admin/review/" + checkOut,
                    ACCEPT.replace("accept", "reject").replace("seen-in-person", "not-there")),
            host.post(
                session + "/confirmation",
                "{\"note\": \"I saw her.\", \"event_id\": \"%s\"}".formatted(checkOut)))) {
      assertThat(refused.status()).describedAs(refused.text()).isEqualTo(409);
      assertThat(refused.code()).isEqualTo("period-closed");
      assertThat(Instant.parse(refused.json().get("closed_until").asString())).isEqualTo(closed);
    }
    assertThat(host.get(session + "/details").json().get("events")).isEqualTo(events);
  }

  @Test
  void whatAPhoneTellsOfClosedTimeIsKeptAndChangesNothing() {
    var hostEmail = wired.account("organiser");
    var email = wired.account("member");
    var meeting = Gatherings.published(wired.signIn(hostEmail), wired.clock().instant());
    var session = Gatherings.session(wired.signIn(email), meeting);
    var came = now();
    wired.clock().moveBy(Duration.ofDays(5));
    var host = wired.signIn(hostEmail);
    var periods = "/meetings/" + meeting + "/closed-periods";
    assertThat(host.post(periods, closing(came.plusSeconds(3600))).status()).isEqualTo(201);

    var phone = wired.signIn(email);
    var id = UUID.randomUUID();
    var told =
        Offline.operation(id, "check_in", came)
            .saying(Offline.fix(session.substring(session.lastIndexOf('/') + 1), came));
    var result =
        phone.post("/sync/push", Offline.batch("phone", List.of(told))).json().get("results");
    assertThat(result.get(0).get("status").asString())
        .describedAs(result.toString())
        .isEqualTo("failed");
    assertThat(result.get(0).get("problem").get("code").asString()).isEqualTo("period-closed");

    var details = phone.get(session + "/details").json();
    assertThat(details.get("check_in_time").isNull()).isTrue();
    assertThat(details.get("events").toString()).contains("PERIOD_CLOSED");
    assertThat(host.get("/meetings/" + meeting + "/review").json()).isEmpty();
  }

  @Test
  void ofAClosingAndACorrectionAtOnceOneIsKept() throws Exception {
    var hostEmail = wired.account("organiser");
    var hana = wired.member("Ines");
    var meeting = Gatherings.published(wired.signIn(hostEmail), wired.clock().instant());
    var session = Gatherings.session(hana, meeting);
    arrive(hana, session, Fixes.honest(now()));
    assertThat(hana.post(session + "/check-out", Fixes.honest(now())).status()).isEqualTo(200);
    var came = now();
    wired.clock().moveBy(Duration.ofDays(5));
    var host = wired.signIn(hostEmail);
    var admin = wired.admin();

    List<Callable<Answer>> both =
        List.of(
            () ->
                host.post(
                    "/meetings/" + meeting + "/closed-periods", closing(came.plusSeconds(60))),
            () -> admin.post(session + "/corrections", asking(came.minusSeconds(600))));
    try (var threads = Executors.newFixedThreadPool(2)) {
      var answers = threads.invokeAll(both).stream().map(done -> done.resultNow()).toList();
      assertThat(answers.get(0).status()).describedAs(answers.get(0).text()).isEqualTo(201);
      assertThat(answers.get(1).status()).isIn(201, 409);
    }
    assertThat(admin.post(session + "/corrections", asking(came.minusSeconds(300))).code())
        .isEqualTo("period-closed");
  }

  @Test
  void nobodyElseClosesOrSeesAndNonsenseIsRefused() {
    var host = wired.signIn(wired.account("organiser"));
    var meeting = Gatherings.published(host, wired.clock().instant());
    var periods = "/meetings/" + meeting + "/closed-periods";
    var stranger = wired.signIn(wired.account("organiser"));

    assertThat(stranger.post(periods, closing(now().minus(Duration.ofDays(9)))).code())
        .isEqualTo("not-your-meeting");
    assertThat(stranger.get(periods).code()).isEqualTo("not-your-meeting");
    assertThat(host.get("/meetings/" + UUID.randomUUID() + "/closed-periods").code())
        .isEqualTo("meeting-not-found");
    assertThat(host.post(periods, "{\"note\": \" \"}").badFields())
        .containsExactly("closed_until", "note");
    assertThat(host.post(periods, closing(now().plus(Duration.ofDays(9)))).status()).isEqualTo(400);
  }

  private static void arrive(TestClient client, String session, String fix) {
    var answer = client.post(session + "/check-in", fix);
    assertThat(answer.status()).describedAs(answer.text()).isEqualTo(200);
  }

  private static Instant now() {
    return wired.clock().instant();
  }

  private static String closing(Instant until) {
    return "{\"closed_until\": \"%s\", \"note\": \"Paid.\"}".formatted(until);
  }

  private static String asking(Instant time) {
    return """
    {"check_in_time": "%s", "reason_code": "device-fault", "note": "My phone was flat."}
    """
        .formatted(time);
  }
}
