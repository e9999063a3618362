package org.verifiedcompliance.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.time.InstantSource;
import org.verifiedcompliance.application.audited.AuditedReads;
import org.verifiedcompliance.application.periods.ClosedRecords;
import org.verifiedcompliance.application.policies.PoliciesInForce;
import org.verifiedcompliance.application.reviews.DecideCorrectionService;
import org.verifiedcompliance.application.reviews.DecideReviewService;
import org.verifiedcompliance.application.reviews.ListOpenReviewsService;
import org.verifiedcompliance.application.reviews.RequestCorrectionService;
import org.verifiedcompliance.application.sessions.Ledger;
import org.verifiedcompliance.application.shared.IdGenerator;
import org.verifiedcompliance.application.shared.UnitOfWork;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.reviews.RequestReasons;
import org.verifiedcompliance.domain.reviews.ReviewReasons;
import org.verifiedcompliance.domain.reviews.Reviews;
import org.verifiedcompliance.domain.sessions.Sessions;
import org.verifiedcompliance.http.Routes;
import org.verifiedcompliance.http.sessions.CorrectionRoutes;
import org.verifiedcompliance.http.sessions.ReviewRoutes;

/** What waits for a person, and the decisions. */
public final class ReviewsModule extends AbstractModule {
  private final ReviewReasons reasons;

  /** With these reasons for decisions. */
  public ReviewsModule(ReviewReasons reasons) {
    this.reasons = reasons;
  }

  @ProvidesIntoSet
  Routes reviewRoutes(
      AuditedReads reads,
      Reviews reviews,
      Sessions sessions,
      Ledger ledger,
      Meetings meetings,
      ClosedRecords records,
      IdGenerator ids,
      InstantSource clock) {
    return new ReviewRoutes(
        reads.of(new ListOpenReviewsService(reviews, meetings)),
        new DecideReviewService(reviews, sessions, ledger, meetings, reasons, records, ids, clock),
        reasons);
  }

  @ProvidesIntoSet
  Routes correctionRoutes(
      AuditedReads reads,
      Reviews reviews,
      Sessions sessions,
      Ledger ledger,
      Meetings meetings,
      ClosedRecords records,
      PoliciesInForce policies,
      UnitOfWork unitOfWork,
      IdGenerator ids,
      InstantSource clock) {
    return new CorrectionRoutes(
        new RequestCorrectionService(
            sessions,
            ledger,
            meetings,
            policies,
            RequestReasons.shipped(),
            records,
            unitOfWork,
            ids,
            clock),
        new DecideCorrectionService(
            sessions, ledger, meetings, reasons, records, unitOfWork, ids, clock),
        reads.of(ListOpenReviewsService.ofCorrections(reviews, meetings)));
  }
}
