package org.verifiedcompliance.application.policies;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.meetings.Editors;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.people.Role;
import org.verifiedcompliance.domain.policies.Policies;
import org.verifiedcompliance.domain.policies.PolicyEdition;
import org.verifiedcompliance.domain.policies.PolicyLayers;

/** Reads, chooses and adds; the number of the edition decides between two at once. */
public final class ChangePolicyService implements ChangePolicy {
  private static final int ATTEMPTS = 5;

  private final Policies policies;
  private final Meetings meetings;
  private final PolicyBook book;
  private final InstantSource clock;

  /** Works on these stores. */
  public ChangePolicyService(
      Policies policies, Meetings meetings, PolicyBook book, InstantSource clock) {
    this.policies = policies;
    this.meetings = meetings;
    this.book = book;
    this.clock = clock;
  }

  @Override
  public Outcome change(Command command) {
    return refusal(command) instanceof Outcome refused ? refused : untilSettled(command);
  }

  private @Nullable Outcome refusal(Command command) {
    if (!(command.meeting() instanceof MeetingId id)) {
      return command.user().is(Role.ADMIN) ? null : new Outcome.NotAllowed();
    }
    var meeting = meetings.find(id);
    if (meeting.isEmpty()) {
      return new Outcome.NoSuchMeeting();
    }
    return Editors.include(command.user(), meeting.get()) ? null : new Outcome.NotAllowed();
  }

  private Outcome untilSettled(Command command) {
    Outcome outcome = new Outcome.Stale();
    for (var i = 0; i < ATTEMPTS && outcome instanceof Outcome.Stale; i++) {
      outcome = attempt(command);
    }
    return outcome;
  }

  private Outcome attempt(Command command) {
    var layers = policies.layers(command.meeting());
    var level = command.meeting() == null ? layers.organisation() : layers.meeting();
    if (command.version() != null && command.version() != level.number()) {
      return new Outcome.Stale();
    }
    var next = level.followedBy(command.changes().after(level.choices()));
    if (next.choices().equals(level.choices())) {
      return changed(level, layers);
    }
    var below = book.preview(with(command, layers, PolicyEdition.FIRST));
    var faults = Contradictions.in(next.choices(), below, command.changes().numbers().keySet());
    if (!faults.isEmpty()) {
      return new Outcome.Invalid(faults);
    }
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return policies.add(command.meeting(), next, command.user().person(), now)
        ? changed(next, with(command, layers, next))
        : new Outcome.Stale();
  }

  private Outcome changed(PolicyEdition level, PolicyLayers layers) {
    return new Outcome.Changed(new PolicyView(level.number(), layers, book.of(layers)));
  }

  private static PolicyLayers with(Command command, PolicyLayers layers, PolicyEdition level) {
    return command.meeting() == null
        ? new PolicyLayers(level, layers.meeting())
        : new PolicyLayers(layers.organisation(), level);
  }
}
