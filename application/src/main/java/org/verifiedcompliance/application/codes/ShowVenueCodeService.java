package org.verifiedcompliance.application.codes;

import java.time.Instant;
import java.time.InstantSource;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.application.meetings.Editors;
import org.verifiedcompliance.application.policies.PolicyBook;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.meetings.Occurrences;
import org.verifiedcompliance.domain.policies.Policies;

/** Computes the code of the date whose window is open. */
public final class ShowVenueCodeService implements ShowVenueCode {
  private final Meetings meetings;
  private final Policies policies;
  private final PolicyBook book;
  private final NearDates dates;
  private final RotatingCodes codes;
  private final InstantSource clock;

  /** Takes the stores and the codes. */
  public ShowVenueCodeService(
      Meetings meetings,
      Policies policies,
      PolicyBook book,
      Occurrences occurrences,
      RotatingCodes codes,
      InstantSource clock) {
    this.meetings = meetings;
    this.policies = policies;
    this.book = book;
    this.dates = new NearDates(occurrences);
    this.codes = codes;
    this.clock = clock;
  }

  @Override
  public Outcome show(CurrentUser user, MeetingId id) {
    var meeting = meetings.find(id);
    if (meeting.isEmpty()) {
      return new Outcome.NoSuchMeeting();
    }
    return Editors.include(user, meeting.get())
        ? code(meeting.get(), clock.instant())
        : new Outcome.NotAllowed();
  }

  private Outcome code(Meeting meeting, Instant now) {
    var window = book.of(policies.layers(meeting.id())).attendance().window();
    var near = dates.at(meeting.schedule(), window, now);
    if (near.isEmpty() || !meeting.isActive()) {
      return new Outcome.NoDateNear();
    }
    var date = near.get().date();
    return new Outcome.Showing(
        meeting.id(), codes.at(meeting.id(), date, now), date == null ? null : date.start());
  }
}
