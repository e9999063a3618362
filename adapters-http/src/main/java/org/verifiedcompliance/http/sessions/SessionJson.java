package org.verifiedcompliance.http.sessions;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.sessions.FindActiveSession;
import org.verifiedcompliance.domain.presence.Absence;
import org.verifiedcompliance.domain.sessions.ClosedSession;
import org.verifiedcompliance.domain.sessions.EventMark;
import org.verifiedcompliance.domain.sessions.Punctuality;
import org.verifiedcompliance.domain.sessions.Session;
import org.verifiedcompliance.domain.sessions.StayStatistics;

/** What is said of sessions. */
final class SessionJson {
  private SessionJson() {}

  /** One session. */
  record SessionView(
      UUID sessionId,
      UUID contactId,
      @Nullable UUID meetingId,
      String destName,
      @Nullable String destAddress,
      double destLat,
      double destLng,
      @Nullable String sessionNotes,
      String status,
      boolean isComplete,
      @Nullable Instant checkInTime,
      @Nullable Instant checkOutTime,
      @Nullable Instant endTime,
      @Nullable Long duration,
      @Nullable String outcome,
      long confirmedMinutes,
      boolean leftEarly,
      @Nullable String punctuality,
      @Nullable Instant occurrenceStart,
      Instant createdAt) {

    static SessionView from(Session session) {
      var details = session.details();
      var destination = details.destination();
      return new SessionView(
          session.id().value(),
          session.person().value(),
          meetingOf(session),
          destination.name(),
          destination.address(),
          destination.place().latitude(),
          destination.place().longitude(),
          details.notes(),
          word(session.status()),
          session.isComplete(),
          time(session.arrival()),
          time(session.departure()),
          session.closedAt(),
          seconds(session.stay()),
          outcomeOf(session),
          session.tally().confirmed().toMinutes(),
          session.tally().leftEarly(),
          session.tally().punctuality() instanceof Punctuality coming ? word(coming) : null,
          occurrenceOf(session),
          details.createdAt());
    }
  }

  /** One line of the history. */
  record HistoryItem(
      UUID sessionId,
      @Nullable UUID meetingId,
      String destName,
      @Nullable String destAddress,
      @Nullable Instant checkInTime,
      @Nullable Instant checkOutTime,
      @Nullable Long duration,
      String status,
      boolean isComplete,
      @Nullable String verdict,
      @Nullable String outcome,
      long confirmedMinutes,
      @Nullable Instant occurrenceStart,
      Instant createdAt) {

    static HistoryItem from(Session session) {
      var verdict = session.verdict();
      return new HistoryItem(
          session.id().value(),
          meetingOf(session),
          session.details().destination().name(),
          session.details().destination().address(),
          time(session.arrival()),
          time(session.departure()),
          seconds(session.stay()),
          word(session.status()),
          session.isComplete(),
          verdict == null ? null : word(verdict),
          outcomeOf(session),
          session.tally().confirmed().toMinutes(),
          occurrenceOf(session),
          session.details().createdAt());
    }
  }

  /** The open session. */
  record ActiveView(
      UUID sessionId,
      @Nullable UUID meetingId,
      String destName,
      @Nullable String destAddress,
      Instant checkInTime,
      long elapsedTime,
      boolean isCheckedIn) {

    static ActiveView from(FindActiveSession.Outcome.Active active) {
      var session = active.session();
      var destination = session.details().destination();
      return new ActiveView(
          session.id().value(),
          meetingOf(session),
          destination.name(),
          destination.address(),
          session.arrival().time(),
          active.elapsed().toSeconds(),
          true);
    }
  }

  /** The end of a session. */
  record EndedView(String message, UUID sessionId, Instant endTime, long duration) {

    static EndedView from(ClosedSession session) {
      var stay = session.stay();
      return new EndedView(
          "Session ended successfully",
          session.id().value(),
          session.closedAt(),
          stay == null ? 0 : stay.toSeconds());
    }
  }

  /** How well the readings cover the stay. */
  record StatisticsView(
      @Nullable Long duration,
      long coveredSeconds,
      @Nullable Double presenceShare,
      long longestGap,
      @Nullable Double maxDistanceM,
      List<AbsenceView> absences,
      @Nullable Instant lastConfirmedAt) {

    static StatisticsView from(StayStatistics statistics) {
      var furthest = statistics.maxDistance();
      return new StatisticsView(
          seconds(statistics.stay()),
          statistics.covered().toSeconds(),
          statistics.presenceShare(),
          statistics.longestGap().toSeconds(),
          furthest == null ? null : furthest.value(),
          statistics.absences().stream().map(AbsenceView::from).toList(),
          statistics.lastConfirmed());
    }
  }

  /** A time away. */
  record AbsenceView(Instant leftAt, @Nullable Instant returnedAt) {

    static AbsenceView from(Absence absence) {
      return new AbsenceView(absence.left(), absence.back());
    }
  }

  /** What the details add to a session. */
  record FactsView(List<EventJson.FactView> events, StatisticsView statistics) {}

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static @Nullable String outcomeOf(Session session) {
    var outcome = session.tally().outcome();
    return outcome == null ? null : word(outcome);
  }

  /** The date that the check-in belongs to, before that the one that was planned. */
  private static @Nullable Instant occurrenceOf(Session session) {
    var date = session.tally().date();
    return date == null ? session.details().occurrence() : date.start();
  }

  private static @Nullable UUID meetingOf(Session session) {
    var meeting = session.details().meeting();
    return meeting == null ? null : meeting.value();
  }

  private static @Nullable Instant time(@Nullable EventMark mark) {
    return mark == null ? null : mark.time();
  }

  private static @Nullable Long seconds(@Nullable Duration duration) {
    return duration == null ? null : duration.toSeconds();
  }
}
