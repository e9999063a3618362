package org.verifiedcompliance.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.time.InstantSource;
import org.verifiedcompliance.application.devices.SyncedDevices;
import org.verifiedcompliance.application.periods.ClosedRecords;
import org.verifiedcompliance.application.policies.PoliciesInForce;
import org.verifiedcompliance.application.sessions.CloseDueSessions;
import org.verifiedcompliance.application.sessions.CloseDueSessionsService;
import org.verifiedcompliance.application.sessions.Expiry;
import org.verifiedcompliance.application.sessions.LateFacts;
import org.verifiedcompliance.application.sessions.Ledger;
import org.verifiedcompliance.application.sessions.PresenceJudge;
import org.verifiedcompliance.application.sessions.Reassessment;
import org.verifiedcompliance.application.sessions.ReportPresence;
import org.verifiedcompliance.application.sessions.ReportPresenceService;
import org.verifiedcompliance.application.shared.IdGenerator;
import org.verifiedcompliance.application.shared.UnitOfWork;
import org.verifiedcompliance.domain.geo.Geodesic;
import org.verifiedcompliance.domain.meetings.Occurrences;
import org.verifiedcompliance.domain.sessions.DueSessions;
import org.verifiedcompliance.domain.sessions.Sessions;
import org.verifiedcompliance.domain.verification.Verifier;
import org.verifiedcompliance.http.Routes;
import org.verifiedcompliance.http.sessions.PresenceRoutes;

/** The readings of a stay, and the closing of what people leave open. */
public final class PresenceModule extends AbstractModule {

  @Provides
  @Singleton
  Expiry expiry(Occurrences occurrences) {
    return new Expiry(occurrences);
  }

  @Provides
  @Singleton
  CloseDueSessions closeDueSessions(
      Sessions sessions,
      DueSessions due,
      Ledger ledger,
      Expiry expiry,
      SyncedDevices devices,
      PoliciesInForce policies,
      IdGenerator ids,
      InstantSource clock) {
    return new CloseDueSessionsService(
        sessions, due, ledger, expiry, devices, policies, ids, clock);
  }

  @Provides
  @Singleton
  ReportPresence reportPresence(
      Sessions sessions,
      Ledger ledger,
      ClosedRecords records,
      PoliciesInForce policies,
      Geodesic geodesic,
      UnitOfWork unitOfWork,
      IdGenerator ids,
      InstantSource clock) {
    var verifier = new Verifier(geodesic);
    var late = new LateFacts(ledger, new Reassessment(verifier, policies), unitOfWork, ids);
    var judge = new PresenceJudge(verifier, geodesic, policies, ids);
    return new ReportPresenceService(sessions, policies, late, judge, records, clock);
  }

  @ProvidesIntoSet
  Routes presenceRoutes(ReportPresence reportPresence) {
    return new PresenceRoutes(reportPresence);
  }
}
