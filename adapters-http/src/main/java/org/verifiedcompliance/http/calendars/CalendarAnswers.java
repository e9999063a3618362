package org.verifiedcompliance.http.calendars;

import io.javalin.http.Context;

/** Answers with a calendar. */
final class CalendarAnswers {
  private CalendarAnswers() {}

  static void answer(Context ctx, String text) {
    ctx.contentType("text/calendar; charset=utf-8").result(text);
  }
}
