package org.verifiedcompliance.bootstrap.storm.phones;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.bootstrap.storm.journal.Entries.Acknowledged;
import org.verifiedcompliance.bootstrap.storm.journal.Entries.OwnRead;
import org.verifiedcompliance.bootstrap.storm.phones.Reply.Answered;
import tools.jackson.databind.JsonNode;

/** Attends with the network on, as far as there is one. */
final class LiveVisits {
  private static final ExecutorService BOTH = Executors.newVirtualThreadPerTaskExecutor();
  private static final int CONFLICT = 409;
  private static final int OK = 200;

  private final Kit kit;
  private final Readings readings;

  LiveVisits(Kit kit, Readings readings) {
    this.kit = kit;
    this.readings = readings;
  }

  /** Opens a session, checks in, stays, leaves; sometimes the app dies in the middle. */
  void attend() throws InterruptedException {
    var session = open();
    if (session == null) {
      return;
    }
    var arrived = checkIn(session);
    if (arrived.status() == CONFLICT) {
      endOther((Answered) arrived);
      arrived = checkIn(session);
    }
    if (arrived.status() != OK || kit.dice().chance(10)) {
      return;
    }
    expectOwn(session, (Answered) arrived);
    if (kit.dice().chance(30)) {
      stay(session);
    }
    leave(session);
  }

  /** Checks in at two places at once: at the most one of them may take. */
  void beInTwoPlaces() throws InterruptedException {
    var here = open();
    var there = open();
    if (here == null || there == null) {
      return;
    }
    var token = kit.signedIn().token();
    var fix = fix(true);
    var other = CompletableFuture.supplyAsync(() -> arrive(there, token, fix), BOTH);
    arrive(here, token, fix);
    try {
      other.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
    leaveOneOf(Set.of(here, there));
  }

  /** Only these: another phone of the person may be at a third place, and will say so itself. */
  private void leaveOneOf(Set<String> places) throws InterruptedException {
    if (kit.ask("GET", "/sessions/active", null) instanceof Answered active
        && active.status() == OK
        && places.contains(active.text("session_id"))) {
      leave(active.text("session_id"));
    }
  }

  private Reply arrive(String session, @Nullable String token, Map<String, Object> fix) {
    return kit.wire()
        .send(
            new Wire.Ask("POST", "/sessions/" + session + "/check-in", token, fix),
            heard(session, true));
  }

  private @Nullable String open() throws InterruptedException {
    var body = new HashMap<>(kit.account().place());
    body.put("client_id", kit.dice().uuid().toString());
    var reply = kit.insist("POST", "/sessions", body, _ -> {});
    if (reply instanceof Answered answer && answer.status() < 300) {
      var session = answer.text("session_id");
      kit.account().sessions().add(session);
      return session;
    }
    return null;
  }

  private Reply checkIn(String session) throws InterruptedException {
    var inside = kit.dice().chance(80);
    return kit.insist(
        "POST", "/sessions/" + session + "/check-in", fix(inside), heard(session, inside));
  }

  private void stay(String session) throws InterruptedException {
    var sample = new HashMap<>(kit.account().fix(true, kit.dice()));
    sample.put("ts", kit.clock().wall().toString());
    kit.ask("POST", "/sessions/" + session + "/presence", Map.of("samples", List.of(sample)));
  }

  private void leave(String session) throws InterruptedException {
    if (kit.dice().chance(75)) {
      var inside = kit.dice().chance(80);
      var path = "/sessions/" + session + "/check-out";
      if (kit.insist("POST", path, fix(inside), heard(session, inside)) instanceof Answered answer
          && answer.status() == OK) {
        expectOwn(session, answer);
      }
    } else {
      kit.insist("POST", "/sessions/" + session + "/end", Map.of("reason", "done"), _ -> {});
    }
  }

  /** What was recorded without a network has its own end in the notebook. */
  private void endOther(Answered conflict) throws InterruptedException {
    var other = conflict.text("session_id");
    if (kit.account().sessions().contains(other)) {
      kit.insist("POST", "/sessions/" + other + "/end", Map.of(), _ -> {});
    }
  }

  private void expectOwn(String session, Answered done) throws InterruptedException {
    var event = done.text("event_id");
    var details = readings.details(session);
    if (details != null) {
      kit.journal().ownReads().add(new OwnRead(session, event, contains(details, event)));
    }
  }

  private static boolean contains(JsonNode details, String event) {
    return details
        .path("events")
        .valueStream()
        .anyMatch(fact -> fact.path("event_id").asString("").equals(event));
  }

  private Map<String, Object> fix(boolean inside) {
    return kit.account().fix(inside, kit.dice());
  }

  private Consumer<Answered> heard(String session, boolean inside) {
    return answer -> {
      if (answer.status() == OK) {
        kit.journal()
            .acknowledged()
            .add(
                new Acknowledged(
                    kit.account().id(),
                    session,
                    answer.text("event_id"),
                    answer.text("type"),
                    inside));
      }
    };
  }
}
