package org.verifiedcompliance.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.time.InstantSource;
import org.verifiedcompliance.application.consents.ChooseConsentService;
import org.verifiedcompliance.application.consents.PublishNoticeService;
import org.verifiedcompliance.application.edits.EditPerson;
import org.verifiedcompliance.application.shared.UnitOfWork;
import org.verifiedcompliance.domain.consents.Consents;
import org.verifiedcompliance.http.Routes;
import org.verifiedcompliance.http.consents.ConsentRoutes;
import org.verifiedcompliance.http.consents.NoticeRoutes;
import org.verifiedcompliance.persistence.Database;
import org.verifiedcompliance.persistence.consents.JdbiConsents;

/** What people agree to, and their routes. */
public final class ConsentsModule extends AbstractModule {
  @Provides
  @Singleton
  Consents consents(Database database) {
    return new JdbiConsents(database.jdbi());
  }

  @ProvidesIntoSet
  Routes noticeRoutes(Consents consents, InstantSource clock) {
    return new NoticeRoutes(consents, new PublishNoticeService(consents, clock));
  }

  @ProvidesIntoSet
  Routes consentRoutes(
      Consents consents, EditPerson editPerson, UnitOfWork unitOfWork, InstantSource clock) {
    return new ConsentRoutes(
        consents, new ChooseConsentService(consents, editPerson, unitOfWork, clock));
  }
}
