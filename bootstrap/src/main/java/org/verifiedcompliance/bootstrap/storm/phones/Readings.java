package org.verifiedcompliance.bootstrap.storm.phones;

import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.bootstrap.storm.journal.Entries.FactsRead;
import org.verifiedcompliance.bootstrap.storm.journal.Entries.Peek;
import org.verifiedcompliance.bootstrap.storm.journal.Entries.Stay;
import org.verifiedcompliance.bootstrap.storm.phones.Reply.Answered;
import tools.jackson.databind.JsonNode;

/** Looks at what is one's own, and tries to see what is not. */
final class Readings {
  private static final int OK = 200;

  private final Kit kit;
  private final List<Account> everybody;

  Readings(Kit kit, List<Account> everybody) {
    this.kit = kit;
    this.everybody = everybody;
  }

  /** The history, and the details of one session. */
  void lookBack() throws InterruptedException {
    if (kit.ask("GET", "/sessions/history?limit=20", null) instanceof Answered history
        && history.status() == OK) {
      history.body().valueStream().forEach(this::noteStay);
    }
    var sessions = kit.account().sessions();
    if (!sessions.isEmpty()) {
      details(kit.dice().pick(sessions));
    }
  }

  /** The details of a session of one's own; null when they cannot be had. */
  @Nullable JsonNode details(String session) throws InterruptedException {
    var asked = kit.journal().now();
    var reply = kit.ask("GET", "/sessions/" + session + "/details", null);
    if (!(reply instanceof Answered answer) || answer.status() != OK) {
      return null;
    }
    var facts = new LinkedHashMap<String, String>();
    answer
        .body()
        .path("events")
        .forEach(fact -> facts.put(fact.path("event_id").asString(""), fact.toString()));
    var now = kit.journal().now();
    kit.journal().factsRead().add(new FactsRead(asked, now, kit.account().id(), session, facts));
    noteStay(answer.body());
    return answer.body();
  }

  /** Asks for sessions of somebody else. */
  void peek() throws InterruptedException {
    var other = kit.dice().pick(everybody);
    if (other == kit.account() || other.sessions().isEmpty()) {
      return;
    }
    var path = "/sessions/" + kit.dice().pick(other.sessions());
    for (var each : List.of(path, path + "/details")) {
      var status = kit.ask("GET", each, null).status();
      kit.journal().peeks().add(new Peek(kit.account().id(), each, status));
    }
    var contact = "/contacts/" + other.id();
    var status = kit.ask("GET", contact, null).status();
    kit.journal().peeks().add(new Peek(kit.account().id(), contact, status));
  }

  private void noteStay(JsonNode session) {
    var duration = session.path("duration");
    kit.journal()
        .stays()
        .add(
            new Stay(
                session.path("session_id").asString(""),
                session.path("check_in_time").asString(""),
                session.path("check_out_time").asString(""),
                duration.isNumber() ? duration.asLong() : null));
  }
}
