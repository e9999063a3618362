package org.verifiedcompliance.application.operations;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.verifiedcompliance.application.devices.SyncedDevices;
import org.verifiedcompliance.application.policies.PoliciesInForce;
import org.verifiedcompliance.domain.policies.PolicyLayers;

/** Hands operations to the desk, and tells those apart that only bear an id of before. */
public final class PushOperationsService implements PushOperations {
  private final OperationDesk desk;
  private final SyncedDevices devices;
  private final PoliciesInForce policies;
  private final InstantSource clock;

  /** Does them at this desk, and notes which phones have told all. */
  public PushOperationsService(
      OperationDesk desk, SyncedDevices devices, PoliciesInForce policies, InstantSource clock) {
    this.desk = desk;
    this.devices = devices;
    this.policies = policies;
    this.clock = clock;
  }

  @Override
  public Outcome push(Command command) {
    var pass = desk.process(command.user(), command.operations(), false);
    if (pass.isRefused()) {
      return new Outcome.QueueFull();
    }
    if (command.emptied() instanceof String device) {
      noteSynced(command, device);
    }
    var results = pass.results();
    return new Outcome.Taken(
        command.operations().stream().map(sent -> standing(sent, results)).toList());
  }

  /** After what it told took effect: whoever sees the note sees that as well. */
  private void noteSynced(Command command, String device) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var grace = policies.of(PolicyLayers.NONE).attendance().closing().grace();
    devices.synced(command.user().person(), device, now, grace);
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
