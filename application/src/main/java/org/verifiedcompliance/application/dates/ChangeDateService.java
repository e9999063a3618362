package org.verifiedcompliance.application.dates;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.meetings.Editors;
import org.verifiedcompliance.application.meetings.InvalidField;
import org.verifiedcompliance.application.meetings.MeetingLimits;
import org.verifiedcompliance.domain.meetings.DateChange;
import org.verifiedcompliance.domain.meetings.DateChanges;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.MeetingSchedule;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.meetings.Occurrence;
import org.verifiedcompliance.domain.meetings.Occurrences;

/** Replaces the meeting by its next version; the store decides between two at once. */
public final class ChangeDateService implements ChangeDate {
  private static final int ATTEMPTS = 5;

  private final Meetings meetings;
  private final Occurrences occurrences;
  private final InstantSource clock;

  /** Takes the ports. */
  public ChangeDateService(Meetings meetings, Occurrences occurrences, InstantSource clock) {
    this.meetings = meetings;
    this.occurrences = occurrences;
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
    if (found.isEmpty()) {
      return new Outcome.NoSuchMeeting();
    }
    var meeting = found.get();
    if (!Editors.include(command.user(), meeting)) {
      return new Outcome.NotAllowed();
    }
    if (command.version() instanceof Long wanted && wanted != meeting.version()) {
      return new Outcome.Stale();
    }
    return meeting.schedule() instanceof MeetingSchedule schedule
        ? change(meeting, schedule, command)
        : new Outcome.NoSuchDate();
  }

  private Outcome change(Meeting meeting, MeetingSchedule schedule, Command command) {
    var original = occurrences.original(schedule, command.start());
    return switch (command.wish()) {
      case Wish.Cancel(var note) ->
          original
              .map(start -> cancel(meeting, schedule, start, note))
              .orElseGet(Outcome.NoSuchDate::new);
      case Wish.Hold hold -> hold(meeting, schedule, command.start(), original, hold);
      case Wish.Undo() ->
          original.map(start -> undo(meeting, schedule, start)).orElseGet(Outcome.NoSuchDate::new);
    };
  }

  /** What was added is gone; what the rule has stays as a date that is cancelled. */
  private Outcome cancel(
      Meeting meeting, MeetingSchedule schedule, Instant original, @Nullable String note) {
    return isAdded(schedule, original)
        ? undo(meeting, schedule, original)
        : keep(
            meeting,
            schedule,
            schedule.changes(),
            Optional.of(new DateChange.Cancelled(original, note)),
            original);
  }

  private Outcome undo(Meeting meeting, MeetingSchedule schedule, Instant original) {
    var changes = schedule.changes().without(original);
    return keep(meeting, schedule, changes, Optional.empty(), original);
  }

  private Outcome hold(
      Meeting meeting,
      MeetingSchedule schedule,
      Instant named,
      Optional<Instant> original,
      Wish.Hold hold) {
    if (original.isEmpty() && !hold.isNew()) {
      return new Outcome.NoSuchDate();
    }
    var start = Objects.requireNonNullElse(hold.start(), original.orElse(named));
    var end = Objects.requireNonNullElse(hold.end(), start.plus(schedule.length()));
    var length = Duration.between(start, end);
    if (!length.isPositive() || length.compareTo(MeetingLimits.LENGTH) > 0) {
      return new Outcome.Invalid(List.of(badEnd(length)));
    }
    var date = new Occurrence(start, end);
    if (original.isEmpty() || isAdded(schedule, original.get())) {
      var others = schedule.changes().without(original.orElse(start));
      var added = new DateChange.Added(date, hold.note());
      return keep(meeting, schedule, others, Optional.of(added), start);
    }
    var moved = new DateChange.Moved(original.get(), date, hold.note());
    return keep(meeting, schedule, schedule.changes(), Optional.of(moved), original.get());
  }

  private static InvalidField badEnd(Duration length) {
    return length.isPositive()
        ? new InvalidField("end_time", "too-long", "must be at most 7 days after start_time")
        : new InvalidField("end_time", "before-start", "must be after start_time");
  }

  private static boolean isAdded(MeetingSchedule schedule, Instant original) {
    return schedule.changes().find(original).filter(DateChange.Added.class::isInstance).isPresent();
  }

  private Outcome keep(
      Meeting meeting,
      MeetingSchedule schedule,
      DateChanges others,
      Optional<DateChange> change,
      Instant original) {
    if (others.list().size() >= DateChanges.MAX && others.find(original).isEmpty()) {
      return new Outcome.TooMany();
    }
    var after = schedule.with(change.map(others::with).orElse(others));
    var date = occurrences.dateOf(after, original);
    if (after.equals(schedule)) {
      return new Outcome.Changed(date, meeting.version());
    }
    var changed = meeting.rescheduled(after, now());
    return meetings.update(changed)
        ? new Outcome.Changed(date, changed.version())
        : new Outcome.Stale();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
