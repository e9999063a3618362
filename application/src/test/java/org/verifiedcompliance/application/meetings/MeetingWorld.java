package org.verifiedcompliance.application.meetings;

import java.util.Optional;
import java.util.UUID;
import org.verifiedcompliance.application.shared.CountingIds;
import org.verifiedcompliance.application.shared.TestClock;
import org.verifiedcompliance.domain.finding.FilteredOccurrences;
import org.verifiedcompliance.domain.finding.InMemoryMeetingTexts;
import org.verifiedcompliance.domain.finding.InMemoryMeetingsOfKind;
import org.verifiedcompliance.domain.finding.TextSearch;
import org.verifiedcompliance.domain.geo.RoughGeodesic;
import org.verifiedcompliance.domain.meetings.InMemoryMeetings;
import org.verifiedcompliance.domain.meetings.InMemoryNearbyIndex;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.meetings.WeeklyOccurrences;
import org.verifiedcompliance.domain.people.PersonId;

/** The use cases of meetings over stores in memory. */
public final class MeetingWorld {
  public static final PersonId ANN = new PersonId(new UUID(0xa, 1));
  public static final PersonId BOB = new PersonId(new UUID(0xb, 1));

  public final InMemoryMeetings meetings = new InMemoryMeetings();
  public final InMemoryNearbyIndex index = new InMemoryNearbyIndex(new RoughGeodesic());
  public final WeeklyOccurrences occurrences = new WeeklyOccurrences();
  public final FilteredOccurrences filtered = new FilteredOccurrences(occurrences);
  public final TestClock clock = new TestClock();
  public final MeetingViews views = new MeetingViews(occurrences, clock);
  public final PublishMeeting publish =
      new PublishMeetingService(meetings, index, occurrences, views, new CountingIds(), clock);
  public final ChangeMeeting change = changeIn(meetings);
  public final DeactivateMeeting deactivate = deactivateIn(meetings);
  public final FindMeeting find = new FindMeetingService(meetings, views);
  public final InMemoryMeetingsOfKind ofKind =
      new InMemoryMeetingsOfKind(meetings::all, new RoughGeodesic());
  public final FindMeetingsNearby nearby =
      new FindMeetingsNearbyService(index, ofKind, meetings, filtered, views, clock);

  /** Where every kind is too common to be looked for first. */
  public final FindMeetingsNearby nearestFirst =
      new FindMeetingsNearbyService(
          index, (query, filter) -> Optional.empty(), meetings, filtered, views, clock);

  public final SearchMeetings search =
      new SearchMeetingsService(
          new TextSearch(new InMemoryMeetingTexts(meetings::all), new RoughGeodesic()),
          meetings,
          filtered,
          views,
          clock);
  public final ListOwnMeetings own = new ListOwnMeetingsService(meetings, views);

  /** The same over another store. */
  public ChangeMeeting changeIn(Meetings store) {
    return new ChangeMeetingService(
        store, index, occurrences, views, MeetingDefaults.STANDARD, clock);
  }

  /** The same over another store. */
  public DeactivateMeeting deactivateIn(Meetings store) {
    return new DeactivateMeetingService(store, index, clock);
  }
}
