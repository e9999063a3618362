package org.verifiedcompliance.bootstrap.storm.phones;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.verifiedcompliance.bootstrap.storm.journal.Entries.Counted;
import org.verifiedcompliance.bootstrap.storm.journal.Entries.OperationAnswer;
import org.verifiedcompliance.bootstrap.storm.journal.Entries.Remark;
import org.verifiedcompliance.bootstrap.storm.phones.Reply.Answered;
import tools.jackson.databind.JsonNode;

/** Sends what the notebook holds, again and again until the final word on each. */
final class Uploads {
  private static final int OK = 200;
  private static final int SHUFFLED = 10;
  private static final int MOST = 100;
  private static final List<String> IDS = List.of("event_id", "session_id", "meeting_id");

  private final Kit kit;
  private final Notebook notebook;
  private final Anchors anchors;
  private final String device;

  Uploads(Kit kit) {
    this.kit = kit;
    this.device = kit.dice().uuid().toString();
    this.anchors = new Anchors(kit, device);
    this.notebook = new Notebook(kit.account(), kit.clock(), anchors, kit.dice());
  }

  /** Asks for the time of the server, to be able to say later that it was not before. */
  void askForTheTime() throws InterruptedException {
    anchors.fetch();
  }

  /** Writes some things down. */
  void recordSomething() throws InterruptedException {
    for (int i = kit.dice().between(1, 3); i > 0; i--) {
      switch (kit.dice().between(1, 4)) {
        case 1 -> notebook.profile();
        case 2 -> notebook.meeting();
        default -> notebook.visit();
      }
    }
    if (kit.dice().chance(70)) {
      send();
    }
  }

  /** Sends what waits: all of it, or a part, in order or not. */
  void send() throws InterruptedException {
    var all = notebook.waiting();
    var some =
        kit.dice().chance(SHUFFLED)
            ? all.stream().filter(_ -> kit.dice().chance(50)).toList()
            : all;
    var batch = kit.dice().chance(SHUFFLED) ? kit.dice().shuffled(some) : some;
    send(batch.stream().limit(MOST).toList());
  }

  /** Sends old things again, which changes nothing. */
  void repeat() throws InterruptedException {
    send(notebook.done());
  }

  /** Sends another body under an old id, which the server must refuse. */
  void tamper() throws InterruptedException {
    if (notebook.done().isEmpty()) {
      return;
    }
    var old = kit.dice().pick(notebook.done());
    var other = new HashMap<>(old.onTheWire());
    other.put("data", Map.of("reason", "another one"));
    if (kit.ask("POST", "/sync/push", envelope(List.of(other))) instanceof Answered answer
        && answer.status() == OK
        && !answer.body().path("results").path(0).path("status").asString("").equals("failed")) {
      kit.journal().remarks().add(new Remark("I2", "another body was taken: " + answer.body()));
    }
  }

  /** Sends until nothing waits, or it takes too long; whether nothing waits. */
  boolean finish(long until) throws InterruptedException {
    while (!notebook.waiting().isEmpty() && kit.journal().now() < until) {
      send(notebook.waiting().stream().limit(MOST).toList());
      if (!notebook.waiting().isEmpty()) {
        kit.ask("POST", "/offline/process", Map.of());
        Thread.sleep(200);
      }
    }
    return notebook.waiting().isEmpty();
  }

  private void send(List<Operation> batch) throws InterruptedException {
    if (batch.isEmpty()) {
      return;
    }
    var byId = batch.stream().collect(Collectors.toMap(Operation::id, Function.identity()));
    var body = envelope(batch.stream().map(Operation::onTheWire).toList());
    var reply = kit.ask("POST", "/sync/push", body, answer -> note(answer, byId));
    if (reply instanceof Answered answer && answer.status() == OK) {
      answer.body().path("results").forEach(result -> cross(result, byId));
    }
  }

  private void cross(JsonNode result, Map<String, Operation> byId) {
    var status = result.path("status").asString("");
    var operation = byId.get(result.path("id").asString(""));
    if (operation != null && (status.equals("completed") || status.equals("failed"))) {
      notebook.cross(operation);
      expectTime(operation, result.path("result"));
    }
  }

  /** What was always sent in its boot has its time by the counter, however clocks were set. */
  private void expectTime(Operation operation, JsonNode made) {
    var isFact = made.path("event_id").isString();
    var isAnchored =
        operation.anchor() != null && Objects.equals(operation.anchor(), anchors.token());
    if (isFact && (isAnchored || operation.boot().equals(kit.clock().boot()))) {
      var event = made.path("event_id").asString();
      kit.journal().counted().add(new Counted(event, operation.real(), isAnchored));
    }
  }

  private Map<String, Object> envelope(List<Map<String, Object>> operations) {
    var all = new HashMap<String, Object>();
    all.put("device_id", device);
    all.put("sent_at", kit.clock().wall().toString());
    all.put("boot_id", kit.clock().boot());
    all.put("sent_elapsed_ms", kit.clock().elapsed());
    all.put("operations", operations);
    if (anchors.token() instanceof String token) {
      all.put("anchor", token);
    }
    return all;
  }

  private void note(Answered answer, Map<String, Operation> byId) {
    for (var result : answer.body().path("results")) {
      var operation = byId.get(result.path("id").asString(""));
      if (operation != null) {
        note(operation, result);
      }
    }
  }

  private void note(Operation operation, JsonNode result) {
    var made =
        IDS.stream()
            .map(id -> result.path("result").path(id).asString(""))
            .filter(id -> !id.isEmpty())
            .findFirst()
            .orElse("");
    kit.journal()
        .operations()
        .add(
            new OperationAnswer(
                kit.journal().now(),
                kit.account().id(),
                operation.id(),
                operation.type(),
                operation.dependsOn(),
                result.path("status").asString(""),
                made,
                result.path("problem").path("code").asString("")));
  }
}
