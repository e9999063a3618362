package org.verifiedcompliance.http.statistics;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.statistics.Days;
import org.verifiedcompliance.http.Problem;
import org.verifiedcompliance.http.ProblemException;
import org.verifiedcompliance.http.input.Query;

/** Two days in a query, each of which may be left out. */
record DayRange(@Nullable LocalDate first, @Nullable LocalDate last) {

  static DayRange of(Context ctx, String from, String to) {
    var query = Query.of(ctx);
    var first = query.day(from);
    var last = query.day(to);
    if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
      query.reject(to, "out-of-range", "must not be before " + from);
    }
    query.check();
    return new DayRange(first.orNull(), last.orNull());
  }

  /** The days, open where none was named; null when neither was. */
  @Nullable Days days() {
    return first == null && last == null
        ? null
        : new Days(first == null ? Days.ALL.first() : first, last == null ? Days.ALL.last() : last);
  }

  static ProblemException refused(String field, String message) {
    return Problem.invalidInput(List.of(new Problem.FieldError(field, "out-of-range", message)))
        .toException();
  }
}
