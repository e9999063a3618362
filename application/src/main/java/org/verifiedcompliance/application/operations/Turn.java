package org.verifiedcompliance.application.operations;

import java.time.Instant;
import java.util.Set;
import org.verifiedcompliance.application.operations.Effects.Cure;
import org.verifiedcompliance.application.operations.Effects.Effect;

/** Decides on operations, one after the other, in the transaction of their effects. */
final class Turn {
  private final Pass pass;
  private final Memory memory;
  private final Effects effects;
  private final Operations operations;
  private final OperationRules rules;
  private final Instant now;

  Turn(
      Pass pass,
      Memory memory,
      Effects effects,
      Operations operations,
      OperationRules rules,
      Instant now) {
    this.pass = pass;
    this.memory = memory;
    this.effects = effects;
    this.operations = operations;
    this.rules = rules;
    this.now = now;
  }

  /**
   * Does one, and remembers what came of it.
   *
   * @param circular what depends on itself
   * @throws HeldBack when its attempt must be taken back, and it must wait
   */
  Remembered take(Operation operation, Set<OperationId> circular) {
    var before =
        memory.find(operation.id()).orElseGet(() -> new Remembered(operation, Standing.fresh(now)));
    if (before.isSettled()) {
      return before;
    }
    var after = keepable(before.with(decide(operation, before.standing(), circular)));
    memory.change(after);
    return after;
  }

  /** Without consent no place is kept: neither of what failed, nor while something waits. */
  Remembered keepable(Remembered after) {
    var operation = after.operation();
    if (after.isDone() || !operation.type().tellsPlace() || memory.allowsLocation()) {
      return after;
    }
    var standing =
        after.isSettled()
            ? after.standing()
            : after.standing().failed(Setback.CONSENT_MISSING, now);
    return new Remembered(operation.forgotten(), standing);
  }

  private Standing decide(Operation operation, Standing before, Set<OperationId> circular) {
    if (circular.contains(operation.id())) {
      return before.failed(Setback.DEPENDENCY_CYCLE, now);
    }
    if (operation.age().compareTo(rules.oldest()) > 0) {
      return before.failed(Setback.TOO_OLD_TO_JUDGE, now);
    }
    return switch (Predecessors.of(operation, memory)) {
      case FAILED -> before.failed(Setback.PREDECESSOR_FAILED, now);
      case MISSING ->
          isHeld(operation)
              ? hold(operation, before, Setback.PREDECESSOR_MISSING)
              : apply(operation, before);
      case DONE -> apply(operation, before);
    };
  }

  private Standing apply(Operation operation, Standing before) {
    var names = memory.resolve(operation.links().refers());
    return switch (effects.apply(pass.user(), operation, names)) {
      case Effect.Done(var result, var made) -> before.completed(result, made, now);
      case Effect.Refused(var problem, var cure) -> {
        if (cure == Cure.NONE || !isHeld(operation) || !isDoubtful(operation)) {
          yield before.refused(problem, now);
        }
        if (cure == Cure.PERHAPS_WITH_TRACE) {
          throw new HeldBack();
        }
        yield hold(operation, before, Setback.EARLIER_MISSING);
      }
    };
  }

  /** Whether it may still wait. */
  private boolean isHeld(Operation operation) {
    return now.isBefore(operation.origin().receivedAt().plus(rules.hold()));
  }

  /** The same again changes nothing, so that nothing is written. */
  Standing hold(Operation operation, Standing before, Setback why) {
    return before.status() == OperationStatus.HELD && before.setback() == why
        ? before
        : before.held(why, operation.origin().receivedAt().plus(rules.hold()));
  }

  /** Whether something earlier that bears on it is not there, or not done. */
  private boolean isDoubtful(Operation operation) {
    var origin = operation.origin();
    return memory
            .waiting()
            .map(Remembered::operation)
            .anyMatch(other -> other.type().attends() && isEarlier(other, operation))
        || origin.device() instanceof String device
            && origin.sequence() instanceof Long number
            && operations.isGapBefore(operation.person(), device, number, pass.numbersOf(device));
  }

  private static boolean isEarlier(Operation other, Operation operation) {
    return other.isNumberedBefore(operation)
        || !operation.isNumberedBefore(other)
            && other.origin().when().at().isBefore(operation.origin().when().at());
  }
}
