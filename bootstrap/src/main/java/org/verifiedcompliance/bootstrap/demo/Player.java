package org.verifiedcompliance.bootstrap.demo;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.verifiedcompliance.bootstrap.client.Answer;
import org.verifiedcompliance.bootstrap.client.ApiClient;
import tools.jackson.databind.JsonNode;

/** Plays one scene through the HTTP API. */
final class Player {
  private static final Duration STAY = Duration.ofMinutes(25);
  private final Stage stage;

  Player(Stage stage) {
    this.stage = stage;
  }

  List<Step> play(Scene scene) {
    var arrival = stage.clock().instant();
    try {
      return new Visit(scene, stage.api().join(scene.person(), "Demo")).steps();
    } finally {
      stage.clock().moveTo(arrival);
    }
  }

  private final class Visit {
    private final Scene scene;
    private final ApiClient me;
    private final String session;
    private final List<Step> steps = new ArrayList<>();

    Visit(Scene scene, ApiClient me) {
      this.scene = scene;
      this.me = me;
      var opened = me.post("/sessions", Map.of("meeting_id", stage.meetingId()));
      this.session = opened.expect(201).path("session_id").asString();
    }

    List<Step> steps() {
      var rejected = scene.expected().equals("rejected");
      judged("check in", act("check-in"), rejected ? 400 : 200);
      if (scene.twice()) {
        refused("check in again", act("check-in"), 403);
      }
      if (!rejected) {
        stage.clock().moveBy(STAY);
        judged("check out", act("check-out"), 200);
        steps.add(shared(steps.removeLast()));
      }
      return steps;
    }

    /** The completed stay, for people without an account. */
    private Step shared(Step last) {
      var wish = Map.of("session_ids", List.of(session), "label", "Demonstration");
      var share = me.post("/auth/public-token", wish).expect(200);
      var path = share.path("share_url").asString();
      var seen = me.open(path);
      var isShown = seen.status() == 200 && seen.body().toString().contains(last.verdict());
      return last.with(me.url(path).toString(), isShown);
    }

    private Answer act(String action) {
      return me.post("/sessions/" + session + "/" + action, fix());
    }

    private Map<String, Object> fix() {
      var now = stage.clock().instant().truncatedTo(ChronoUnit.MILLIS);
      var fix = new HashMap<String, Object>();
      fix.put("lat", stage.latitude(scene.metersNorth()));
      fix.put("lng", stage.longitude());
      fix.put("provider", "gps");
      fix.put("ts_client", now.minus(scene.clockBehind()).toString());
      if (scene.accuracy() != null) {
        fix.put("accuracy", scene.accuracy());
      }
      return fix;
    }

    private void judged(String action, Answer answer, int status) {
      var event = status == 200 ? answer.body() : attempt();
      var verdict = event.path("location_flag").asString("");
      var ok = answer.status() == status && verdict.equals(scene.expected());
      steps.add(step(action, answer, event, ok));
    }

    private void refused(String action, Answer answer, int status) {
      steps.add(step(action, answer, answer.body(), answer.status() == status));
    }

    /** A refused attempt is kept as a fact; its verdict stands in the session's details. */
    private JsonNode attempt() {
      return me.get("/sessions/" + session + "/details").expect(200).path("events").path(0);
    }

    private Step step(String action, Answer answer, JsonNode event, boolean asExpected) {
      return new Step(
          scene.person(),
          scene.story(),
          action,
          (answer.status() + " " + answer.text("code")).strip(),
          event.path("location_flag").asString("-"),
          event.path("confidence").isNumber()
              ? "%.2f".formatted(event.path("confidence").asDouble())
              : "-",
          reasons(event),
          "",
          asExpected);
    }

    private static String reasons(JsonNode event) {
      return StreamSupport.stream(event.path("reasons").spliterator(), false)
          .map(reason -> reason.path("code").asString())
          .collect(Collectors.joining(", "));
    }
  }
}
