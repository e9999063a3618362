package org.verifiedcompliance.application.edits;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.meetings.MeetingChanges;
import org.verifiedcompliance.application.meetings.MeetingDefaults;
import org.verifiedcompliance.domain.edits.EditMark;
import org.verifiedcompliance.domain.edits.EditMarks;
import org.verifiedcompliance.domain.edits.MeetingEditions;
import org.verifiedcompliance.domain.edits.MeetingField;
import org.verifiedcompliance.domain.edits.Subject;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.Occurrences;

/** Finds what an edit of a meeting was made on. */
public final class MeetingBases {
  private final MeetingEditions editions;
  private final EditMarks marks;
  private final Occurrences occurrences;
  private final MeetingDefaults defaults;

  /** Takes the ports, and what holds for what is not said. */
  public MeetingBases(
      MeetingEditions editions,
      EditMarks marks,
      Occurrences occurrences,
      MeetingDefaults defaults) {
    this.editions = editions;
    this.marks = marks;
    this.occurrences = occurrences;
    this.defaults = defaults;
  }

  /** The meeting as the editor saw it; null when nobody knows that version any more. */
  @Nullable Meeting of(Meeting present, EditMeeting.Command command) {
    return switch (command.base()) {
      case Base.Present<MeetingChanges>() -> present;
      case Base.Values<MeetingChanges>(var fields) -> overlay(present, fields);
      case Base.Version<MeetingChanges>(var number) -> seen(present, number, own(number, command));
    };
  }

  /** A phone that edits twice without a network saw its own first edit, which no version tells. */
  private List<EditMark> own(long version, EditMeeting.Command command) {
    var device = command.origin().device();
    return device == null
        ? List.of()
        : marks.listOwn(
            new Subject.OfMeeting(command.id()), version, command.by().person(), device);
  }

  private @Nullable Meeting seen(Meeting present, long version, List<EditMark> own) {
    var versions = new HashSet<>(Set.of(version));
    own.forEach(mark -> versions.add(mark.version()));
    var known = new HashMap<>(editions.list(present.id(), versions));
    known.put(present.version(), present);
    var base = known.get(version);
    for (var mark : own) {
      var edition = known.get(mark.version());
      if (base != null && edition != null) {
        base = overlay(base, MeetingEdits.only(fields(mark), MeetingEdits.to(edition)));
      }
    }
    return base;
  }

  private @Nullable Meeting overlay(Meeting meeting, MeetingChanges fields) {
    return fields.schedule().faults(meeting.schedule(), occurrences).isEmpty()
        ? MeetingEdits.after(fields, meeting, defaults)
        : null;
  }

  private static Set<MeetingField> fields(EditMark mark) {
    var fields = EnumSet.allOf(MeetingField.class);
    fields.removeIf(field -> !mark.fields().contains(field.key()));
    return fields;
  }
}
