package org.verifiedcompliance.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.time.InstantSource;
import org.verifiedcompliance.application.audit.AuditLog;
import org.verifiedcompliance.application.auth.SignInStates;
import org.verifiedcompliance.application.auth.SignIns;
import org.verifiedcompliance.application.privacy.ErasePerson;
import org.verifiedcompliance.application.privacy.ErasePersonService;
import org.verifiedcompliance.application.privacy.ExportPersonService;
import org.verifiedcompliance.application.privacy.PersonalData;
import org.verifiedcompliance.application.sessions.EndSession;
import org.verifiedcompliance.application.shared.UnitOfWork;
import org.verifiedcompliance.domain.people.People;
import org.verifiedcompliance.http.Routes;
import org.verifiedcompliance.http.privacy.PrivacyRoutes;
import org.verifiedcompliance.persistence.Database;
import org.verifiedcompliance.persistence.privacy.JdbiPersonalData;

/** What is held on people: shown, erased, and forgotten in time. */
public final class PrivacyModule extends AbstractModule {
  @Provides
  @Singleton
  PersonalData personalData(Database database) {
    return new JdbiPersonalData(database.jdbi());
  }

  @Provides
  @Singleton
  ErasePerson erasePerson(
      PersonalData data,
      SignIns signIns,
      SignInStates states,
      EndSession endSession,
      AuditLog audit,
      UnitOfWork unitOfWork,
      InstantSource clock) {
    return new ErasePersonService(data, signIns, states, endSession, audit, unitOfWork, clock);
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
