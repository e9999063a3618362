package org.verifiedcompliance.bootstrap.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.http.TestClient;

/** Somebody came or left at another time than the one on record. */
class CorrectionJourneyTest {
  private static final String ACCEPT =
      "{\"decision\": \"accept\", \"reason_code\": \"seen-in-person\", \"note\": \"She was.\"}";

  @RegisterExtension static final WiredServer wired = new WiredServer();

  @Test
  void thePersonAsksTheHostAcceptsAndAllStaysOnRecord() {
    var organiser = wired.signIn(wired.account("organiser"));
    var meeting = publish(organiser);
    var hana = wired.member("Hana");
    var session = stay(hana, meeting);
    var recorded = hana.get(session).json();
    var came = Instant.parse(recorded.get("check_in_time").asString()).minusSeconds(600);

    var asked = hana.post(session + "/corrections", asking("check_in_time", came));
    assertThat(asked.status()).describedAs(asked.text()).isEqualTo(201);
    assertThat(asked.json().get("state").asString()).isEqualTo("open");
    assertThat(hana.get(session).json().get("duration")).isEqualTo(recorded.get("duration"));
    var open = organiser.get("/meetings/" + meeting + "/corrections").json();
    assertThat(open).hasSize(1);
    assertThat(open.get(0).get("person_name").asString()).startsWith("Hana");
    assertThat(open.get(0).get("note").asString()).isEqualTo("My phone was flat.");

    var path = session + "/corrections/" + open.get(0).get("request_id").asString();
    assertThat(hana.post(path, ACCEPT).code()).isEqualTo("own-attendance");
    assertThat(wired.member("Stranger").post(path, ACCEPT).status()).isEqualTo(404);
    assertThat(organiser.post(path, "{}").badFields()).containsExactly("decision", "reason_code");
    var unexplained = "{\"decision\": \"reject\", \"reason_code\": %s}";
    assertThat(organiser.post(path, unexplained.formatted("null")).badFields())
        .containsExactly("reason_code");
    assertThat(organiser.post(path, unexplained.formatted("\"seen-in-person\"")).badFields())
        .containsExactly("reason_code");
    assertThat(organiser.post(path, unexplained.formatted("\"other\"")).badFields())
        .containsExactly("note");
    var decided = organiser.post(path, ACCEPT);
    assertThat(decided.status()).describedAs(decided.text()).isEqualTo(200);
    assertThat(decided.json().get("state").asString()).isEqualTo("accepted");
    assertThat(organiser.get("/meetings/" + meeting + "/corrections").json()).isEmpty();

    var details = hana.get(session + "/details").json();
    assertThat(Instant.parse(details.get("check_in_time").asString())).isEqualTo(came);
    assertThat(details.get("duration").asLong())
        .isBetween(
            recorded.get("duration").asLong() + 600, recorded.get("duration").asLong() + 601);
    var facts = details.get("events");
    assertThat(facts).hasSize(4);
    assertThat(facts.get(0).get("timestamp")).isEqualTo(recorded.get("check_in_time"));
    assertThat(facts.get(2).get("type").asString()).isEqualTo("correction_request");
    assertThat(Instant.parse(facts.get(2).get("check_in_time").asString())).isEqualTo(came);
    assertThat(facts.get(3).get("type").asString()).isEqualTo("correction");
    assertThat(facts.get(3).get("about")).isEqualTo(facts.get(2).get("event_id"));
    assertThat(facts.get(3).get("reason_code").asString()).isEqualTo("seen-in-person");
  }

