package org.verifiedcompliance.domain.finding;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.Occurrence;

/**
 * What somebody asks of the meetings that they look for; letter case does not matter. Days and
 * times are those of the wall clock of the meeting.
 *
 * @param tags all of which a meeting must have
 * @param types of which a meeting must have one, unless there are none
 * @param days on one of which it must begin, unless there are none
 * @param begins the part of the day in which it must begin, null for any
 * @param now whether it must be going on
 */
public record MeetingFilter(
    Set<String> tags,
    Set<String> types,
    Set<DayOfWeek> days,
    @Nullable ClockWindow begins,
    boolean now) {
  /** Lets every meeting through. */
  public static final MeetingFilter NONE =
      new MeetingFilter(Set.of(), Set.of(), Set.of(), null, false);

  /** Copies the sets and forgets letter case. */
  public MeetingFilter {
    tags = folded(tags);
    types = folded(types);
    days = Set.copyOf(days);
  }

  /** The same with one more type, of which a meeting may be. */
  public MeetingFilter orOfType(String type) {
    var more = new HashSet<>(types);
    more.add(type);
    return new MeetingFilter(tags, more, days, begins, now);
  }

  /** Whether it lets every meeting through. */
  public boolean isEmpty() {
    return equals(NONE);
  }

  /** Whether it asks for tags or a type. */
  public boolean asksKind() {
    return !tags.isEmpty() || !types.isEmpty();
  }

  /** Whether it asks when a meeting takes place. */
  public boolean asksWhen() {
    return now || begins != null || !days.isEmpty();
  }

  /** Whether the meeting has the tags and the type, whenever it takes place. */
  public boolean wantsKind(Meeting meeting) {
    var type = meeting.meetingType();
    return (tags.isEmpty() || folded(meeting.tags()).containsAll(tags))
        && (types.isEmpty() || (type != null && types.contains(folded(type))));
  }

  /** Whether an occurrence in the zone is on the days and at the time that are asked for. */
  public boolean wants(Occurrence occurrence, ZoneId zone, Instant instant) {
    var begin = occurrence.start().atZone(zone);
    return (days.isEmpty() || days.contains(begin.getDayOfWeek()))
        && (begins == null || begins.holds(begin.toLocalTime()))
        && (!now || goesOn(occurrence, instant));
  }

  private static boolean goesOn(Occurrence occurrence, Instant instant) {
    return !instant.isBefore(occurrence.start()) && instant.isBefore(occurrence.end());
  }

  private static Set<String> folded(Collection<String> words) {
    return words.stream().map(MeetingFilter::folded).collect(Collectors.toUnmodifiableSet());
  }

  private static String folded(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
