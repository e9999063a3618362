package org.verifiedcompliance.http.meetings;

import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.verifiedcompliance.application.dates.ChangeDate;
import org.verifiedcompliance.application.meetings.MeetingLimits;
import org.verifiedcompliance.http.Problem;
import org.verifiedcompliance.http.input.Body;

/** What organisers send about one date. */
final class DateInput {
  private DateInput() {}

  /** The start in the path; what is no time names no date. */
  static Instant start(Context ctx) {
    try {
      var start = OffsetDateTime.parse(ctx.pathParam("start")).toInstant();
      if (!start.isBefore(MeetingInput.FIRST_TIME) && start.isBefore(MeetingInput.LAST_TIME)) {
        return start.truncatedTo(ChronoUnit.MICROS);
      }
    } catch (DateTimeException noTime) {
      // answered below
    }
    throw Problem.notFound("occurrence-not-found", "The meeting has no such date.").toException();
  }

  /**
   * Reads the wish.
   *
   * @throws org.verifiedcompliance.http.ProblemException naming every bad field
   */
  static ChangeDate.Wish wish(Context ctx) {
    var body = Body.of(ctx);
    var cancelled = body.bool("cancelled").or(false);
    var added = body.bool("added").or(false);
    var note = body.text("note").length(0, MeetingLimits.NOTE);
    var start = body.instant("start_time").within(MeetingInput.FIRST_TIME, MeetingInput.LAST_TIME);
    var end = body.instant("end_time").within(MeetingInput.FIRST_TIME, MeetingInput.LAST_TIME);
    if (cancelled && (added || start.isPresent() || end.isPresent())) {
      body.reject("cancelled", "contradiction", "goes with a note alone");
    }
    body.check();
    return cancelled
        ? new ChangeDate.Wish.Cancel(note.orNull())
        : new ChangeDate.Wish.Hold(start.orNull(), end.orNull(), note.orNull(), added);
  }
}
