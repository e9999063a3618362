package org.verifiedcompliance.bootstrap.storm.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Jdbi;
import org.verifiedcompliance.bootstrap.storm.journal.Entries.Heard;
import org.verifiedcompliance.bootstrap.storm.journal.Entries.Listener;
import org.verifiedcompliance.bootstrap.storm.journal.Entries.Remark;
import org.verifiedcompliance.bootstrap.storm.journal.Journal;

/** What must hold for those who follow the stream and come back when they are cut off. */
record ListenerChecks(Jdbi jdbi, Journal journal) {

  /** I9, as it is heard: all of one's own, in order, with nothing passed over on any line. */
  Finding heardAll() {
    var broken = new ArrayList<String>();
    var concerns = concerns();
    var heard = new HashMap<Listener, Set<Place>>();
    var words = new HashMap<String, String>();
    for (var one : journal.heard()) {
      heard.computeIfAbsent(one.listener(), _ -> new HashSet<>()).add(Place.of(one.id()));
      broken.addAll(holes(one, of(one.listener(), concerns)));
      var before = words.putIfAbsent(one.id(), one.what());
      if (before != null && !before.equals(one.what())) {
        broken.add("the message " + one.id() + " was " + before + " and " + one.what());
      }
    }
    for (var listener : journal.listeners()) {
      var missed = new TreeSet<>(of(listener, concerns));
      missed.removeAll(heard.getOrDefault(listener, Set.of()));
      missed.forEach(place -> broken.add(listener + " never heard of " + place));
    }
    journal.remarks().stream()
        .filter(remark -> remark.invariant().equals("I9"))
        .map(Remark::text)
        .forEach(broken::add);
    var note = "messages to %d listeners: in order, none missed";
    return new Finding(
        "I9", journal.heard().size(), broken, note.formatted(journal.listeners().size()));
  }

  /** I10, as it is heard: no session but one's own. */
  Finding heardOnlyOwn() {
    var concerns = concerns();
    var foreign =
        journal.heard().stream()
            .filter(one -> one.what().startsWith("session_update"))
            .filter(one -> !of(one.listener(), concerns).contains(Place.of(one.id())))
            .map(Heard::toString)
            .toList();
    return new Finding("I10", journal.heard().size(), foreign, "messages heard: all one's own");
  }

  /** A message that does not come later than the one before it, or comes without those between. */
  private static List<String> holes(Heard one, NavigableSet<Place> concerns) {
    var after = Place.of(one.after());
    var here = Place.of(one.id());
    if (here.compareTo(after) <= 0) {
      return List.of("out of order: " + one);
    }
    var between = concerns.subSet(after, false, here, false);
    return between.isEmpty() ? List.of() : List.of("without " + between + ": " + one);
  }

  private static NavigableSet<Place> of(
      Listener listener, Map<String, NavigableSet<Place>> concerns) {
    return concerns.getOrDefault(listener.person(), new TreeSet<>());
  }

  /** The sessions and facts of each person; attempts that were refused are told to nobody. */
  private Map<String, NavigableSet<Place>> concerns() {
    var all = new HashMap<String, NavigableSet<Place>>();
    jdbi.useHandle(handle ->
        handle
            .createQuery(
                """
                SELECT c.person_id AS person, concat_ws('-', c.epoch, c.xact, c.n) AS place
                FROM change c LEFT JOIN attendance_event e ON e.id = c.subject
                WHERE c.topic = 'session' OR c.topic = 'fact' AND e.accepted
                """)
            .map((row, _) ->
                all.computeIfAbsent(row.getString("person"), _ -> new TreeSet<>())
                    .add(Place.of(row.getString("place"))))
            .list());
    return all;
  }
}
