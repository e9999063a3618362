package org.verifiedcompliance.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.time.Duration;
import java.time.InstantSource;
import org.verifiedcompliance.application.accounts.EarlierContacts;
import org.verifiedcompliance.application.audit.AuditLog;
import org.verifiedcompliance.application.auth.SignInStates;
import org.verifiedcompliance.application.auth.SignIns;
import org.verifiedcompliance.application.mail.WrittenMails;
import org.verifiedcompliance.application.privacy.ErasePerson;
import org.verifiedcompliance.application.privacy.ErasePersonService;
import org.verifiedcompliance.application.privacy.ExportPersonService;
import org.verifiedcompliance.application.privacy.ForgetOldRecords;
import org.verifiedcompliance.application.privacy.ForgetOldRecordsService;
import org.verifiedcompliance.application.privacy.PersonalData;
import org.verifiedcompliance.application.privacy.Retention;
import org.verifiedcompliance.application.sessions.EndSession;
import org.verifiedcompliance.application.shared.UnitOfWork;
import org.verifiedcompliance.domain.people.People;
import org.verifiedcompliance.http.Routes;
import org.verifiedcompliance.http.privacy.PrivacyRoutes;
import org.verifiedcompliance.persistence.Database;
import org.verifiedcompliance.persistence.jobs.Job;
import org.verifiedcompliance.persistence.privacy.JdbiOldRecords;
import org.verifiedcompliance.persistence.privacy.JdbiPersonalData;

/** What is held on people: shown, erased, and forgotten in time. */
public final class PrivacyModule extends AbstractModule {
  private static final Duration FORGET_PAUSE = Duration.ofHours(1);

  private final Retention retention;

  /** Keeps personal records for so long. */
  public PrivacyModule(Retention retention) {
    this.retention = retention;
  }

  @Provides
  @Singleton
  PersonalData personalData(Database database) {
    return new JdbiPersonalData(database.jdbi());
  }

  @Provides
  @Singleton
  ErasePerson erasePerson(
      PersonalData data,
      WrittenMails mails,
      SignIns signIns,
      SignInStates states,
      EndSession endSession,
      EarlierContacts earlierContacts,
      AuditLog audit,
      UnitOfWork unitOfWork,
      InstantSource clock) {
    return new ErasePersonService(
        data, mails, signIns, states, endSession, earlierContacts, audit, unitOfWork, clock);
  }

  @Provides
  @Singleton
  ForgetOldRecords forgetOld(
      Database database, PersonalData data, WrittenMails mails, InstantSource clock) {
    var records = new JdbiOldRecords(database.jdbi());
    return new ForgetOldRecordsService(records, data, mails, retention, clock);
  }

  @ProvidesIntoSet
  Job forget(ForgetOldRecords forgetOld) {
    return new Job("forget-old-records", FORGET_PAUSE, forgetOld::forget);
  }

  @ProvidesIntoSet
  Routes privacyRoutes(
      People people,
      PersonalData data,
      ErasePerson erasePerson,
      AuditLog audit,
      InstantSource clock) {
    return new PrivacyRoutes(new ExportPersonService(people, data, audit, clock), erasePerson);
  }
}
