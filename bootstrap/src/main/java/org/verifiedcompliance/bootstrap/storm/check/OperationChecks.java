package org.verifiedcompliance.bootstrap.storm.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.verifiedcompliance.bootstrap.storm.journal.Entries.OperationAnswer;
import org.verifiedcompliance.bootstrap.storm.journal.Journal;

/** What must hold for operations that phones made offline. */
record OperationChecks(Jdbi jdbi, Journal journal) {
  private static final String FAILED_WITH_EFFECT =
      """
      SELECT o.type || ' ' || o.op_id || ' failed and has the effect ' || e.id
      FROM operation o
        JOIN attendance_session s ON s.person_id = o.person_id AND s.client_id = o.refers[1]
        JOIN attendance_event e ON e.session_id = s.id AND e.accepted
          AND e.type = CASE o.type WHEN 'end_session' THEN 'end' ELSE o.type END
      WHERE o.status = 'failed' AND o.type IN ('check_in', 'check_out', 'end_session')
      UNION ALL
      SELECT o.type || ' ' || o.op_id || ' failed and made ' || s.id
      FROM operation o
        JOIN attendance_session s ON s.person_id = o.person_id AND s.client_id = o.makes
      WHERE o.status = 'failed' AND o.type = 'create_session'
      UNION ALL
      SELECT o.type || ' ' || o.op_id || ' failed and made ' || m.id
      FROM operation o
        JOIN meeting m ON m.created_by = o.person_id
          AND m.name = CAST(o.data AS json) ->> 'name'
      WHERE o.status = 'failed' AND o.type = 'create_meeting'
      """;

  /** Sessions that only operations touch: each fact of people in them is an operation's. */
  private static final String EFFECT_WITHOUT_MEMORY =
      """
      SELECT 'fact ' || e.id || ' (' || e.type || ') is remembered by no operation'
      FROM attendance_event e
        JOIN attendance_session s ON s.id = e.session_id
        JOIN operation c ON c.person_id = s.person_id AND c.makes = s.client_id
          AND c.type = 'create_session'
      WHERE e.accepted AND e.type IN ('check_in', 'check_out')
        AND NOT EXISTS (
          SELECT FROM operation o WHERE o.person_id = s.person_id AND o.status = 'completed'
            AND CAST(o.result AS json) ->> 'event_id' = e.id::text)
      UNION ALL
      SELECT 'meeting ' || m.id || ' is remembered by no operation'
      FROM meeting m
      WHERE m.name LIKE 'Storm %'
        AND NOT EXISTS (
          SELECT FROM operation o WHERE o.person_id = m.created_by AND o.made_id = m.id)
      """;

  /** I1, for operations: what was completed is there. */
  Finding completedIsThere() {
    var there =
        new HashSet<>(
            texts(
                """
                SELECT id::text FROM attendance_event UNION ALL SELECT id::text FROM meeting
                UNION ALL SELECT id::text FROM attendance_session
                """));
    var completed =
        journal.operations().stream().filter(told -> told.status().equals("completed")).toList();
    var lost =
        completed.stream()
            .filter(told -> !told.result().isEmpty() && !there.contains(told.result()))
            .map(OperationAnswer::toString)
            .toList();
    return new Finding("I1", completed.size(), lost, "completed operations: all there");
  }

  /** I2: one effect for an operation, and one word on it. */
  Finding oneEffect() {
    var words = new HashMap<String, String>();
    var broken = new ArrayList<>(otherWords(words));
    broken.addAll(
        texts(
            """
            SELECT name || ' was made ' || count(*) || ' times' FROM meeting
            WHERE name LIKE 'Storm %' GROUP BY name HAVING count(*) > 1
            """));
    broken.addAll(
        texts(
            """
            SELECT 'session ' || session_id || ' has ' || count(*) || ' facts ' || type
            FROM attendance_event WHERE accepted AND type IN ('check_in', 'check_out')
            GROUP BY session_id, type HAVING count(*) > 1
            """));
    broken.addAll(remarks());
    return new Finding(
        "I2",
        journal.operations().size(),
        broken,
        "answers to %d operations: one word, one effect".formatted(words.size()));
  }

  /** Final answers that differ from the first one on the same operation. */
  private List<String> otherWords(Map<String, String> words) {
    var broken = new ArrayList<String>();
    for (var told : journal.operations()) {
      if (told.isFinal()) {
        var word = told.status() + " " + told.result() + " " + told.problem();
        var before = words.putIfAbsent(told.operation(), word);
        if (before != null && !before.equals(word)) {
          broken.add(told.type() + " " + told.operation() + ": " + before + ", then " + word);
        }
      }
    }
    return broken;
  }

  /** I3: what failed left nothing, and what left something is remembered. */
  Finding wholeOrNothing() {
    var broken = new ArrayList<>(texts(FAILED_WITH_EFFECT));
    broken.addAll(texts(EFFECT_WITHOUT_MEMORY));
    var looked = count("SELECT count(*) FROM operation WHERE status = 'failed'");
    var completed = count("SELECT count(*) FROM operation WHERE status = 'completed'");
    return new Finding(
        "I3",
        looked + completed,
        broken,
        "operations, %d of them failed: the whole effect or none".formatted(looked));
  }

  /** I8: nothing is done whose predecessor is not. */
  Finding parentsFirst() {
    var broken =
        texts(
            """
            SELECT o.type || ' ' || o.op_id || ' is done, what it depends on is '
              || coalesce(p.status, 'missing')
            FROM operation o CROSS JOIN unnest(o.depends_on) AS d (id)
              LEFT JOIN operation p ON p.person_id = o.person_id AND p.op_id = d.id
            WHERE o.status = 'completed' AND p.status IS DISTINCT FROM 'completed'
            """);
    var looked = count("SELECT coalesce(sum(cardinality(depends_on)), 0) FROM operation");
    return new Finding("I8", looked, broken, "dependencies: none was passed over");
  }

  /** I18: nothing waits any more, and nothing was put aside. */
  Finding nothingWaits() {
    var broken =
        texts(
            """
            SELECT type || ' ' || op_id || ' is ' || status || coalesce(' ' || setback, '')
            FROM operation
            WHERE status IN ('pending', 'retrying', 'held') OR setback = 'set_aside'
            """);
    var looked = count("SELECT count(*) FROM operation");
    return new Finding("I18", looked, broken, "operations: none waits, none was set aside");
  }

  private List<String> remarks() {
    return journal.remarks().stream()
        .filter(remark -> remark.invariant().equals("I2"))
        .map(remark -> remark.text())
        .toList();
  }

  private List<String> texts(String sql) {
    return jdbi.withHandle(handle -> handle.createQuery(sql).mapTo(String.class).list());
  }

  private long count(String sql) {
    return jdbi.withHandle(handle -> handle.createQuery(sql).mapTo(Long.class).one());
  }
}
