package org.verifiedcompliance.bootstrap.storm.check;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.verifiedcompliance.bootstrap.storm.journal.Entries.OwnRead;
import org.verifiedcompliance.bootstrap.storm.journal.Entries.Peek;
import org.verifiedcompliance.bootstrap.storm.journal.Entries.Probe;
import org.verifiedcompliance.bootstrap.storm.journal.Entries.Reuse;
import org.verifiedcompliance.bootstrap.storm.journal.Entries.Trouble;
import org.verifiedcompliance.bootstrap.storm.journal.Journal;

/** What must hold for answers. */
record AnswerChecks(Jdbi jdbi, Journal journal) {
  private static final int UNAVAILABLE = 503;
  private static final int NOT_FOUND = 404;
  private static final int UNAUTHORIZED = 401;
  private static final int OK = 200;
  private static final long RECOVERY_MILLIS = 30_000;
  private static final int MOST_LOAD = 2;
  private static final long BOUND_MILLIS = 5_000;

  /** I10: what belongs to others is not there. */
  Finding nothingOfOthers() {
    var answered = journal.peeks().stream().filter(peek -> peek.status() != 0).toList();
    var seen = answered.stream().filter(peek -> peek.status() < 300).map(Peek::toString).toList();
    var looked = answered.stream().filter(peek -> peek.status() == NOT_FOUND).count();
    return new Finding(
        "I10", looked + seen.size(), seen, "looks at what belongs to others: nothing is there");
  }

  /** I11: five seconds after a token was ended at the latest, it is worth nothing. */
  Finding endedIsEnded() {
    var late =
        journal.probes().stream()
            .filter(probe -> probe.after() >= BOUND_MILLIS && probe.status() != 0)
            .toList();
    var alive = late.stream().filter(probe -> probe.status() < 300).map(Probe::toString).toList();
    return new Finding("I11", late.size(), alive, "uses of ended tokens: refused within 5 s");
  }

  /** I12: a family has one living token at the most, and none after a reuse. */
  Finding oneLeaf() {
    var leaves =
        jdbi.withHandle(handle ->
            handle
                .createQuery(
                    """
                    SELECT 'sign-in ' || sign_in_id || ' has ' || count(*) || ' unspent tokens'
                    FROM refresh_token WHERE used_at IS NULL
                    GROUP BY sign_in_id HAVING count(*) > 1
                    """)
                .mapTo(String.class)
                .list());
    var families =
        jdbi.withHandle(
            handle -> handle.createQuery("SELECT count(*) FROM sign_in").mapTo(Long.class).one());
    var robbed =
        journal.reuses().stream()
            .filter(reuse ->
                reuse.thief() == OK || reuse.thief() == UNAUTHORIZED && reuse.owner() == OK)
            .map(Reuse::toString);
    return new Finding(
        "I12",
        families + journal.reuses().size(),
        Stream.concat(leaves.stream(), robbed).toList(),
        "families and " + journal.reuses().size() + " reuses: one leaf, none after a reuse");
  }

  /** I14: what was acknowledged is seen by the next reading. */
  Finding ownWrites() {
    var missing =
        journal.ownReads().stream().filter(read -> !read.found()).map(OwnRead::toString).toList();
    return new Finding(
        "I14", journal.ownReads().size(), missing, "readings after an acknowledgement");
  }

  /** I16: errors of the server only during a fault or soon after, and only the kind that passes. */
  Finding onlyPassingErrors() {
    var busy = journal.troubles().stream().filter(AnswerChecks::isOverload).count();
    var wrong =
        journal.troubles().stream()
            .filter(trouble -> !isOverload(trouble))
            .filter(trouble ->
                trouble.status() != UNAVAILABLE || !trouble.hasRetryAfter() || !isExcused(trouble))
            .map(Trouble::toString)
            .toList();
    return new Finding(
        "I16",
        journal.requests().sum(),
        wrong,
        "requests, %d errors of the server (all 503 with Retry-After, %s), %d too busy"
            .formatted(
                journal.troubles().size() - busy,
                isMachineOverloaded() ? "the machine is overloaded" : "near a fault",
                busy));
  }

  /** What phones found to be wrong by themselves. */
  List<String> remarks(String invariant) {
    return journal.remarks().stream()
        .filter(remark -> remark.invariant().equals(invariant))
        .map(remark -> remark.text())
        .toList();
  }

  /** Passwords are costly, so too many at once are told to come back: that is no error. */
  private static boolean isOverload(Trouble trouble) {
    return trouble.status() == UNAVAILABLE
        && trouble.hasRetryAfter()
        && trouble.body().startsWith("busy ");
  }

  /** A machine that has far more to do than it can refuses people too, and may say so. */
  private static boolean isMachineOverloaded() {
    var system = ManagementFactory.getOperatingSystemMXBean();
    return system.getSystemLoadAverage() > MOST_LOAD * system.getAvailableProcessors();
  }

  private boolean isExcused(Trouble trouble) {
    if (isMachineOverloaded()) {
      return true;
    }
    return journal.strikes().stream()
        .anyMatch(strike ->
            strike.from() <= trouble.at() && trouble.at() <= strike.until() + RECOVERY_MILLIS);
  }
}
