package org.verifiedcompliance.http.sessions;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.reviews.OpenReview;
import org.verifiedcompliance.domain.sessions.EventPayload;
import org.verifiedcompliance.domain.sessions.SessionEvent;
import org.verifiedcompliance.domain.sessions.StatedTimes;

/** What is said of requests for other times. */
final class CorrectionJson {
  private CorrectionJson() {}

  /** A request, and what became of it. */
  record RequestView(
      UUID requestId,
      UUID sessionId,
      String state,
      @Nullable Instant checkInTime,
      @Nullable Instant checkOutTime,
      @Nullable String reasonCode,
      Instant createdAt) {

    static RequestView from(SessionEvent request, @Nullable SessionEvent correction) {
      var times = request.testimony().times();
      var ruling = request.ruling();
      return new RequestView(
          request.id().value(),
          request.session().value(),
          state(correction),
          times.arrival(),
          times.departure(),
          ruling == null ? null : ruling.reasonCode(),
          request.receivedAt());
    }

    private static String state(@Nullable SessionEvent correction) {
      if (correction == null) {
        return "open";
      }
      return correction.testimony().times().equals(StatedTimes.NONE) ? "rejected" : "accepted";
    }
  }

  /** A request that waits for a decision. */
  record Open(
      UUID requestId,
      UUID sessionId,
      UUID personId,
      String personName,
      @Nullable UUID meetingId,
      String place,
      @Nullable Instant checkInTime,
      @Nullable Instant checkOutTime,
      @Nullable String reasonCode,
      @Nullable String note,
      Instant createdAt) {

    static Open from(OpenReview open) {
      var request = RequestView.from(open.event(), null);
      var meeting = open.meeting();
      return new Open(
          request.requestId(),
          request.sessionId(),
          open.event().person().value(),
          open.personName(),
          meeting == null ? null : meeting.value(),
          open.place(),
          request.checkInTime(),
          request.checkOutTime(),
          request.reasonCode(),
          open.event().payload() instanceof EventPayload payload ? payload.notes() : null,
          request.createdAt());
    }
  }
}
