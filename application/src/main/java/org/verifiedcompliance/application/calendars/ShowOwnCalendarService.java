package org.verifiedcompliance.application.calendars;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.verifiedcompliance.application.accounts.SecretTokens;
import org.verifiedcompliance.domain.lists.Slice;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.meetings.MeetingSchedule;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.meetings.OwnMeeting;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.Session;
import org.verifiedcompliance.domain.sessions.SessionQuery;
import org.verifiedcompliance.domain.sessions.Sessions;

/** Reads what the person publishes, and the sessions of some months with their meetings. */
public final class ShowOwnCalendarService implements ShowOwnCalendar {
  private static final int MOST = 200;
  private static final int MOST_EXCEPTIONS = 5_000;
  private static final Duration PAST = Duration.ofDays(90);

  private final CalendarFeeds feeds;
  private final SecretTokens secrets;
  private final Meetings meetings;
  private final Sessions sessions;
  private final SessionEntries entries;
  private final CalendarWriter writer;
  private final InstantSource clock;

  /** Takes the ports. */
  public ShowOwnCalendarService(
      CalendarFeeds feeds,
      SecretTokens secrets,
      Meetings meetings,
      Sessions sessions,
      SessionEntries entries,
      CalendarWriter writer,
      InstantSource clock) {
    this.feeds = feeds;
    this.secrets = secrets;
    this.meetings = meetings;
    this.sessions = sessions;
    this.entries = entries;
    this.writer = writer;
    this.clock = clock;
  }

  @Override
  public Optional<String> show(String token) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return feeds
        .use(secrets.hashOf(token), now)
        .map(person ->
            writer.write(
                "Verified Compliance",
                Stream.concat(published(person), attended(person, now)).toList()));
  }

  /** The newest, as far as a program can be expected to read their exceptions. */
  private Stream<CalendarEntry> published(PersonId person) {
    var exceptions = new AtomicInteger();
    return meetings.listCreatedBy(person, Slice.first(MOST)).stream()
        .map(OwnMeeting::meeting)
        .filter(Meeting::isActive)
        .flatMap(meeting ->
            meeting.schedule() instanceof MeetingSchedule schedule
                ? Stream.of(CalendarEntry.of(meeting, schedule))
                : Stream.empty())
        .takeWhile(entry ->
            exceptions.addAndGet(entry.schedule().changes().list().size()) <= MOST_EXCEPTIONS);
  }

  private Stream<CalendarEntry> attended(PersonId person, Instant now) {
    var query = new SessionQuery(person, null, now.minus(PAST), null, Slice.first(MOST));
    var found = sessions.list(query);
    var known = meetingsOf(found);
    return found.stream()
        .flatMap(session -> entries.of(session, known.get(session.details().meeting())).stream());
  }

  private Map<MeetingId, Meeting> meetingsOf(List<Session> found) {
    var ids =
        found.stream()
            .map(session -> session.details().meeting())
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return meetings.list(ids).stream().collect(Collectors.toMap(Meeting::id, Function.identity()));
  }
}
