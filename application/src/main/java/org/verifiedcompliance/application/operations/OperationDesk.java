package org.verifiedcompliance.application.operations;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.application.shared.StoreUnavailable;
import org.verifiedcompliance.application.shared.UnitOfWork;
import org.verifiedcompliance.domain.consents.Consents;

/**
 * Does operations exactly once. Effects and the memory of them are one transaction that locks the
 * person's history first; several share one to save time, and when anything fails in it, each of
 * them gets one of its own, so that the failing one stands alone.
 */
public final class OperationDesk {
  private final Operations operations;
  private final Consents consents;
  private final Effects effects;
  private final UnitOfWork unitOfWork;
  private final OperationRules rules;
  private final Jitter jitter;
  private final InstantSource clock;

  /** Takes the ports. */
  public OperationDesk(
      Operations operations,
      Consents consents,
      Effects effects,
      UnitOfWork unitOfWork,
      OperationRules rules,
      Jitter jitter,
      InstantSource clock) {
    this.operations = operations;
    this.consents = consents;
    this.effects = effects;
    this.unitOfWork = unitOfWork;
    this.rules = rules;
    this.jitter = jitter;
    this.clock = clock;
  }

  /**
   * Does what is new and what is due, and says how each of these stands then.
   *
   * @param urgent whether all that waits counts as due
   * @throws StoreUnavailable when it is not known how some stand; all may be sent again
   */
  Pass process(CurrentUser user, Collection<Operation> fresh, boolean urgent) {
    var pass = new Pass(user, fresh, urgent);
    while (!pass.isOver()) {
      round(pass);
    }
    return pass;
  }

  private void round(Pass pass) {
    pass.begin();
    try {
      pass.keep(unitOfWork.inTransaction(() -> together(pass)));
    } catch (RuntimeException fault) {
      if (pass.selected().isEmpty()) {
        throw fault;
      }
      pass.selected().forEach(operation -> alone(pass, operation));
      pass.reopen();
    }
  }

  private List<Remembered> together(Pass pass) {
    var now = now();
    var memory = remember(pass);
    if (isFull(pass, memory)) {
      pass.refuse();
      return List.of();
    }
    var order = OperationOrder.of(Workload.of(pass, memory, now));
    var circular = order.circular();
    var turn = new Turn(pass, memory, effects, operations, rules, now);
    var taken = pass.select(order.list()).stream().map(one -> turn.take(one, circular)).toList();
    operations.keep(memory.changes());
    var others = pass.fresh().stream().map(Operation::id).map(memory::find);
    return Stream.concat(taken.stream(), others.flatMap(Optional::stream)).toList();
  }

  /** What is sent again is no burden. */
  private boolean isFull(Pass pass, Memory memory) {
    return memory.waiting().count() >= rules.queue()
        && pass.fresh().stream().anyMatch(one -> memory.find(one.id()).isEmpty());
  }

  private void alone(Pass pass, Operation operation) {
    try {
      pass.keep(unitOfWork.inTransaction(() -> judge(pass, operation)));
    } catch (RuntimeException fault) {
      pass.keep(unitOfWork.inTransaction(() -> setBack(pass, operation, fault)));
    }
  }

  private List<Remembered> judge(Pass pass, Operation operation) {
    var now = now();
    var memory = remember(pass);
    if (standing(pass, memory, operation, now).isEmpty()) {
      return List.of();
    }
    var work = new HashSet<>(pass.selected());
    memory.waiting().map(Remembered::operation).forEach(work::add);
    var turn = new Turn(pass, memory, effects, operations, rules, now);
    var after = turn.take(operation, OperationOrder.of(work).circular());
    operations.keep(memory.changes());
    return List.of(after);
  }

  /** Remembers that it did not work, unless another request settled it meanwhile. */
  private List<Remembered> setBack(Pass pass, Operation operation, RuntimeException fault) {
    var now = now();
    var memory = remember(pass);
    var found = standing(pass, memory, operation, now);
    if (found.isEmpty() || found.get().isSettled()) {
      return found.stream().toList();
    }
    var before = found.get();
    var turn = new Turn(pass, memory, effects, operations, rules, now);
    var standing =
        fault instanceof HeldBack
            ? turn.hold(operation, before.standing(), Setback.EARLIER_MISSING)
            : faulty(before.standing(), fault, now);
    var after = turn.keepable(before.with(standing));
    memory.change(after);
    operations.keep(memory.changes());
    return List.of(after);
  }

  /** Empty when it was dropped between two transactions. */
  private static Optional<Remembered> standing(
      Pass pass, Memory memory, Operation operation, Instant now) {
    var fresh = new Remembered(operation, Standing.fresh(now));
    return memory
        .find(operation.id())
        .or(() -> Optional.of(fresh).filter(_ -> pass.isFresh(operation.id())));
  }

  private Standing faulty(Standing before, RuntimeException fault, Instant now) {
    var tries = before.status() == OperationStatus.RETRYING ? before.retries() + 1 : 0;
    var crashes = before.crashes() + (fault instanceof StoreUnavailable ? 0 : 1);
    var tried = before.retrying(tries, crashes, now, now.plus(rules.pause(tries, jitter)));
    return tries >= rules.retries() || crashes > rules.retries()
        ? tried.failed(Setback.SET_ASIDE, now)
        : tried;
  }

  private Memory remember(Pass pass) {
    var person = pass.user().person();
    operations.lock(person);
    return new Memory(
        operations.know(person, pass.ids(), pass.names()),
        () -> consents.standing(person).allowsLocation());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
