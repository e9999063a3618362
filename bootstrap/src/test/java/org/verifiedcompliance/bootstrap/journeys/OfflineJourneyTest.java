package org.verifiedcompliance.bootstrap.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.bootstrap.journeys.Offline.code;
import static org.verifiedcompliance.bootstrap.journeys.Offline.operation;
import static org.verifiedcompliance.bootstrap.journeys.Offline.push;
import static org.verifiedcompliance.bootstrap.journeys.Offline.word;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What phones recorded without a network comes in once, in the right order. */
class OfflineJourneyTest {
  @RegisterExtension static final WiredServer wired = new WiredServer();

  private static Instant ago(long minutes) {
    return wired.clock().instant().minus(Duration.ofMinutes(minutes));
  }

  @Test
  void aWholeStayThatWasRecordedOfflineComesInInOneBatchAndOnce() {
    var ada = wired.member("Ada");
    var stay = Offline.stay("trip-1", ago(50), 1).reversed();

    var first = push(ada, "phone", stay);
    var second = push(ada, "phone", stay);

    assertThat(first)
        .allSatisfy(it -> assertThat(word(it)).describedAs("%s", it).isEqualTo("completed"));
    assertThat(second).isEqualTo(first);
    assertThat(ada.get("/sessions/history").json()).hasSize(1);
    assertThat(ada.get("/offline/status").json().get("total_completed").asInt()).isEqualTo(3);
    assertThat(ada.get("/offline/queue").json()).isEmpty();
  }

  @Test
  void whatWasMadeOfflineIsNamedByThePhonesNameAtEveryStep() {
    var bea = wired.member("Bea");
    var meeting =
        "{\"name\": \"Choir\", \"lat\": %s, \"lng\": %s, \"clientId\": \"choir\"}"
            .formatted(Fixes.LAT, Fixes.LNG);
    var publish = operation(UUID.randomUUID(), "create_meeting", ago(50)).saying(meeting);
    var rename =
        operation(UUID.randomUUID(), "update_meeting", ago(49))
            .saying("{\"meetingId\": \"choir\", \"updateData\": {\"name\": \"Great choir\"}}");
    var open =
        operation(UUID.randomUUID(), "create_session", ago(48))
            .saying("{\"meetingId\": \"choir\", \"clientId\": \"evening\"}");
    var arrive =
        operation(UUID.randomUUID(), "check_in", ago(47)).saying(Offline.fix("evening", ago(47)));
    var end =
        operation(UUID.randomUUID(), "end_session", ago(20))
            .saying("{\"sessionId\": \"evening\", \"reason\": \"had to go\"}");

    var results = push(bea, "phone", List.of(end, arrive, open, rename, publish));

    assertThat(results)
        .allSatisfy(it -> assertThat(word(it)).describedAs("%s", it).isEqualTo("completed"));
    assertThat(results.get(3).get("result").get("name").asString()).isEqualTo("Great choir");
    var session = bea.get("/sessions/history").json().get(0);
    assertThat(session.get("meeting_id")).isEqualTo(results.get(4).get("result").get("meeting_id"));
    assertThat(session.get("status").asString()).isEqualTo("ended");
  }

  @Test
  void oneBadOperationNeverStopsTheOthers() {
    var cem = wired.member("Cem");
    var stay = Offline.stay("trip", ago(50), 1);
    var unknown = operation(UUID.randomUUID(), "teleport", ago(9)).saying("{}");
    var timeless =
        operation(UUID.randomUUID(), "check_in", WiredServer.START)
            .saying("{}")
            .replace(WiredServer.START.toString(), "yesterday");
    var nobodys =
        operation(UUID.randomUUID(), "check_in", ago(9))
            .saying(Offline.fix(UUID.randomUUID().toString(), ago(9)));
    var wrong =
        operation(UUID.randomUUID(), "update_profile", ago(9))
            .saying("{\"firstName\": 7, \"phone\": 1}");
    var bad = List.of(unknown, timeless, nobodys, wrong);
    var batch = new ArrayList<>(bad);
    batch.addAll(stay);

    var results = push(cem, "phone", batch);

    assertThat(results)
        .extracting(Offline::code)
        .containsExactly(
            "unsupported-operation",
            "invalid-input",
            "session-not-found",
            "invalid-input",
            "none",
            "none",
            "none");
    assertThat(results.get(3).get("problem").get("errors")).hasSize(2);
    var failed = cem.get("/offline/failed").json();
    assertThat(failed).hasSize(2);
    assertThat(
            cem.post("/offline/retry", "{\"operation_id\": %s}".formatted(failed.get(0).get("id")))
                .code())
        .isEqualTo("refusal-is-final");
  }

  @Test
  void aSingleOperationNeedsNoList() {
    var dan = wired.member("Dan");
    var notes =
        operation(UUID.randomUUID(), "update_profile", ago(5)).saying("{\"notes\": \"hi\"}");

    var alone = dan.post("/sync/push", notes).json().get("results");
    var inPlace = dan.post("/offline/queue", "{\"operations\": %s}".formatted(notes));

    assertThat(word(alone.get(0))).isEqualTo("completed");
    assertThat(inPlace.json().get("results")).isEqualTo(alone);
    assertThat(dan.get("/auth/me").status()).isEqualTo(200);
  }

