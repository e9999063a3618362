package org.verifiedcompliance.application.operations;

import java.time.InstantSource;
import java.util.Map;

/** Hands operations to the desk, and tells those apart that only bear an id of before. */
public final class PushOperationsService implements PushOperations {
  private final OperationDesk desk;
  private final InstantSource clock;

  /** Does them at this desk. */
  public PushOperationsService(OperationDesk desk, InstantSource clock) {
    this.desk = desk;
    this.clock = clock;
  }

  @Override
  public Outcome push(Command command) {
    var pass = desk.process(command.user(), command.operations(), false);
    if (pass.isRefused()) {
      return new Outcome.QueueFull();
    }
    var results = pass.results();
    return new Outcome.Taken(
        command.operations().stream().map(sent -> standing(sent, results)).toList());
  }

  private Remembered standing(Operation sent, Map<OperationId, Remembered> results) {
    var kept = results.get(sent.id());
    if (kept == null) {
      throw new IllegalStateException("an operation was forgotten: " + sent.id());
    }
    var now = clock.instant();
    return kept.operation().fingerprint().equals(sent.fingerprint())
        ? kept
        : new Remembered(sent, Standing.fresh(now).failed(Setback.OP_ID_REUSED, now));
  }
}
