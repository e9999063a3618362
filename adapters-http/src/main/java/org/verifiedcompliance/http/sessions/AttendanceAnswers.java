package org.verifiedcompliance.http.sessions;

import org.verifiedcompliance.application.sessions.CheckIn;
import org.verifiedcompliance.application.sessions.CheckOut;
import org.verifiedcompliance.application.sessions.EndSession;
import org.verifiedcompliance.application.sessions.OpenSession;
import org.verifiedcompliance.application.sessions.ReportPresence;
import org.verifiedcompliance.domain.sessions.Session;
import org.verifiedcompliance.http.Problem;
import org.verifiedcompliance.http.periods.PeriodProblems;
import org.verifiedcompliance.http.sessions.EventJson.EventView;
import org.verifiedcompliance.http.sessions.SessionJson.EndedView;

/** What attendance comes to on the wire: the answer, or the problem thrown. */
final class AttendanceAnswers {
  private AttendanceAnswers() {}

  /** The readings that were kept. */
  record KeptView(int accepted, long coveredSeconds) {}

  /** Whoever is at the door is told where they stand, and a phone's queue why it must give up. */
  static EventView ofLive(CheckIn.Outcome outcome) {
    if (outcome instanceof CheckIn.Outcome.AlreadyEnded(var wasCheckedIn) && wasCheckedIn) {
      throw SessionProblems.alreadyCheckedIn();
    }
    return of(outcome);
  }

  static EventView ofLive(CheckOut.Outcome outcome) {
    if (outcome instanceof CheckOut.Outcome.AlreadyEnded) {
      throw SessionProblems.notCheckedIn();
    }
    return of(outcome);
  }

  static EventView of(CheckIn.Outcome outcome) {
    return switch (outcome) {
      case CheckIn.Outcome.CheckedIn(var recorded) -> EventView.from(recorded.event());
      case CheckIn.Outcome.NotAcceptable(var attempt) ->
          throw SessionProblems.notAcceptable(attempt.event());
      case CheckIn.Outcome.NoSuchSession _ -> throw SessionProblems.notFound();
      case CheckIn.Outcome.ConsentMissing _ -> throw SessionProblems.consentMissing();
      case CheckIn.Outcome.AlreadyCheckedIn _ -> throw SessionProblems.alreadyCheckedIn();
      case CheckIn.Outcome.AlreadyEnded _ -> throw SessionProblems.alreadyEnded();
      case CheckIn.Outcome.AnotherSessionActive(var open) ->
          throw SessionProblems.anotherActive(open);
      case CheckIn.Outcome.ClientTimeInFuture _ -> throw SessionProblems.clientTimeInFuture();
      case CheckIn.Outcome.NoSuchDate _ -> throw SessionProblems.noSuchDate();
      case CheckIn.Outcome.SeveralDates(var dates) -> throw SessionProblems.severalDates(dates);
      case CheckIn.Outcome.TooOld _ -> throw SessionProblems.tooOld();
      case CheckIn.Outcome.PeriodClosed(var until) -> throw PeriodProblems.toldTooLate(until);
    };
  }

  static EventView of(CheckOut.Outcome outcome) {
    return switch (outcome) {
      case CheckOut.Outcome.CheckedOut(var recorded) -> EventView.from(recorded.event());
      case CheckOut.Outcome.NotAcceptable(var attempt) ->
          throw SessionProblems.notAcceptable(attempt.event());
      case CheckOut.Outcome.NoSuchSession _ -> throw SessionProblems.notFound();
      case CheckOut.Outcome.ConsentMissing _ -> throw SessionProblems.consentMissing();
      case CheckOut.Outcome.NotCheckedIn _ -> throw SessionProblems.notCheckedIn();
      case CheckOut.Outcome.AlreadyEnded _ -> throw SessionProblems.alreadyEnded();
      case CheckOut.Outcome.AnotherSessionActive(var other) ->
          throw SessionProblems.anotherActive(other);
      case CheckOut.Outcome.ClientTimeInFuture _ -> throw SessionProblems.clientTimeInFuture();
      case CheckOut.Outcome.TooOld _ -> throw SessionProblems.tooOld();
      case CheckOut.Outcome.PeriodClosed(var until) -> throw PeriodProblems.toldTooLate(until);
    };
  }

  static EndedView of(EndSession.Outcome outcome) {
    return switch (outcome) {
      case EndSession.Outcome.Ended(var ended) -> EndedView.from(ended);
      case EndSession.Outcome.NoSuchSession _ -> throw SessionProblems.notFound();
      case EndSession.Outcome.AlreadyEnded _ -> throw SessionProblems.alreadyEnded();
      case EndSession.Outcome.TooOld _ -> throw SessionProblems.tooOld();
      case EndSession.Outcome.PeriodClosed(var until) -> throw PeriodProblems.toldTooLate(until);
    };
  }

  static Session of(OpenSession.Outcome outcome) {
    return switch (outcome) {
      case OpenSession.Outcome.Opened(var session) -> session;
      case OpenSession.Outcome.OpenedBefore(var session) -> session;
      case OpenSession.Outcome.ClientIdTaken(var session) ->
          throw Problem.conflict(
                  "client-id-taken", "Another session was opened under this client_id.")
              .with("session_id", session.id().value())
              .toException();
      case OpenSession.Outcome.NoSuchMeeting _ ->
          throw Problem.notFound("meeting-not-found", "There is no such meeting.").toException();
      case OpenSession.Outcome.MeetingNotActive _ ->
          throw Problem.notFound("meeting-not-active", "This meeting is no longer held.")
              .toException();
      case OpenSession.Outcome.NoSuchDate _ -> throw SessionProblems.noSuchDate();
      case OpenSession.Outcome.TooOld _ -> throw SessionProblems.tooOld();
    };
  }

  static KeptView of(ReportPresence.Outcome outcome) {
    return switch (outcome) {
      case ReportPresence.Outcome.Kept(var accepted, var covered) ->
          new KeptView(accepted, covered.toSeconds());
      case ReportPresence.Outcome.NoSuchSession _ -> throw SessionProblems.notFound();
      case ReportPresence.Outcome.ConsentMissing _ -> throw SessionProblems.consentMissing();
      case ReportPresence.Outcome.NotCheckedIn _ -> throw SessionProblems.notCheckedIn();
      case ReportPresence.Outcome.PeriodClosed(var until) ->
          throw PeriodProblems.toldTooLate(until);
    };
  }
}
