package org.verifiedcompliance.application.meetings;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.MeetingPlace;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.meetings.NearbyIndex;
import org.verifiedcompliance.domain.meetings.Occurrences;

/** Reads, changes and replaces; the version in the store decides between two at once. */
public final class ChangeMeetingService implements ChangeMeeting {
  private static final int ATTEMPTS = 5;

  private final Meetings meetings;
  private final NearbyIndex index;
  private final Occurrences occurrences;
  private final MeetingViews views;
  private final MeetingDefaults defaults;
  private final InstantSource clock;

  /** Takes the ports. */
  public ChangeMeetingService(
      Meetings meetings,
      NearbyIndex index,
      Occurrences occurrences,
      MeetingViews views,
      MeetingDefaults defaults,
      InstantSource clock) {
    this.meetings = meetings;
    this.index = index;
    this.occurrences = occurrences;
    this.views = views;
    this.defaults = defaults;
    this.clock = clock;
  }

  @Override
  public Outcome change(Command command) {
    Outcome outcome = new Outcome.Stale();
    for (var i = 0; i < ATTEMPTS && outcome instanceof Outcome.Stale; i++) {
      outcome = attempt(command);
    }
    return outcome;
  }

  private Outcome attempt(Command command) {
    var found = meetings.find(command.meeting());
    return found.isEmpty() ? new Outcome.NoSuchMeeting() : change(found.get(), command);
  }

  private Outcome change(Meeting meeting, Command command) {
    if (!Editors.include(command.user(), meeting)) {
      return new Outcome.NotAllowed();
    }
    var wanted = command.version();
    if (wanted != null && wanted != meeting.version()) {
      return new Outcome.Stale();
    }
    var faults = command.changes().schedule().faults(meeting.schedule(), occurrences);
    if (!faults.isEmpty()) {
      return new Outcome.Invalid(faults);
    }
    var before = MeetingDetails.of(meeting);
    var after = command.changes().after(before, defaults);
    return after.equals(before)
        ? new Outcome.Changed(views.of(meeting))
        : replace(pruned(after.onto(meeting, now(), meeting.version() + 1)));
  }

  private Meeting pruned(Meeting changed) {
    var schedule = changed.schedule();
    return schedule == null || schedule.changes().isEmpty()
        ? changed
        : changed.with(occurrences.pruned(schedule));
  }

  private Outcome replace(Meeting changed) {
    if (!meetings.update(changed)) {
      return new Outcome.Stale();
    }
    index.put(MeetingPlace.of(changed));
    return new Outcome.Changed(views.of(changed));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
