package org.verifiedcompliance.bootstrap.storm.phones;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.verifiedcompliance.bootstrap.storm.plan.Dice;

/** What a phone writes down while it has no network; it outlives the app. */
final class Notebook {
  private static final List<String> PRIORITIES = List.of("low", "medium", "high", "critical");
  private static final int ARCHIVE = 30;
  private static final int SET = 15;

  private final Account account;
  private final PhoneClock clock;
  private final Anchors anchors;
  private final Dice dice;
  private final List<Operation> waiting = new ArrayList<>();
  private final List<Operation> done = new ArrayList<>();
  private int sequence;

  Notebook(Account account, PhoneClock clock, Anchors anchors, Dice dice) {
    this.account = account;
    this.clock = clock;
    this.anchors = anchors;
    this.dice = dice;
  }

  /** What has no final word yet, oldest first. */
  List<Operation> waiting() {
    return List.copyOf(waiting);
  }

  /** Some that had theirs. */
  List<Operation> done() {
    return List.copyOf(done);
  }

  /** The final word on this one came. */
  void cross(Operation operation) {
    if (waiting.remove(operation)) {
      done.add(operation);
      if (done.size() > ARCHIVE) {
        done.removeFirst();
      }
    }
  }

  /** A stay from the coming to the leaving; sometimes its readings are nonsense. */
  void visit() {
    var client = dice.uuid().toString();
    var place = new HashMap<>(account.place());
    place.put("client_id", client);
    var made = write("create_session", place, List.of());
    var bad = dice.chance(8) ? Map.<String, Object>of("lat", 999, "lng", 0) : fix();
    var came = write("check_in", of(client, bad), List.of(made));
    if (dice.chance(SET)) {
      clock.set();
    }
    if (dice.chance(75)) {
      write("check_out", of(client, fix()), List.of(came));
    } else {
      write("end_session", of(client, Map.of("reason", "done")), List.of(came));
    }
  }

  /** A phone number. */
  void profile() {
    write("update_profile", Map.of("phone", "+33" + dice.between(1_000, 9_999)), List.of());
  }

  /** A meeting that is named by its operation; sometimes it depends on what must fail. */
  void meeting() {
    var before =
        dice.chance(40)
            ? List.of(write("create_session", Map.of("dest_lat", 999), List.of()))
            : List.<String>of();
    var data = new HashMap<>(fix());
    data.keySet().retainAll(List.of("lat", "lng"));
    data.put("name", "Storm " + dice.uuid());
    data.put("is_public", false);
    write("create_meeting", data, before);
  }

  private Map<String, Object> fix() {
    return account.fix(dice.chance(80), dice);
  }

  /** Phones spell keys as they like. */
  private Map<String, Object> of(String client, Map<String, Object> data) {
    var all = new HashMap<>(data);
    all.put(dice.chance(50) ? "session_id" : "sessionId", client);
    return all;
  }

  private String write(String type, Map<String, Object> data, List<String> dependsOn) {
    var operation =
        new Operation(
            dice.uuid().toString(),
            type,
            data,
            dice.pick(PRIORITIES),
            clock.wall(),
            ++sequence,
            dependsOn,
            clock.boot(),
            clock.elapsed(),
            Instant.now(),
            anchors.now());
    waiting.add(operation);
    return operation.id();
  }
}
