package org.verifiedcompliance.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.time.Duration;
import java.time.InstantSource;
import org.verifiedcompliance.application.audited.AuditedReads;
import org.verifiedcompliance.application.codes.CodeDesk;
import org.verifiedcompliance.application.meetings.MeetingDefaults;
import org.verifiedcompliance.application.periods.ClosedRecords;
import org.verifiedcompliance.application.policies.PoliciesInForce;
import org.verifiedcompliance.application.policies.PolicyBook;
import org.verifiedcompliance.application.sessions.AttendanceJudge;
import org.verifiedcompliance.application.sessions.CheckIn;
import org.verifiedcompliance.application.sessions.CheckInService;
import org.verifiedcompliance.application.sessions.CheckOut;
import org.verifiedcompliance.application.sessions.CheckOutService;
import org.verifiedcompliance.application.sessions.EndSession;
import org.verifiedcompliance.application.sessions.EndSessionService;
import org.verifiedcompliance.application.sessions.Expiry;
import org.verifiedcompliance.application.sessions.FindActiveSessionService;
import org.verifiedcompliance.application.sessions.FindSessionService;
import org.verifiedcompliance.application.sessions.ForgetReportTracesService;
import org.verifiedcompliance.application.sessions.LateStays;
import org.verifiedcompliance.application.sessions.Ledger;
import org.verifiedcompliance.application.sessions.ListSessionHistoryService;
import org.verifiedcompliance.application.sessions.ManageFamilyDevices;
import org.verifiedcompliance.application.sessions.OpenSession;
import org.verifiedcompliance.application.sessions.OpenSessionService;
import org.verifiedcompliance.application.sessions.ReadSessionDetailsService;
import org.verifiedcompliance.application.sessions.ReportTraces;
import org.verifiedcompliance.application.sessions.Supersession;
import org.verifiedcompliance.application.shared.IdGenerator;
import org.verifiedcompliance.application.shared.UnitOfWork;
import org.verifiedcompliance.bootstrap.server.Background;
import org.verifiedcompliance.bootstrap.server.Repeating;
import org.verifiedcompliance.domain.geo.Geodesic;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.meetings.Occurrences;
import org.verifiedcompliance.domain.people.People;
import org.verifiedcompliance.domain.sessions.FamilyDevices;
import org.verifiedcompliance.domain.sessions.Sessions;
import org.verifiedcompliance.domain.verification.Verifier;
import org.verifiedcompliance.http.Routes;
import org.verifiedcompliance.http.sessions.AttendanceRoutes;
import org.verifiedcompliance.http.sessions.FamilyDeviceRoutes;
import org.verifiedcompliance.http.sessions.SessionRoutes;
import org.verifiedcompliance.security.NoAttestations;

/** Attendance: sessions, the judge of check-ins and check-outs, and their routes. */
public final class SessionsModule extends AbstractModule {
  @Provides
  @Singleton
  AttendanceJudge judge(
      Geodesic geodesic, PolicyBook policies, Occurrences occurrences, IdGenerator ids) {
    return new AttendanceJudge(
        new Verifier(geodesic), policies, occurrences, new NoAttestations(), ids);
  }

  @Provides
  @Singleton
  Ledger ledger(Sessions sessions, PoliciesInForce policies) {
    return new Ledger(sessions, policies);
  }

  @ProvidesIntoSet
  @Singleton
  Background forgetting(ReportTraces traces, InstantSource clock) {
    var forget = new ForgetReportTracesService(traces, clock);
    return new Repeating("forget-report-traces", Duration.ofHours(1), forget::forget);
  }

  @Provides
  @Singleton
  OpenSession openSession(
      Sessions sessions,
      Meetings meetings,
      PoliciesInForce policies,
      Expiry expiry,
      IdGenerator ids,
      MeetingDefaults defaults,
      InstantSource clock) {
    return new OpenSessionService(
        sessions, meetings, policies, expiry, defaults.radius(), ids, clock);
  }

  @ProvidesIntoSet
  Routes sessionRoutes(
      AuditedReads reads,
      OpenSession openSession,
      Sessions sessions,
      Meetings meetings,
      PoliciesInForce policies,
      Geodesic geodesic,
      InstantSource clock) {
    return new SessionRoutes(
        openSession,
        new FindSessionService(sessions),
        new FindActiveSessionService(sessions, clock),
        new ListSessionHistoryService(sessions),
        reads.of(new ReadSessionDetailsService(sessions, meetings, policies, geodesic)));
  }

  @Provides
  @Singleton
  LateStays lateStays(
      Sessions sessions,
      Ledger ledger,
      PoliciesInForce policies,
      UnitOfWork unitOfWork,
      IdGenerator ids) {
    return new LateStays(sessions, ledger, policies, unitOfWork, ids);
  }

  @Provides
  @Singleton
  CheckIn checkIn(
      Sessions sessions,
      Ledger ledger,
      AttendanceJudge judge,
      LateStays late,
      ClosedRecords records,
      CodeDesk codes,
      UnitOfWork unitOfWork,
      IdGenerator ids,
      InstantSource clock) {
    var supersession = new Supersession(sessions, ledger, unitOfWork, ids);
    return new CheckInService(sessions, ledger, judge, supersession, late, records, codes, clock);
  }

  @Provides
  @Singleton
  CheckOut checkOut(
      Sessions sessions,
      Ledger ledger,
      AttendanceJudge judge,
      LateStays late,
      ClosedRecords records,
      CodeDesk codes,
      InstantSource clock) {
    return new CheckOutService(sessions, ledger, judge, late, records, codes, clock);
  }

  @Provides
  @Singleton
  EndSession endSession(
      Sessions sessions,
      Ledger ledger,
      PoliciesInForce policies,
      LateStays late,
      ClosedRecords records,
      IdGenerator ids,
      InstantSource clock) {
    return new EndSessionService(sessions, ledger, policies, late, records, ids, clock);
  }

  @ProvidesIntoSet
  Routes attendanceRoutes(CheckIn checkIn, CheckOut checkOut, EndSession endSession) {
    return new AttendanceRoutes(checkIn, checkOut, endSession);
  }

  @ProvidesIntoSet
  Routes familyDeviceRoutes(FamilyDevices devices, People people, InstantSource clock) {
    return new FamilyDeviceRoutes(new ManageFamilyDevices(devices, people, clock));
  }
}
