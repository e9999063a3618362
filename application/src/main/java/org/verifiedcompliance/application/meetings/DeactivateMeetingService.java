package org.verifiedcompliance.application.meetings;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.MeetingPlace;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.meetings.NearbyIndex;

/** Reads and replaces; a change that comes between is not lost. */
public final class DeactivateMeetingService implements DeactivateMeeting {
  private static final int ATTEMPTS = 5;

  private final Meetings meetings;
  private final NearbyIndex index;
  private final InstantSource clock;

  /** Takes the ports. */
  public DeactivateMeetingService(Meetings meetings, NearbyIndex index, InstantSource clock) {
    this.meetings = meetings;
    this.index = index;
    this.clock = clock;
  }

  @Override
  public Outcome deactivate(Command command) {
    Outcome outcome = new Outcome.Stale();
    for (var i = 0; i < ATTEMPTS && outcome instanceof Outcome.Stale; i++) {
      outcome = attempt(command);
    }
    return outcome;
  }

  private Outcome attempt(Command command) {
    var found = meetings.find(command.meeting());
    if (found.isEmpty()) {
      return new Outcome.NoSuchMeeting();
    }
    if (!Editors.include(command.user(), found.get())) {
      return new Outcome.NotAllowed();
    }
    return found.get().isActive() ? end(found.get()) : new Outcome.Deactivated();
  }

  private Outcome end(Meeting meeting) {
    var ended = meeting.deactivated(clock.instant().truncatedTo(ChronoUnit.MICROS));
    if (!meetings.update(ended)) {
      return new Outcome.Stale();
    }
    index.put(MeetingPlace.of(ended));
    return new Outcome.Deactivated();
  }
}