  @Test
  void aBadEnvelopeIsRefusedAsAWhole() {
    var eve = wired.member("Eve");
    var one = operation(UUID.randomUUID(), "update_profile", ago(5)).saying("{}");

    assertThat(eve.post("/offline/queue", "{}").badFields())
        .containsExactly("device_id", "operations");
    assertThat(eve.post("/offline/queue", Offline.batch("phone", List.of())).status())
        .as("a phone may say that it has nothing left to tell")
        .isEqualTo(200);
    assertThat(eve.post("/offline/queue", Offline.batch(" ", List.of(one))).badFields())
        .containsExactly("device_id");
    assertThat(
            eve.post("/offline/queue", Offline.batch("phone", Collections.nCopies(101, one)))
                .badFields())
        .containsExactly("operations");
    assertThat(
            eve.post("/offline/queue", Offline.batch("phone", Collections.nCopies(100, one)))
                .status())
        .isEqualTo(200);
    assertThat(
            eve.post("/offline/queue", one.replace("{}", "\"" + "x".repeat(1_100_000) + "\""))
                .status())
        .isEqualTo(413);
    assertThat(eve.get("/offline/status").json().get("total_completed").asInt()).isEqualTo(1);
  }

  @Test
  void anotherBodyUnderTheSameIdIsAConflictOfThatItemAlone() {
    var fay = wired.member("Fay");
    var gus = wired.member("Gus");
    var id = UUID.randomUUID();
    var change = operation(id, "update_profile", WiredServer.START);
    var first = change.saying("{\"notes\": \"one\"}");
    var same = change.saying("{ \"notes\":\"one\" }");
    var other = change.saying("{\"notes\": \"two\"}");

    var results = push(fay, "phone", List.of(first, other, same));

    assertThat(results).extracting(Offline::code).containsExactly("none", "op-id-reused", "none");
    assertThat(results.get(1).get("problem").get("status").asInt()).isEqualTo(409);
    assertThat(push(gus, "phone", List.of(other)).getFirst().get("result").get("notes").asString())
        .isEqualTo("two");
  }

  @Test
  void whatMissesItsPredecessorIsHeldUntilAnotherPhoneBringsIt() {
    var hal = wired.member("Hal");
    var parent = UUID.randomUUID();
    var child =
        operation(UUID.randomUUID(), "check_in", ago(30))
            .after(parent)
            .saying(Offline.fix("x", ago(30)));

    var held = push(hal, "tablet", List.of(child)).getFirst();
    assertThat(word(held)).isEqualTo("held");
    assertThat(code(held)).isEqualTo("predecessor-missing");
    assertThat(hal.get("/offline/queue").json().get(0).get("status").asString()).isEqualTo("held");
    push(
        hal,
        "phone",
        List.of(operation(parent, "create_session", ago(31)).saying(Offline.trip("x"))));

    assertThat(hal.get("/offline/queue").json()).isEmpty();
    assertThat(hal.get("/sessions/active").status()).isEqualTo(200);
    assertThat(word(push(hal, "tablet", List.of(child)).getFirst())).isEqualTo("completed");
  }

  @Test
  void whatIsHeldCanBeDroppedAndComesAgainAsIfItWereNew() {
    var ivy = wired.member("Ivy");
    var child =
        operation(UUID.randomUUID(), "update_profile", ago(3))
            .after(UUID.randomUUID())
            .saying("{}");
    push(ivy, "phone", List.of(child));

    assertThat(ivy.delete("/offline/queue").json().get("deleted").asInt()).isEqualTo(1);
    assertThat(ivy.get("/offline/status").json().get("total_pending").asInt()).isZero();
    assertThat(word(push(ivy, "phone", List.of(child)).getFirst())).isEqualTo("held");
  }

  @Test
  void aRefusedPlaceIsAFactAndItsRefusalStays() {
    var jim = wired.member("Jim");
    var open = operation(UUID.randomUUID(), "create_session", ago(9)).saying(Offline.trip("far"));
    var far = Offline.fix("far", ago(8)).replaceFirst("\"lat\": [0-9.]+", "\"lat\": 48.1");
    var arrive = operation(UUID.randomUUID(), "check_in", ago(8)).saying(far);

    var first = push(jim, "phone", List.of(open, arrive));
    var second = push(jim, "phone", List.of(arrive));

    assertThat(code(first.get(1))).isEqualTo("location-not-acceptable");
    assertThat(second.getFirst()).isEqualTo(first.get(1));
    var session = first.get(0).get("result").get("session_id").asString();
    assertThat(jim.get("/sessions/" + session + "/details").json().get("events")).hasSize(1);
  }

  @Test
  void fiftyOperationsOfSomebodySignedOutComeInOnceAfterTheySignInAgain() {
    var email = wired.account("member");
    var before = wired.signIn(email);
    assertThat(before.post("/auth/logout-all").status()).isEqualTo(200);
    var fifty = fifty();

    assertThat(before.post("/offline/queue", Offline.batch("phone", fifty)).status())
        .isEqualTo(401);
    var after = wired.signIn(email);
    var first = push(after, "phone", fifty);
    var second = push(wired.signIn(email), "phone", fifty);

    assertThat(first)
        .hasSize(50)
        .allSatisfy(it -> assertThat(word(it)).describedAs("%s", it).isEqualTo("completed"));
    assertThat(second).isEqualTo(first);
    assertThat(after.get("/sessions/history").json()).hasSize(16);
  }

  /** Sixteen stays and two edits. */
  private static List<String> fifty() {
    var fifty = new ArrayList<String>();
    IntStream.range(0, 16)
        .forEach(i -> fifty.addAll(Offline.stay("trip-" + i, ago(960 - 40L * i), 1 + 3L * i)));
    fifty.add(
        operation(UUID.randomUUID(), "update_profile", ago(9))
            .numbered(49)
            .saying("{\"notes\": \"a\"}"));
    fifty.add(
        operation(UUID.randomUUID(), "update_profile", ago(8))
            .numbered(50)
            .saying("{\"notes\": \"b\"}"));
    return fifty;
  }
}
