package org.verifiedcompliance.http.sessions;

import io.javalin.http.Context;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.reviews.ListOpenReviews;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.reviews.OpenReview;
import org.verifiedcompliance.http.Pages;
import org.verifiedcompliance.http.Problem;
import org.verifiedcompliance.http.ProblemException;
import org.verifiedcompliance.http.Requests;
import org.verifiedcompliance.http.input.Query;

/** Answers with pages of what waits for a decision. */
final class OpenLists {
  private static final int DEFAULT_LIMIT = 50;

  private final ListOpenReviews listOpen;
  private final Function<OpenReview, ?> view;

  OpenLists(ListOpenReviews listOpen, Function<OpenReview, ?> view) {
    this.listOpen = listOpen;
    this.view = view;
  }

  void all(Context ctx) {
    list(ctx, null);
  }

  void ofMeeting(Context ctx) {
    list(ctx, new MeetingId(Requests.uuid(ctx, "id")));
  }

  private void list(Context ctx, @Nullable MeetingId meeting) {
    var query = Query.of(ctx);
    var slice = Pages.slice(ctx, query, DEFAULT_LIMIT);
    var command = new ListOpenReviews.Command(Requests.currentUser(ctx), meeting, slice);
    switch (listOpen.list(command)) {
      case ListOpenReviews.Outcome.Listed(var open) -> Pages.answer(ctx, slice, open, view);
      case ListOpenReviews.Outcome.NoSuchMeeting _ -> throw noSuchMeeting();
      case ListOpenReviews.Outcome.NotAllowed _ -> throw notAllowed();
    }
  }

  static ProblemException noSuchMeeting() {
    return Problem.notFound("meeting-not-found", "There is no such meeting.").toException();
  }

  static ProblemException notAllowed() {
    return Problem.forbidden(
            "not-your-meeting", "Only who published the meeting, or an admin, may do this.")
        .toException();
  }
}
