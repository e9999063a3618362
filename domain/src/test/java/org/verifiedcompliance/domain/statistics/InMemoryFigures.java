package org.verifiedcompliance.domain.statistics;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.meetings.MeetingSchedule;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.EventMark;
import org.verifiedcompliance.domain.sessions.Session;
import org.verifiedcompliance.domain.sessions.SessionStatus;
import org.verifiedcompliance.domain.verification.LocationFlag;

/** Counts sessions one by one, wherever they come from. */
public final class InMemoryFigures implements AttendanceFigures {
  private final Supplier<List<Session>> sessions;
  private final Meetings meetings;

  /** Counts these sessions, whose meetings are in this store. */
  public InMemoryFigures(Supplier<List<Session>> sessions, Meetings meetings) {
    this.sessions = sessions;
    this.meetings = meetings;
  }

  @Override
  public List<DayFigures> ofPerson(PersonId person, Days days, ZoneId zone) {
    return byDay(select(session -> session.person().equals(person), days, zone), zone);
  }

  @Override
  public MeetingFigures ofMeeting(MeetingId meeting, Days days, ZoneId zone) {
    var here = select(session -> meeting.equals(session.details().meeting()), days, zone);
    return new MeetingFigures(
        here.stream().map(Totals::of).reduce(Totals.NONE, Totals::plus),
        came(here).map(Session::person).distinct().count(),
        came(here).collect(groupingBy(it -> WeekHour.at(Totals.timeOf(it), zone), counting())),
        here.stream().flatMap(InMemoryFigures::times).max(Comparator.naturalOrder()).orElse(null));
  }

  @Override
  public ServiceFigures ofService(Days days) {
    var all = select(every -> true, days, ZoneOffset.UTC);
    return new ServiceFigures(
        byDay(all, ZoneOffset.UTC),
        came(all).collect(groupingBy(InMemoryFigures::verdict, counting())),
        hours(all),
        cells(all));
  }

  @Override
  public long activeSessions() {
    return sessions.get().stream()
        .filter(session -> session.status() == SessionStatus.CHECKED_IN)
        .count();
  }

  private List<Session> select(Predicate<Session> wanted, Days days, ZoneId zone) {
    return sessions.get().stream()
        .filter(wanted)
        .filter(session -> days.include(day(session, zone)))
        .toList();
  }

  private static List<DayFigures> byDay(List<Session> sessions, ZoneId zone) {
    return sessions.stream()
        .collect(toMap(it -> day(it, zone), Totals::of, Totals::plus, TreeMap::new))
        .entrySet()
        .stream()
        .map(entry -> new DayFigures(entry.getKey(), entry.getValue()))
        .toList();
  }

  private List<Long> hours(List<Session> all) {
    var hours = new long[ServiceFigures.HOURS];
    came(all).forEach(it -> hours[Totals.timeOf(it).atZone(zoneOf(it)).getHour()]++);
    return LongStream.of(hours).boxed().toList();
  }

  private ZoneId zoneOf(Session session) {
    return session.details().meeting() instanceof MeetingId id
        ? meetings.find(id).map(Meeting::schedule).map(MeetingSchedule::zone).orElse(ZoneOffset.UTC)
        : ZoneOffset.UTC;
  }

  private static Map<Cell, Long> cells(List<Session> all) {
    var sums = new HashMap<Cell, Long>();
    came(all)
        .filter(session -> !session.details().destination().name().equals("Erased"))
        .collect(groupingBy(it -> day(it, ZoneOffset.UTC), groupingBy(InMemoryFigures::cell)))
        .values()
        .forEach(ofDay ->
            ofDay.forEach((cell, there) -> {
              if (there.stream().map(Session::person).distinct().count() >= Cell.LEAST_PEOPLE) {
                sums.merge(cell, (long) there.size(), Long::sum);
              }
            }));
    return sums;
  }

  private static Cell cell(Session session) {
    return Cell.of(session.details().destination().place());
  }

  private static Stream<Session> came(List<Session> sessions) {
    return sessions.stream().filter(session -> session.arrival() != null);
  }

  private static LocationFlag verdict(Session session) {
    if (session.verdict() instanceof LocationFlag flag) {
      return flag;
    }
    throw new IllegalArgumentException("nobody came");
  }

  private static LocalDate day(Session session, ZoneId zone) {
    return LocalDate.ofInstant(Totals.timeOf(session), zone);
  }

  private static Stream<Instant> times(Session session) {
    return Stream.of(
            Stream.of(session.details().createdAt()),
            Stream.ofNullable(session.arrival()).map(EventMark::time),
            Stream.ofNullable(session.departure()).map(EventMark::time),
            Stream.ofNullable(session.closedAt()))
        .flatMap(times -> times);
  }
}
