package org.verifiedcompliance.application.reviews;

import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.reviews.ReviewQuery;
import org.verifiedcompliance.domain.reviews.Reviews;

/** Asks who may, and then the store. */
public final class ListOpenReviewsService implements ListOpenReviews {
  private final Reviews reviews;
  private final Reviewers reviewers;

  /** Reads from these stores. */
  public ListOpenReviewsService(Reviews reviews, Meetings meetings) {
    this.reviews = reviews;
    this.reviewers = new Reviewers(meetings);
  }

  @Override
  public Outcome list(Command command) {
    return switch (reviewers.standing(command.user(), command.meeting())) {
      case REVIEWER -> new Outcome.Listed(reviews.listOpen(query(command)));
      case STRANGER -> new Outcome.NotAllowed();
      case NOWHERE -> new Outcome.NoSuchMeeting();
    };
  }

  private static ReviewQuery query(Command command) {
    return new ReviewQuery(
        command.meeting(),
        command.user().person(),
        command.page().limit(),
        command.page().offset());
  }
}
