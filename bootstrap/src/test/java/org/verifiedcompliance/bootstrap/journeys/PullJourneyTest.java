package org.verifiedcompliance.bootstrap.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.http.TestClient;
import tools.jackson.databind.JsonNode;

/** A phone keeps a copy of what its person may see. */
class PullJourneyTest {
  @RegisterExtension static final WiredServer wired = new WiredServer();

  private static final String MEETING =
      """
      {"name": "Evening group", "lat": 52.52117, "lng": 13.41328, "is_public": %s}
      """;

  @Test
  void everythingThatSomebodyMaySeeComesOnceInOrderAndInTheShapeOfItsOwnRoute() {
    var organiser = wired.signIn(wired.account("organiser"));
    var meeting = publish(organiser, true);
    var ada = wired.member("Ada");
    var begin = head(ada);
    var session = open(ada, meeting);
    ada.post(session + "/check-in", Fixes.honest(wired.clock().instant()));
    ada.post(session + "/end", "{}");
    wired.member("Somebody");

    var changes = pullAll(ada, begin, 2);
    assertThat(words(changes)).containsExactly("session created", "event check_in", "event end");
    assertThat(changes.get(0).get("data")).isEqualTo(ada.get(session).json());
    var checkIn = changes.get(1);
    assertThat(checkIn.get("data").get("event_id")).isEqualTo(checkIn.get("id"));
    assertThat(checkIn.get("data").get("location_flag").asString()).isEqualTo("verified");
    assertThat(words(pullAll(organiser, begin, 200))).isEqualTo(words(changes));
    assertThat(words(pullAll(ada, changes.get(0).get("cursor").asString(), 200)))
        .containsExactly("event check_in", "event end");
  }

  @Test
  void fromTheBeginningOnesOwnDataComesToo() {
    var ada = wired.member("Ada");

    var own =
        pullAll(ada, null, 200).stream()
            .filter(change -> change.get("kind").asString().equals("contact"))
            .toList();

    assertThat(own).isNotEmpty();
    assertThat(own.getFirst().get("data").get("first_name").asString()).isEqualTo("Ada");
  }

  @Test
  void aMeetingThatIsHiddenIsDeletedForStrangersOnly() {
    var organiser = wired.signIn(wired.account("organiser"));
    var ada = wired.member("Ada");
    var begin = head(ada);
    var meeting = publish(organiser, true);
    assertThat(pullAll(ada, begin, 200).getFirst().get("data").get("name").asString())
        .isEqualTo("Evening group");
    organiser.put("/meetings/" + meeting, "{\"is_public\": false}");

    assertThat(pullAll(ada, begin, 200))
        .hasSize(2)
        .allMatch(change -> change.get("deleted").asBoolean() && change.get("data").isNull());
    assertThat(pullAll(organiser, begin, 200))
        .hasSize(2)
        .noneMatch(change -> change.get("deleted").asBoolean());
    publish(organiser, false);
    assertThat(pullAll(ada, begin, 200)).hasSize(2);
    assertThat(pullAll(organiser, begin, 200)).hasSize(3);
  }

  @Test
  void aCursorThatWasNeverGivenOutIsRefused() {
    var ada = wired.member("Ada");

    for (var cursor : List.of("yesterday", "1-2", "9-9-9", "0-999999999999-1", "-1-2-3")) {
      var answer = ada.get("/sync/pull?since=" + cursor);
      assertThat(answer.status()).describedAs(cursor).isEqualTo(400);
      assertThat(answer.text()).contains("unknown-cursor");
    }
    assertThat(ada.get("/sync/pull?limit=201").status()).isEqualTo(400);
    assertThat(ada.get("/sync/pull?since=" + head(ada)).json().get("changes")).isEmpty();
  }

  private static String publish(TestClient organiser, boolean isPublic) {
    var answer = organiser.post("/meetings", MEETING.formatted(isPublic));
    assertThat(answer.status()).describedAs(answer.text()).isEqualTo(201);
    return answer.json().get("meeting_id").asString();
  }

  private static String open(TestClient person, String meeting) {
    var answer = person.post("/sessions", "{\"meeting_id\": \"" + meeting + "\"}");
    assertThat(answer.status()).describedAs(answer.text()).isEqualTo(201);
    return "/sessions/" + answer.json().get("session_id").asString();
  }

  private static String head(TestClient person) {
    return person.get("/sync/status").json().get("cursor").asString();
  }

  private static List<String> words(List<JsonNode> changes) {
    return changes.stream()
        .map(change -> change.get("kind").asString() + " " + change.get("event").asString())
        .toList();
  }

  /** All pages, each after the other; no cursor may come twice. */
  private static List<JsonNode> pullAll(TestClient person, String since, int limit) {
    var changes = new ArrayList<JsonNode>();
    var at = since;
    while (true) {
      var path = "/sync/pull?limit=" + limit + (at == null ? "" : "&since=" + at);
      var answer = person.get(path);
      assertThat(answer.status()).describedAs(answer.text()).isEqualTo(200);
      StreamSupport.stream(answer.json().get("changes").spliterator(), false).forEach(changes::add);
      at = answer.json().get("next").asString();
      if (!answer.json().get("has_more").asBoolean()) {
        assertThat(changes.stream().map(change -> change.get("cursor").asString()))
            .doesNotHaveDuplicates();
        return changes;
      }
    }
  }
}
