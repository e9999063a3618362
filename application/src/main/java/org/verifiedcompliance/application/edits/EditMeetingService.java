package org.verifiedcompliance.application.edits;

import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.meetings.ChangeMeeting;
import org.verifiedcompliance.application.meetings.Editors;
import org.verifiedcompliance.application.meetings.MeetingDefaults;
import org.verifiedcompliance.application.meetings.MeetingView;
import org.verifiedcompliance.application.shared.UnitOfWork;
import org.verifiedcompliance.domain.edits.MeetingEditions;
import org.verifiedcompliance.domain.edits.MeetingField;
import org.verifiedcompliance.domain.edits.Merge;
import org.verifiedcompliance.domain.edits.Sides;
import org.verifiedcompliance.domain.edits.Subject;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.meetings.Occurrences;

/** Compares the edit with its base and with what is on record, under the lock of the meeting. */
public final class EditMeetingService implements EditMeeting {
  private final Meetings meetings;
  private final MeetingEditions editions;
  private final MeetingBases bases;
  private final ChangeMeeting changeMeeting;
  private final ConflictBook conflicts;
  private final Occurrences occurrences;
  private final MeetingDefaults defaults;
  private final UnitOfWork unitOfWork;

  /** Takes the ports, what changes meetings, and where conflicts are kept. */
  public EditMeetingService(
      Meetings meetings,
      MeetingEditions editions,
      MeetingBases bases,
      ChangeMeeting changeMeeting,
      ConflictBook conflicts,
      Occurrences occurrences,
      MeetingDefaults defaults,
      UnitOfWork unitOfWork) {
    this.meetings = meetings;
    this.editions = editions;
    this.bases = bases;
    this.changeMeeting = changeMeeting;
    this.conflicts = conflicts;
    this.occurrences = occurrences;
    this.defaults = defaults;
    this.unitOfWork = unitOfWork;
  }

  @Override
  public Outcome edit(Command command) {
    return unitOfWork.inTransaction(() -> locked(command));
  }

  private Outcome locked(Command command) {
    editions.lock(command.id());
    var found = meetings.find(command.id());
    if (found.isEmpty()) {
      return new Outcome.NoSuchMeeting();
    }
    return Editors.include(command.by(), found.get())
        ? edit(found.get(), command)
        : new Outcome.NotAllowed();
  }

  private Outcome edit(Meeting present, Command command) {
    var only = command.onlyVersion();
    if (only != null && only != present.version()) {
      return new Outcome.Stale();
    }
    var base = bases.of(present, command);
    var from = base == null ? present : base;
    var faults = command.changes().schedule().faults(from.schedule(), occurrences);
    return faults.isEmpty()
        ? merge(present, base, MeetingEdits.after(command.changes(), from, defaults), command)
        : new Outcome.Invalid(faults);
  }

  private Outcome merge(Meeting present, @Nullable Meeting base, Meeting mine, Command command) {
    var merge = merged(base, mine, present);
    var part = MeetingEdits.only(merge.taken(), command.changes());
    var asSeen = new ChangeMeeting.Command(command.by(), command.id(), present.version(), part);
    return switch (changeMeeting.change(asSeen)) {
      case ChangeMeeting.Outcome.Changed(var view) -> {
        conflicts.note(present, view.meeting(), command.by().person(), command.origin());
        conflicts.closeMoot(new Subject.OfMeeting(command.id()), view.meeting().version());
        yield outcome(merge, base, mine, view, command);
      }
      case ChangeMeeting.Outcome.Invalid(var faults) -> new Outcome.Invalid(faults);
      case ChangeMeeting.Outcome.NoSuchMeeting() -> new Outcome.NoSuchMeeting();
      case ChangeMeeting.Outcome.NotAllowed() -> new Outcome.NotAllowed();
      case ChangeMeeting.Outcome.Stale() -> new Outcome.Stale();
    };
  }

  private static Merge<MeetingField> merged(@Nullable Meeting base, Meeting mine, Meeting present) {
    var between = MeetingField.differing(mine, present);
    return base == null
        ? Merge.onUnknown(between)
        : Merge.of(
            MeetingField.differing(base, mine), MeetingField.differing(base, present), between);
  }

  private Outcome outcome(
      Merge<MeetingField> merge,
      @Nullable Meeting base,
      Meeting mine,
      MeetingView view,
      Command command) {
    if (merge.conflicting().isEmpty()) {
      return merge.kept().isEmpty()
          ? new Outcome.Applied(view)
          : new Outcome.Merged(view, merge.kept());
    }
    var sides = new Sides.OfMeeting(merge.conflicting(), base, mine, view.meeting());
    return new Outcome.Conflicting(
        view, conflicts.open(sides, command.by().person(), command.origin()));
  }
}
