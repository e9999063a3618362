package org.verifiedcompliance.bootstrap.storm.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.verifiedcompliance.bootstrap.storm.journal.Journal;

/** What must hold for the stream of changes. */
record StreamChecks(Rows rows, Jdbi jdbi, Journal journal) {

  /** I9: one change for each effect, told to whom it concerns, under one id. */
  Finding toldOnce() {
    var broken = new ArrayList<>(effectsNotToldOnce());
    var seen = new HashMap<String, Set<String>>();
    var words = new HashMap<String, String>();
    for (var change : journal.changes()) {
      seen.computeIfAbsent(change.person(), _ -> new HashSet<>()).add(change.subject());
      var before = words.putIfAbsent(change.id(), change.subject());
      if (before != null && !before.equals(change.subject())) {
        broken.add("the id " + change.id() + " was " + before + " and " + change.subject());
      }
    }
    if (!journal.changes().isEmpty()) {
      broken.addAll(missed(seen));
    }
    var looked = (long) rows.facts().size() + rows.sessions().size() + journal.changes().size();
    var note =
        journal.changes().isEmpty()
            ? "facts and sessions: one change each (nobody read the stream)"
            : "facts, sessions and %d readings of changes".formatted(journal.changes().size());
    return new Finding("I9", looked, broken, note);
  }

  /** I10, for the stream: nobody is told of a fact of somebody else. */
  Finding onlyOwn() {
    var owners = new HashMap<String, String>();
    rows.facts().forEach(fact -> owners.put(fact.id(), fact.person()));
    rows.sessions().values().forEach(session -> owners.put(session.id(), session.person()));
    var foreign =
        journal.changes().stream()
            .filter(
                told -> !owners.getOrDefault(told.subject(), told.person()).equals(told.person()))
            .map(told -> told.toString())
            .toList();
    return new Finding("I10", journal.changes().size(), foreign, "changes told: all one's own");
  }

  private List<String> missed(Map<String, Set<String>> seen) {
    return rows.facts().stream()
        .filter(fact -> !seen.getOrDefault(fact.person(), Set.of()).contains(fact.id()))
        .map(fact -> fact.type() + " " + fact.id() + " was not told to " + fact.person())
        .toList();
  }

  private List<String> effectsNotToldOnce() {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                """
                SELECT 'fact ' || e.id || ' has ' || count(c.subject) || ' changes'
                FROM attendance_event e
                  LEFT JOIN change c ON c.topic = 'fact' AND c.subject = e.id
                GROUP BY e.id HAVING count(c.subject) <> 1
                UNION ALL
                SELECT 'session ' || s.id || ' has ' || count(c.subject) || ' changes'
                FROM attendance_session s
                  LEFT JOIN change c ON c.topic = 'session' AND c.subject = s.id
                GROUP BY s.id HAVING count(c.subject) <> 1
                """)
            .mapTo(String.class)
            .list());
  }
}
