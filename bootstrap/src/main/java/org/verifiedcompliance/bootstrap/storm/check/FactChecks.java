package org.verifiedcompliance.bootstrap.storm.check;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.verifiedcompliance.bootstrap.storm.check.Rows.Fact;
import org.verifiedcompliance.bootstrap.storm.journal.Entries.Counted;
import org.verifiedcompliance.bootstrap.storm.journal.Journal;

/** What must hold for the facts of people, whatever happened. */
record FactChecks(Rows rows, Jdbi jdbi, Journal journal) {

  private static final Duration HELD = Duration.ofMinutes(2);

  /** A phone reads its counter before it asks for the time, and waits so long for an answer. */
  private static final Duration UNDER_WAY = Duration.ofSeconds(10);

  /** I4: a person is checked in at one session at the most, after each of their facts. */
  Finding oneOpen() {
    var broken = new ArrayList<String>();
    rows.byPerson().forEach((person, facts) -> broken.addAll(inTwoPlaces(person, facts)));
    return new Finding("I4", rows.facts().size(), broken, "facts: one open session a person");
  }

  /** A check-in that was told late may be closed by the next fact: then nothing was ever open. */
  private static List<String> inTwoPlaces(String person, List<Fact> facts) {
    var broken = new ArrayList<String>();
    var open = new HashSet<String>();
    for (int i = 0; i < facts.size(); i++) {
      var fact = facts.get(i);
      var isOver = i + 1 < facts.size() && facts.get(i + 1).closesAtOnce(fact);
      if (fact.opens() && !isOver) {
        open.add(fact.session());
      } else if (fact.closes()) {
        open.remove(fact.session());
      }
      if (open.size() > 1) {
        broken.add("person " + person + " is checked in at " + open + " after " + fact.number());
      }
    }
    return broken;
  }

  /** I5: no stay is negative, as stored and as told. */
  Finding noNegativeStay() {
    var broken = new ArrayList<String>();
    for (var session : rows.sessions().values()) {
      if (session.arrived() != null
          && session.left() != null
          && session.left().isBefore(session.arrived())) {
        broken.add("session " + session.id() + " is left before it is entered");
      }
    }
    for (var stay : journal.stays()) {
      if (stay.duration() != null && stay.duration() < 0
          || !stay.checkIn().isEmpty()
              && !stay.checkOut().isEmpty()
              && Instant.parse(stay.checkOut()).isBefore(Instant.parse(stay.checkIn()))) {
        broken.add("told: " + stay);
      }
    }
    broken.addAll(wrongTimes());
    broken.addAll(wrongBounds());
    var looked = (long) rows.sessions().size() + journal.stays().size() + journal.counted().size();
    return new Finding("I5", looked, broken, note());
  }

  private String note() {
    var anchored = journal.counted().stream().filter(Counted::anchored).count();
    return "stays: none negative; counted times: all right; %d between their bounds"
        .formatted(anchored);
  }

  /** Clocks are set meanwhile, counters are not; the network may hold a sending back. */
  private List<String> wrongTimes() {
    var real =
        journal.counted().stream()
            .collect(Collectors.toMap(Counted::event, Counted::real, (one, _) -> one));
    return rows.facts().stream()
        .filter(fact -> real.containsKey(fact.id()))
        .filter(fact -> isFar(fact.at(), real.getOrDefault(fact.id(), fact.at())))
        .map(fact -> "it was " + real.get(fact.id()) + " by the counter, told is " + fact)
        .toList();
  }

  /** What was told with a time of the server was between the bounds that follow from it. */
  private List<String> wrongBounds() {
    var real =
        journal.counted().stream()
            .filter(Counted::anchored)
            .collect(Collectors.toMap(Counted::event, Counted::real, (one, _) -> one));
    return rows.facts().stream()
        .filter(fact -> real.containsKey(fact.id()))
        .filter(fact -> !fact.isBoundedAround(real.getOrDefault(fact.id(), fact.at()), UNDER_WAY))
        .map(fact -> "it was " + real.get(fact.id()) + ", between the bounds it is not: " + fact)
        .toList();
  }

  private static boolean isFar(Instant told, Instant real) {
    return Duration.between(told, real).abs().compareTo(HELD) > 0;
  }

  /** I6: what was read once is read again, with nothing changed or put before it. */
  Finding appendOnly() {
    var broken = new ArrayList<String>();
    var now = rows.bySession();
    var told = new HashMap<String, String>();
    for (var read : journal.factsRead()) {
      var ids = now.getOrDefault(read.session(), List.of()).stream().map(Fact::id).toList();
      var then = List.copyOf(read.facts().keySet());
      if (then.size() > ids.size() || !ids.subList(0, then.size()).equals(then)) {
        broken.add("session " + read.session() + " had the facts " + then + ", has " + ids);
      }
      read.facts()
          .forEach((id, said) -> {
            var before = told.putIfAbsent(id, said);
            if (before != null && !before.equals(said)) {
              broken.add("a fact was told as " + before + " and as " + said);
            }
          });
    }
    broken.addAll(badCommitments());
    var looked = (long) journal.factsRead().size() + rows.facts().size();
    return new Finding("I6", looked, broken, "readings and commitments: facts are only added");
  }

  /** I7: a session is what its facts make of it. */
  Finding stateIsFold() {
    var facts = rows.bySession();
    var broken = new ArrayList<String>();
    for (var session : rows.sessions().values()) {
      var fold = Fold.of(facts.getOrDefault(session.id(), List.of()));
      var difference = fold.difference(session);
      if (!difference.isEmpty()) {
        broken.add("session " + session.id() + ": " + difference);
      }
    }
    return new Finding("I7", rows.sessions().size(), broken, "sessions: the fold of their facts");
  }

  /** I17: the facts of a person are counted without a gap. */
  Finding gapless() {
    var broken = new ArrayList<String>();
    rows.byPerson()
        .forEach((person, facts) -> {
          for (int i = 0; i < facts.size(); i++) {
            if (facts.get(i).number() != i + 1) {
              broken.add(
                  "person " + person + ": " + facts.get(i).number() + " instead of " + (i + 1));
              return;
            }
          }
        });
    return new Finding("I17", rows.facts().size(), broken, "facts: numbered 1 to n for a person");
  }

  private List<String> badCommitments() {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                """
                SELECT 'fact ' || e.id || ' is not what was committed to'
                FROM attendance_event e JOIN attendance_payload p ON p.event_id = e.id
                WHERE sha256(p.salt || convert_to(p.content, 'UTF8')) <> e.commitment
                """)
            .mapTo(String.class)
            .collect(Collectors.toList()));
  }
}
