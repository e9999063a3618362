package org.verifiedcompliance.application.imports;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.verifiedcompliance.domain.geo.Coordinate;

/** Listed meetings, named by what is special about them. */
public final class ListedMeetingFixture {
  public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

  private ListedMeetingFixture() {}

  /** Mondays at seven in the evening for an hour, each slug at a place of its own. */
  public static ListedMeeting mondays(int entry, String slug) {
    return at(entry, slug, LocalTime.of(19, 0));
  }

  public static ListedMeeting at(int entry, String slug, LocalTime time) {
    return new ListedMeeting(
        entry,
        slug,
        "Meeting " + slug,
        "Street 1",
        new Coordinate(52.5, 13.4),
        Set.of(DayOfWeek.MONDAY),
        time,
        Duration.ofHours(1),
        ZONE,
        List.of("O"));
  }

  public static ListedMeeting named(ListedMeeting meeting, int entry, String slug, String name) {
    return new ListedMeeting(
        entry,
        slug,
        name,
        meeting.address(),
        meeting.place(),
        meeting.days(),
        meeting.time(),
        meeting.length(),
        meeting.zone(),
        meeting.tags());
  }

  public static ListedMeeting placed(ListedMeeting meeting, Coordinate place, ZoneId zone) {
    return new ListedMeeting(
        meeting.entry(),
        meeting.slug(),
        meeting.name(),
        meeting.address(),
        place,
        meeting.days(),
        meeting.time(),
        meeting.length(),
        zone,
        meeting.tags());
  }

  public static ListEntry usable(ListedMeeting meeting, Finding... remarks) {
    return new ListEntry.Usable(meeting, List.of(remarks));
  }
}
