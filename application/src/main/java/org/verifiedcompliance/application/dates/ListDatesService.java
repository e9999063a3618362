package org.verifiedcompliance.application.dates;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.verifiedcompliance.domain.meetings.MeetingDate;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.meetings.Occurrences;

/** Reads the meeting and expands its schedule; one that ended has no dates. */
public final class ListDatesService implements ListDates {
  private final Meetings meetings;
  private final Occurrences occurrences;

  /** Takes the ports. */
  public ListDatesService(Meetings meetings, Occurrences occurrences) {
    this.meetings = meetings;
    this.occurrences = occurrences;
  }

  @Override
  public Optional<List<MeetingDate>> list(MeetingId meeting, Instant from, Instant to, int limit) {
    return meetings
        .find(meeting)
        .map(found ->
            found.schedule() == null || !found.isActive()
                ? List.of()
                : occurrences.dates(found.schedule(), from, to, limit));
  }
}
