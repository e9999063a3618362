package org.verifiedcompliance.application.reviews;

import java.util.function.Function;
import org.verifiedcompliance.domain.lists.Part;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.reviews.OpenReview;
import org.verifiedcompliance.domain.reviews.ReviewQuery;
import org.verifiedcompliance.domain.reviews.Reviews;

/** Asks who may, and then the store. */
public final class ListOpenReviewsService implements ListOpenReviews {
  private final Function<ReviewQuery, Part<OpenReview>> open;
  private final Reviewers reviewers;

  /** Reads from these stores. */
  public ListOpenReviewsService(Reviews reviews, Meetings meetings) {
    this(reviews::listOpen, meetings);
  }

  private ListOpenReviewsService(Function<ReviewQuery, Part<OpenReview>> open, Meetings meetings) {
    this.open = open;
    this.reviewers = new Reviewers(meetings);
  }

  /** The same for requests for other times. */
  public static ListOpenReviews ofCorrections(Reviews reviews, Meetings meetings) {
    return new ListOpenReviewsService(reviews::listOpenCorrections, meetings);
  }

  @Override
  public Outcome list(Command command) {
    return switch (reviewers.standing(command.user(), command.meeting())) {
      case REVIEWER -> new Outcome.Listed(open.apply(query(command)));
      case STRANGER -> new Outcome.NotAllowed();
      case NOWHERE -> new Outcome.NoSuchMeeting();
    };
  }

  private static ReviewQuery query(Command command) {
    return new ReviewQuery(command.meeting(), command.user().person(), command.slice());
  }
}
