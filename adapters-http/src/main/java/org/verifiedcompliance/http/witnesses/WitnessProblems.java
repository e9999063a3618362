package org.verifiedcompliance.http.witnesses;

import org.verifiedcompliance.http.Problem;
import org.verifiedcompliance.http.ProblemException;

/** Why something about witnesses was refused. */
final class WitnessProblems {
  private WitnessProblems() {}

  static ProblemException noSuchMeeting() {
    return Problem.notFound("meeting-not-found", "There is no such meeting.").toException();
  }

  static ProblemException noSuchKiosk() {
    return Problem.notFound("not-found", "There is no such meeting or kiosk.").toException();
  }

  static ProblemException badBadge() {
    return Problem.badRequest(
            "bad-badge", "This is not your badge of the moment. Open it again and show it.")
        .toException();
  }

  static ProblemException notYourMeeting() {
    return Problem.forbidden(
            "not-your-meeting", "Only who published the meeting, or an admin, may do this.")
        .toException();
  }
}
