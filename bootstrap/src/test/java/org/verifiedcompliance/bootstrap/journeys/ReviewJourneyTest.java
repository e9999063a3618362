package org.verifiedcompliance.bootstrap.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.http.TestClient;
import tools.jackson.databind.JsonNode;

/** Somebody looks at what the rules could not decide. */
class ReviewJourneyTest {
  private static final String ACCEPT =
      "{\"decision\": \"accept\", \"reason_code\": \"seen-in-person\", \"note\": \"I saw her.\"}";

  @RegisterExtension static final WiredServer wired = new WiredServer();

  @Test
  void theOrganiserAcceptsWhatThePhoneCouldNotTellAndBothStayOnRecord() {
    var organiser = wired.signIn(wired.account("organiser"));
    var meeting = publish(organiser);
    var hana = wired.member("Hana");
    var session = unsure(hana, meeting);

    var open = organiser.get("/meetings/" + meeting + "/review").json();
    assertThat(open).hasSize(1);
    assertThat(open.get(0).get("person_name").asString()).startsWith("Hana");
    assertThat(open.get(0).get("location_flag").asString()).isEqualTo("unverifiable");
    assertThat(open.get(0).get("place").asString()).isEqualTo("Night group");

    var decided = organiser.post(review(meeting, open.get(0)), ACCEPT);
    assertThat(decided.status()).describedAs(decided.text()).isEqualTo(200);
    assertThat(organiser.get("/meetings/" + meeting + "/review").json()).isEmpty();

    var facts = hana.get(session + "/details").json().get("events");
    assertThat(facts.get(0).get("location_flag").asString()).isEqualTo("unverifiable");
    assertThat(facts.get(1).get("type").asString()).isEqualTo("review");
    assertThat(facts.get(1).get("about")).isEqualTo(facts.get(0).get("event_id"));
    assertThat(facts.get(1).get("reason_code").asString()).isEqualTo("seen-in-person");
    assertThat(facts.get(1).get("location_flag").asString()).isEqualTo("verified");
    assertThat(facts.get(1).get("notes").asString()).isEqualTo("I saw her.");
    var history = hana.get("/sessions/history").json().get(0);
    assertThat(history.get("verdict").asString()).isEqualTo("verified");
  }

  @Test
  void ofManyDecisionsAtOnceOneIsKept() throws Exception {
    var organiser = wired.signIn(wired.account("organiser"));
    var meeting = publish(organiser);
    var session = unsure(wired.member("Ines"), meeting);
    var path = review(meeting, organiser.get("/meetings/" + meeting + "/review").json().get(0));

    var tries =
        IntStream.range(0, 8)
            .<Callable<Integer>>mapToObj(i -> () -> organiser.post(path, ACCEPT).status())
            .toList();
    try (var threads = Executors.newFixedThreadPool(8)) {
      var statuses = threads.invokeAll(tries).stream().map(done -> done.resultNow()).toList();
      assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 409);
    }
    assertThat(wired.admin().get(session + "/details").json().get("events")).hasSize(2);
  }

  @Test
  void nobodyDecidesOnThemselvesOrAtAnothersMeeting() {
    var organiser = wired.signIn(wired.account("organiser"));
    var meeting = publish(organiser);
    unsure(organiser, meeting);

    assertThat(organiser.get("/meetings/" + meeting + "/review").json()).isEmpty();
    var admin = wired.admin();
    var open = admin.get("/meetings/" + meeting + "/review").json();
    assertThat(organiser.post(review(meeting, open.get(0)), ACCEPT).code())
        .isEqualTo("own-attendance");
    var other = wired.signIn(wired.account("organiser"));
    assertThat(other.post(review(meeting, open.get(0)), ACCEPT).code())
        .isEqualTo("not-your-meeting");
    assertThat(other.post(review(publish(other), open.get(0)), ACCEPT).code())
        .isEqualTo("event-not-found");
    assertThat(admin.post("/admin/review/" + id(open.get(0)), ACCEPT).status()).isEqualTo(200);
  }

  @Test
  void aReasonMustBeOnTheListAndSaySomething() {
    var organiser = wired.signIn(wired.account("organiser"));
    var meeting = publish(organiser);
    unsure(wired.member("Jo"), meeting);
    var path = review(meeting, organiser.get("/meetings/" + meeting + "/review").json().get(0));

    assertThat(organiser.get("/review/reason-codes").json()).hasSizeGreaterThan(5);
    assertThat(
            organiser
                .post(path, "{\"decision\": \"reject\", \"reason_code\": \"seen-in-person\"}")
                .badFields())
        .containsExactly("reason_code");
    assertThat(
            organiser
                .post(path, "{\"decision\": \"reject\", \"reason_code\": \"other\"}")
                .badFields())
        .containsExactly("note");
    assertThat(organiser.post(path, "{\"decision\": \"perhaps\"}").badFields())
        .containsExactly("decision", "reason_code");
  }

  private static String review(String meeting, JsonNode open) {
    return "/meetings/" + meeting + "/review/" + id(open);
  }

  private static String id(JsonNode open) {
    return open.get("event_id").asString();
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

  /** A session at which a vague reading checked the person in. */
  private static String unsure(TestClient client, String meeting) {
    var opened = client.post("/sessions", "{\"meeting_id\": \"%s\"}".formatted(meeting));
    var session = "/sessions/" + opened.json().get("session_id").asString();
    var answer = client.post(session + "/check-in", Fixes.north(10, 400, wired.clock().instant()));
    assertThat(answer.status()).describedAs(answer.text()).isEqualTo(200);
    return session;
  }
}
