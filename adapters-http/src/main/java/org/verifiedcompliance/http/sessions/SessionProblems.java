package org.verifiedcompliance.http.sessions;

import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import org.verifiedcompliance.domain.meetings.Occurrence;
import org.verifiedcompliance.domain.sessions.EventPayload;
import org.verifiedcompliance.domain.sessions.SessionEvent;
import org.verifiedcompliance.domain.sessions.SessionId;
import org.verifiedcompliance.http.Problem;
import org.verifiedcompliance.http.ProblemException;
import org.verifiedcompliance.http.Requests;

/** Why something about a session was refused. */
final class SessionProblems {
  private SessionProblems() {}

  /** The session in the path; what is no id names no session. */
  static SessionId sessionId(Context ctx) {
    return new SessionId(Requests.uuid(ctx, "id"));
  }

  static ProblemException notFound() {
    return Problem.notFound("session-not-found", "There is no such session.").toException();
  }

  static ProblemException alreadyEnded() {
    return Problem.forbidden("already-ended", "Already ended").toException();
  }

  static ProblemException alreadyCheckedIn() {
    return Problem.forbidden("already-checked-in", "Already checked in").toException();
  }

  static ProblemException notCheckedIn() {
    return Problem.forbidden("not-checked-in", "Not checked in").toException();
  }

  static ProblemException anotherActive(SessionId open) {
    return Problem.conflict(
            "another-session-active",
            "You are checked in at another session. Check out there first, or supersede it.")
        .with("session_id", open.value())
        .toException();
  }

  static ProblemException consentMissing() {
    return Problem.forbidden(
            "consent-required", "Your location is taken only after you agreed to it.")
        .toException();
  }

  static ProblemException clientTimeInFuture() {
    return Problem.badRequest(
            "client-time-in-future",
            "The clock of your phone is ahead of ours. Set it to automatic and try again.")
        .about("ts_client", "must not be in the future")
        .toException();
  }

  static ProblemException noSuchDate() {
    return Problem.invalidInput(
            List.of(
                new Problem.FieldError(
                    "occurrence_start",
                    "no-such-occurrence",
                    "is the start of no date of the meeting that takes place")))
        .toException();
  }

  /** A date that a person can choose. */
  record Candidate(Instant startTime, Instant endTime) {}

  static ProblemException severalDates(List<Occurrence> dates) {
    return Problem.conflict(
            "several-occurrences",
            "Several dates of the meeting fit; say which one you mean as occurrence_start.")
        .with(
            "candidates",
            dates.stream().map(date -> new Candidate(date.start(), date.end())).toList())
        .toException();
  }

  static ProblemException tooOld() {
    return Problem.badRequest(
            "too-old", "This happened too long ago; ask the host to correct your attendance.")
        .about("created_at", "is too long ago")
        .toException();
  }

  /** The strongest finding says what is wrong and what can be done about it. */
  static ProblemException notAcceptable(SessionEvent attempt) {
    var problem =
        Problem.badRequest("location-not-acceptable", sentence(attempt))
            .with("event_id", attempt.id().value())
            .with("reasons", EventJson.reasonsOf(attempt));
    return problem.toException();
  }

  private static String sentence(SessionEvent attempt) {
    return attempt.payload() instanceof EventPayload payload && !payload.reasons().isEmpty()
        ? payload.reasons().getFirst().message()
        : "Go to the place, wait until your phone has found it, and try again.";
  }
}