  @Test
  void ofManyDecisionsAtOnceOneIsKept() throws Exception {
    var organiser = wired.signIn(wired.account("organiser"));
    var ines = wired.member("Ines");
    var session = stay(ines, publish(organiser));
    var came = wired.clock().instant().minus(Duration.ofHours(2));
    var asked = ines.post(session + "/corrections", asking("check_in_time", came)).json();
    var path = session + "/corrections/" + asked.get("request_id").asString();

    var tries =
        IntStream.range(0, 8)
            .<Callable<Integer>>mapToObj(i -> () -> organiser.post(path, ACCEPT).status())
            .toList();
    try (var threads = Executors.newFixedThreadPool(8)) {
      var statuses = threads.invokeAll(tries).stream().map(done -> done.resultNow()).toList();
      assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 409);
    }
    assertThat(wired.admin().get(session + "/details").json().get("events")).hasSize(4);
  }

  @Test
  void theHostCorrectsAtOnceWhoEndedWithoutACheckOut() {
    var organiser = wired.signIn(wired.account("organiser"));
    var jo = wired.member("Jo");
    var session = arrived(jo, publish(organiser));
    assertThat(jo.post(session + "/end", "{}").status()).isEqualTo(200);
    wired.clock().moveBy(Duration.ofMinutes(15));
    var left = wired.clock().instant().minusSeconds(60).truncatedTo(ChronoUnit.MILLIS);

    var corrected = organiser.post(session + "/corrections", asking("check_out_time", left));
    assertThat(corrected.status()).describedAs(corrected.text()).isEqualTo(201);
    assertThat(corrected.json().get("state").asString()).isEqualTo("accepted");
    assertThat(Instant.parse(jo.get(session).json().get("check_out_time").asString()))
        .isEqualTo(left);
  }

  @Test
  void whatCannotBeMeantOrComesTooLateIsRefused() {
    var kim = wired.member("Kim");
    var session = stay(kim, publish(wired.signIn(wired.account("organiser"))));
    var path = session + "/corrections";
    var now = wired.clock().instant();

    assertThat(kim.post(path, "{}").badFields())
        .containsExactly("reason_code", "note", "check_in_time");
    assertThat(kim.post(path, asking("check_out_time", now.plusSeconds(60))).badFields())
        .containsExactly("check_out_time");
    assertThat(wired.member("Stranger").post(path, asking("check_in_time", now)).status())
        .isEqualTo(404);
    var none = kim.post("/sessions", Fixes.DESTINATION).json().get("session_id").asString();
    assertThat(kim.post("/sessions/" + none + "/corrections", asking("check_in_time", now)).code())
        .isEqualTo("no-check-in");
    assertThat(kim.post(path, asking("check_in_time", now.minusSeconds(7200))).status())
        .isEqualTo(201);
    assertThat(kim.post(path, asking("check_in_time", now.minusSeconds(7200))).code())
        .isEqualTo("request-open");
  }

  private static String asking(String field, Instant time) {
    return """
    {"%s": "%s", "reason_code": "device-fault", "note": "My phone was flat."}
    """
        .formatted(field, time);
  }

  private static String publish(TestClient organiser) {
    var answer =
        organiser.post(
            "/meetings",
            "{\"name\": \"Night group\", \"lat\": %s, \"lng\": %s}"
                .formatted(Fixes.LAT, Fixes.LNG));
    assertThat(answer.status()).describedAs(answer.text()).isEqualTo(201);
    return answer.json().get("meeting_id").asString();
  }

  private static String arrived(TestClient client, String meeting) {
    var opened = client.post("/sessions", "{\"meeting_id\": \"%s\"}".formatted(meeting));
    var session = "/sessions/" + opened.json().get("session_id").asString();
    var answer = client.post(session + "/check-in", Fixes.honest(wired.clock().instant()));
    assertThat(answer.status()).describedAs(answer.text()).isEqualTo(200);
    return session;
  }

  private static String stay(TestClient client, String meeting) {
    var session = arrived(client, meeting);
    wired.clock().moveBy(Duration.ofMinutes(20));
    var answer = client.post(session + "/check-out", Fixes.north(11, 9, wired.clock().instant()));
    assertThat(answer.status()).describedAs(answer.text()).isEqualTo(200);
    return session;
  }
}
