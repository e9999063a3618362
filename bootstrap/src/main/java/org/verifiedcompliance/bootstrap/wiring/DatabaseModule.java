package org.verifiedcompliance.bootstrap.wiring;

import com.google.inject.Exposed;
import com.google.inject.PrivateModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import org.jdbi.v3.core.Jdbi;
import org.verifiedcompliance.application.accounts.Accounts;
import org.verifiedcompliance.application.accounts.FirstAdminTokens;
import org.verifiedcompliance.application.audited.AuditedClosedPeriods;
import org.verifiedcompliance.application.audited.AuditedFamilyDevices;
import org.verifiedcompliance.application.audited.AuditedKiosks;
import org.verifiedcompliance.application.audited.AuditedPeople;
import org.verifiedcompliance.application.audited.AuditedPolicies;
import org.verifiedcompliance.application.audited.AuditedSessions;
import org.verifiedcompliance.application.audited.Together;
import org.verifiedcompliance.application.auth.LoginFailures;
import org.verifiedcompliance.application.auth.LoginLimits;
import org.verifiedcompliance.application.auth.SignIns;
import org.verifiedcompliance.application.devices.SyncedDevices;
import org.verifiedcompliance.application.sessions.ReportTraces;
import org.verifiedcompliance.application.shared.SecretBytes;
import org.verifiedcompliance.application.shared.UnitOfWork;
import org.verifiedcompliance.bootstrap.server.OpenStorage;
import org.verifiedcompliance.domain.codes.VenueCodeUses;
import org.verifiedcompliance.domain.kiosks.Kiosks;
import org.verifiedcompliance.domain.people.People;
import org.verifiedcompliance.domain.periods.ClosedPeriods;
import org.verifiedcompliance.domain.policies.Policies;
import org.verifiedcompliance.domain.policies.PolicyTexts;
import org.verifiedcompliance.domain.reviews.Reviews;
import org.verifiedcompliance.domain.sessions.Attendees;
import org.verifiedcompliance.domain.sessions.DueSessions;
import org.verifiedcompliance.domain.sessions.FamilyDevices;
import org.verifiedcompliance.domain.sessions.Sessions;
import org.verifiedcompliance.persistence.Database;
import org.verifiedcompliance.persistence.DatabaseHealth;
import org.verifiedcompliance.persistence.JdbiUnitOfWork;
import org.verifiedcompliance.persistence.accounts.JdbiAccounts;
import org.verifiedcompliance.persistence.accounts.JdbiFirstAdminTokens;
import org.verifiedcompliance.persistence.auth.JdbiLoginFailures;
import org.verifiedcompliance.persistence.auth.JdbiSignIns;
import org.verifiedcompliance.persistence.codes.JdbiVenueCodeUses;
import org.verifiedcompliance.persistence.kiosks.JdbiKiosks;
import org.verifiedcompliance.persistence.people.JdbiPeople;
import org.verifiedcompliance.persistence.periods.JdbiClosedPeriods;
import org.verifiedcompliance.persistence.policies.JdbiPolicies;
import org.verifiedcompliance.persistence.policies.JdbiPolicyTexts;
import org.verifiedcompliance.persistence.sessions.JdbiAttendees;
import org.verifiedcompliance.persistence.sessions.JdbiDueSessions;
import org.verifiedcompliance.persistence.sessions.JdbiFamilyDevices;
import org.verifiedcompliance.persistence.sessions.JdbiReportTraces;
import org.verifiedcompliance.persistence.sessions.JdbiReviews;
import org.verifiedcompliance.persistence.sessions.JdbiSessions;
import org.verifiedcompliance.persistence.sessions.JdbiSyncedDevices;

/** Exposes the ports that the database stands behind, and hides the database. */
public final class DatabaseModule extends PrivateModule {
  private final OpenStorage storage;

  /** The ports of this database. */
  public DatabaseModule(OpenStorage storage) {
    this.storage = storage;
  }

  @Override
  protected void configure() {
    bind(Jdbi.class).toInstance(storage.database().jdbi());
  }

  @Provides
  @Singleton
  @Exposed
  UnitOfWork unitOfWork(Jdbi jdbi) {
    return new JdbiUnitOfWork(jdbi);
  }

  @Provides
  @Singleton
  @Exposed
  People people(Jdbi jdbi, Together together) {
    return new AuditedPeople(new JdbiPeople(jdbi), together);
  }

  @Provides
  @Singleton
  @Exposed
  DatabaseHealth health(Jdbi jdbi) {
    return new DatabaseHealth(jdbi);
  }

  @Provides
  @Singleton
  @Exposed
  Accounts accounts(Jdbi jdbi) {
    return new JdbiAccounts(jdbi);
  }

  @Provides
  @Singleton
  @Exposed
  FirstAdminTokens firstAdminTokens(Jdbi jdbi) {
    return new JdbiFirstAdminTokens(jdbi);
  }

  @Provides
  @Singleton
  @Exposed
  SignIns signIns(Jdbi jdbi) {
    return new JdbiSignIns(jdbi);
  }

  @Provides
  @Singleton
  @Exposed
  LoginFailures loginFailures(Jdbi jdbi, LoginLimits limits) {
    return new JdbiLoginFailures(jdbi, limits);
  }

  @Provides
  @Singleton
  @Exposed
  FamilyDevices familyDevices(Jdbi jdbi, Together together) {
    return new AuditedFamilyDevices(new JdbiFamilyDevices(jdbi), together);
  }

  @Provides
  @Singleton
  @Exposed
  Reviews reviews(Jdbi jdbi) {
    return new JdbiReviews(jdbi);
  }

  @Provides
  @Singleton
  @Exposed
  ReportTraces reportTraces(Jdbi jdbi) {
    return new JdbiReportTraces(jdbi);
  }

  @Provides
  @Singleton
  @Exposed
  Sessions sessions(Jdbi jdbi, SecretBytes secrets, Together together) {
    return new AuditedSessions(new JdbiSessions(jdbi, secrets), together);
  }

  @Provides
  @Singleton
  @Exposed
  DueSessions dueSessions(Jdbi jdbi) {
    return new JdbiDueSessions(jdbi);
  }

  @Provides
  @Exposed
  Database database() {
    return storage.database();
  }

  @Provides
  @Singleton
  @Exposed
  Policies policies(Jdbi jdbi, Together together) {
    return new AuditedPolicies(new JdbiPolicies(jdbi), together);
  }

  @Provides
  @Singleton
  @Exposed
  PolicyTexts policyTexts(Jdbi jdbi) {
    return new JdbiPolicyTexts(jdbi);
  }

  @Provides
  @Singleton
  @Exposed
  VenueCodeUses venueCodeUses(Jdbi jdbi) {
    return new JdbiVenueCodeUses(jdbi);
  }

  @Provides
  @Singleton
  @Exposed
  Attendees attendees(Jdbi jdbi) {
    return new JdbiAttendees(jdbi);
  }

  @Provides
  @Singleton
  @Exposed
  ClosedPeriods closedPeriods(Jdbi jdbi, Together together) {
    return new AuditedClosedPeriods(new JdbiClosedPeriods(jdbi), together);
  }

  @Provides
  @Singleton
  @Exposed
  SyncedDevices syncedDevices(Jdbi jdbi) {
    return new JdbiSyncedDevices(jdbi);
  }

  @Provides
  @Singleton
  @Exposed
  Kiosks kiosks(Jdbi jdbi, Together together) {
    return new AuditedKiosks(new JdbiKiosks(jdbi), together);
  }
}
