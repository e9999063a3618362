package org.verifiedcompliance.application.reviews;

import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.meetings.InvalidField;
import org.verifiedcompliance.domain.reviews.ReviewDecision;
import org.verifiedcompliance.domain.reviews.ReviewReasons;

/** Whether a reason can be given for a decision. */
final class ReasonGiven {
  private ReasonGiven() {}

  /** What is wrong with it; null when nothing is. */
  static @Nullable InvalidField fault(
      ReviewReasons reasons, String code, ReviewDecision decision, @Nullable String note) {
    if (reasons.find(code, decision).isEmpty()) {
      return new InvalidField(
          "reason_code", "unknown-reason", "must be on the list of reasons for this decision");
    }
    var says = note != null && !note.isBlank();
    return !says && code.equals(ReviewReasons.OTHER)
        ? new InvalidField("note", "required", "must say why when the reason does not")
        : null;
  }
}
