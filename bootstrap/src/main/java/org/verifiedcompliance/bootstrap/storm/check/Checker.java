package org.verifiedcompliance.bootstrap.storm.check;

import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.verifiedcompliance.bootstrap.storm.journal.Journal;

/** Goes through all invariants. */
public record Checker(Jdbi jdbi, Journal journal) {

  /** A finding for each invariant, in their order. */
  public List<Finding> check() {
    var rows = Rows.read(jdbi);
    var facts = new FactChecks(rows, jdbi, journal);
    var more = new MoreFactChecks(rows, jdbi, journal);
    var operations = new OperationChecks(jdbi, journal);
    var stream = new StreamChecks(rows, jdbi, journal);
    var listeners = new ListenerChecks(jdbi, journal);
    var answers = new AnswerChecks(jdbi, journal);
    return List.of(
        both(more.acknowledgedIsThere(), operations.completedIsThere()),
        operations.oneEffect(),
        operations.wholeOrNothing(),
        facts.oneOpen(),
        facts.noNegativeStay(),
        facts.appendOnly(),
        facts.stateIsFold(),
        operations.parentsFirst(),
        both(stream.toldOnce(), listeners.heardAll()),
        both(both(answers.nothingOfOthers(), stream.onlyOwn()), listeners.heardOnlyOwn()),
        answers.endedIsEnded(),
        answers.oneLeaf(),
        more.verifiedWasThere(),
        answers.ownWrites(),
        more.countersCount(),
        answers.onlyPassingErrors(),
        facts.gapless(),
        operations.nothingWaits());
  }

  private static Finding both(Finding one, Finding other) {
    return new Finding(
        one.invariant(),
        one.looked() + other.looked(),
        Stream.concat(one.broken().stream(), other.broken().stream()).toList(),
        one.note() + "; " + other.note());
  }
}
