package org.verifiedcompliance.application.operations;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.application.shared.UnitOfWork;
import org.verifiedcompliance.domain.people.PersonId;

/** Makes it due, and has the desk do what is due. */
public final class RetryOperationService implements RetryOperation {
  private final Operations operations;
  private final OperationDesk desk;
  private final UnitOfWork unitOfWork;
  private final InstantSource clock;

  /** Takes the memory and the desk. */
  public RetryOperationService(
      Operations operations, OperationDesk desk, UnitOfWork unitOfWork, InstantSource clock) {
    this.operations = operations;
    this.desk = desk;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  @Override
  public Outcome retry(CurrentUser user, OperationId id) {
    var found = unitOfWork.inTransaction(() -> makeDue(user.person(), id));
    if (found.isEmpty()) {
      return new Outcome.NoSuchOperation();
    }
    var before = found.get();
    if (before.isSettled()) {
      return before.isDone() ? new Outcome.Tried(before) : new Outcome.Final(before);
    }
    var results = desk.process(user, List.of(), false).results();
    return new Outcome.Tried(results.getOrDefault(id, before));
  }

  private Optional<Remembered> makeDue(PersonId person, OperationId id) {
    operations.lock(person);
    var found = operations.find(person, id);
    var again = found.filter(RetryOperationService::mayBeTried).map(this::due);
    again.ifPresent(due -> operations.keep(List.of(due)));
    return again.or(() -> found);
  }

  private Remembered due(Remembered remembered) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return remembered.with(remembered.standing().again(now));
  }

  private static boolean mayBeTried(Remembered remembered) {
    return !remembered.isSettled()
        || !remembered.operation().isForgotten()
            && remembered.standing().setback() instanceof Setback setback
            && setback.isRetryable();
  }
}
