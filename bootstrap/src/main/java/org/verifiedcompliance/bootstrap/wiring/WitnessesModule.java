package org.verifiedcompliance.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.time.Duration;
import java.time.InstantSource;
import org.verifiedcompliance.application.audited.AuditedReads;
import org.verifiedcompliance.application.codes.CodeDesk;
import org.verifiedcompliance.application.codes.CodeSecrets;
import org.verifiedcompliance.application.codes.RotatingCodes;
import org.verifiedcompliance.application.codes.ShowVenueCodeService;
import org.verifiedcompliance.application.periods.ClosedRecords;
import org.verifiedcompliance.application.policies.PolicyBook;
import org.verifiedcompliance.application.sessions.Ledger;
import org.verifiedcompliance.application.shared.IdGenerator;
import org.verifiedcompliance.application.shared.UnitOfWork;
import org.verifiedcompliance.application.witnesses.Admission;
import org.verifiedcompliance.application.witnesses.ConfirmPresenceService;
import org.verifiedcompliance.application.witnesses.ListAttendanceService;
import org.verifiedcompliance.application.witnesses.WitnessedAgain;
import org.verifiedcompliance.domain.codes.VenueCodeUses;
import org.verifiedcompliance.domain.geo.Geodesic;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.meetings.Occurrences;
import org.verifiedcompliance.domain.policies.Policies;
import org.verifiedcompliance.domain.policies.PolicyTexts;
import org.verifiedcompliance.domain.sessions.Attendees;
import org.verifiedcompliance.domain.sessions.Replay;
import org.verifiedcompliance.domain.sessions.Sessions;
import org.verifiedcompliance.domain.verification.Verifier;
import org.verifiedcompliance.http.Routes;
import org.verifiedcompliance.http.witnesses.HostRoutes;
import org.verifiedcompliance.http.witnesses.VenueCodeRoutes;

/** What speaks for people beside their phones: the code at the place, and the host. */
public final class WitnessesModule extends AbstractModule {
  private final Duration step;

  /** With codes that are shown for so long. */
  public WitnessesModule(Duration step) {
    this.step = step;
  }

  @Provides
  @Singleton
  RotatingCodes rotatingCodes(CodeSecrets secrets) {
    return new RotatingCodes(secrets, step);
  }

  @Provides
  @Singleton
  CodeDesk codeDesk(
      RotatingCodes codes,
      VenueCodeUses uses,
      PolicyBook policies,
      Occurrences occurrences,
      UnitOfWork unitOfWork) {
    return new CodeDesk(codes, uses, policies, occurrences, unitOfWork);
  }

  @ProvidesIntoSet
  Routes venueCodeRoutes(
      Meetings meetings,
      Policies policies,
      PolicyBook book,
      Occurrences occurrences,
      RotatingCodes codes,
      InstantSource clock) {
    return new VenueCodeRoutes(
        new ShowVenueCodeService(meetings, policies, book, occurrences, codes, clock));
  }

  @ProvidesIntoSet
  Routes hostRoutes(
      ClosedRecords records,
      AuditedReads reads,
      Sessions sessions,
      Attendees attendees,
      Meetings meetings,
      WitnessedAgain again,
      Ledger ledger,
      UnitOfWork unitOfWork,
      IdGenerator ids,
      InstantSource clock) {
    var admission = new Admission(ledger, unitOfWork, ids);
    return new HostRoutes(
        new ConfirmPresenceService(sessions, meetings, again, admission, records, ids, clock),
        reads.of(new ListAttendanceService(attendees, meetings, clock)));
  }

  @Provides
  @Singleton
  WitnessedAgain witnessedAgain(
      Geodesic geodesic, PolicyTexts texts, Policies policies, PolicyBook book) {
    return new WitnessedAgain(new Replay(new Verifier(geodesic)), texts, policies, book);
  }
}
