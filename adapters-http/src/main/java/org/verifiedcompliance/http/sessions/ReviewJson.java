package org.verifiedcompliance.http.sessions;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.reviews.OpenReview;
import org.verifiedcompliance.domain.reviews.ReviewReason;
import org.verifiedcompliance.http.sessions.EventJson.FactView;

/** What is said of reviews. */
final class ReviewJson {
  private ReviewJson() {}

  /** A fact that waits for a decision. */
  record Open(
      @JsonUnwrapped FactView fact,
      UUID sessionId,
      UUID personId,
      String personName,
      @Nullable UUID meetingId,
      String place) {
    static Open from(OpenReview review) {
      var meeting = review.meeting();
      return new Open(
          FactView.from(review.event()),
          review.event().session().value(),
          review.event().person().value(),
          review.personName(),
          meeting == null ? null : meeting.value(),
          review.place());
    }
  }

  /** A reason that may be given. */
  record ReasonCode(String code, String description, List<String> decisions) {
    static ReasonCode from(ReviewReason reason) {
      return new ReasonCode(
          reason.code(),
          reason.sentence(),
          reason.decisions().stream().sorted().map(SessionJson::word).toList());
    }
  }
}
