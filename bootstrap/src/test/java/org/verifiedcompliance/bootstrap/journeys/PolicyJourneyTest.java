package org.verifiedcompliance.bootstrap.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.bootstrap.journeys.Gatherings.ok;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.domain.geo.Geodesic;
import org.verifiedcompliance.domain.sessions.RecordedEvent;
import org.verifiedcompliance.domain.sessions.Replay;
import org.verifiedcompliance.domain.sessions.SessionId;
import org.verifiedcompliance.domain.sessions.Sessions;
import org.verifiedcompliance.domain.sessions.VerdictSummary;
import org.verifiedcompliance.domain.verification.VerificationPolicy;
import org.verifiedcompliance.domain.verification.Verifier;
import org.verifiedcompliance.http.Answer;
import org.verifiedcompliance.http.TestClient;

/** Who sets the numbers, and that they judge. */
class PolicyJourneyTest {
  @RegisterExtension static final WiredServer wired = new WiredServer();

  private final TestClient host = wired.member("Hana");
  private final String meeting = Gatherings.published(host, wired.clock().instant());
  private final String policy = "/meetings/" + meeting + "/policy";

  @Test
  void aChoiceJudgesTheNextCheckInOnAnotherNodeToo() {
    try (var second = wired.anotherNode()) {
      var ben = wired.signIn(second, wired.account("member"));
      assertThat(fromFarAway(ben).status()).isEqualTo(400);

      ok(host.put(policy, "{\"enforcement\": \"observe\"}"));

      var event = ok(fromFarAway(ben)).json();
      assertThat(event.get("location_flag").asString()).isEqualTo("rejected");
      assertThat(event.get("policy_version").asString()).endsWith("meeting 2");
    }
  }

  @Test
  void aStoredVerdictIsComputedAgainFromTheTextOfItsPolicy() {
    ok(host.put(policy, "{\"verified_from\": 0.999, \"fix_fresh\": 7, \"minimum_share\": 0.5}"));
    var ada = wired.member("Ada");
    var session = Gatherings.session(ada, meeting);
    ok(ada.post(session + "/check-in", Fixes.north(100, 60, wired.clock().instant())));
    ok(host.put(policy, "{\"verified_from\": null, \"fix_fresh\": null}"));

    var injector = wired.server().injector();
    var id = new SessionId(UUID.fromString(session.substring("/sessions/".length())));
    var facts =
        injector.getInstance(Sessions.class).listEvents(id).stream()
            .map(RecordedEvent::event)
            .toList();
    var stored = facts.getFirst().verdict();
    var text = ok(ada.get("/policies/" + stored.policy().hash())).text();
    var replay = new Replay(new Verifier(injector.getInstance(Geodesic.class)));
    var judged = VerificationPolicy.read(stored.policy().name(), text);

    assertThat(text)
        .contains(
            "VERIFIED_FROM=0.999 share", "FIX_FRESH=7 s", "ATTENDANCE_MINIMUM_SHARE=0.5 share");
    assertThat(replay.judge(facts.getFirst(), facts, judged).map(VerdictSummary::of))
        .contains(stored);
    var other = replay.judge(facts.getFirst(), facts, VerificationPolicy.standard());
    assertThat(other.map(VerdictSummary::of)).isNotEqualTo(Optional.of(stored));
  }

  @Test
  void whoeverIsJudgedMayReadAndOnlyTheHostAndAdminsMayChoose() {
    var ada = wired.member("Ada");
    var read = ok(ada.get(policy));

    var fresh = read.json().get("values").get("fix_fresh");
    assertThat(fresh.get("value").asDouble()).isEqualTo(60);
    assertThat(fresh.get("from").asString()).isEqualTo("system");
    assertThat(fresh.get("unit").asString()).isEqualTo("s");
    assertThat(read.header("ETag").orElseThrow()).matches("\"1-[0-9a-f]{16}\"");
    assertThat(ada.put(policy, "{}").status()).isEqualTo(403);
    assertThat(ada.put("/policy", "{}").status()).isEqualTo(403);
    ok(wired.admin().put(policy, "{\"minimum_stay\": 600}"));
    var stay = ok(ada.get(policy)).json().get("values").get("minimum_stay");
    assertThat(stay.get("value").asDouble()).isEqualTo(600);
    assertThat(stay.get("from").asString()).isEqualTo("meeting");
  }

  @Test
  void allBadNumbersAreNamedAtOnce() {
    var refused =
        host.put(
            policy,
            """
            {"verified_from": 2, "fix_stale": -1, "minimum_stay": "long", "enforcement": "never"}
            """);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.badFields())
        .containsExactlyInAnyOrder("verified_from", "fix_stale", "minimum_stay", "enforcement");
    var contradicting = host.put(policy, "{\"fix_fresh\": 500, \"clock_flagged\": 3}");
    assertThat(contradicting.badFields()).containsExactlyInAnyOrder("fix_fresh", "clock_flagged");
    assertThat(host.get(policy).json().get("version").asInt()).isEqualTo(1);
  }

  @Test
  void ofManyWhoChooseUnderOneVersionOneIsHeard() throws Exception {
    var calls =
        IntStream.range(0, 10)
            .<Callable<Answer>>mapToObj(i ->
                () ->
                    host.header("If-Match", "\"1\"")
                        .put(policy, "{\"verified_from\": 0.7" + i + "}"))
            .toList();

    assertThat(atOnce(calls).stream().map(Answer::status))
        .containsOnlyOnce(200)
        .containsOnly(200, 412);
    assertThat(host.get(policy).json().get("version").asInt()).isEqualTo(2);
  }

  @Test
  void whatAnAdminChoosesForAllHoldsForNewMeetings() {
    var admin = wired.admin();
    ok(admin.put("/policy", "{\"presence_gap\": 1200}"));

    var gap = ok(host.get(policy)).json().get("values").get("presence_gap");
    assertThat(gap.get("value").asDouble()).isEqualTo(1200);
    assertThat(gap.get("from").asString()).isEqualTo("organisation");
    ok(admin.put("/policy", "{\"presence_gap\": null}"));
  }

  private Answer fromFarAway(TestClient person) {
    return person.post(
        Gatherings.session(person, meeting) + "/check-in",
        Fixes.north(3_000, 10, wired.clock().instant()));
  }

  private static List<Answer> atOnce(List<Callable<Answer>> calls) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return threads.invokeAll(calls).stream().map(Future::resultNow).toList();
    }
  }
}
