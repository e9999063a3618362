package org.verifiedcompliance.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.time.InstantSource;
import org.verifiedcompliance.application.accounts.SecretTokens;
import org.verifiedcompliance.application.kiosks.AttendAtKioskService;
import org.verifiedcompliance.application.kiosks.Badges;
import org.verifiedcompliance.application.kiosks.ManageKiosks;
import org.verifiedcompliance.application.sessions.CheckIn;
import org.verifiedcompliance.application.sessions.CheckOut;
import org.verifiedcompliance.application.sessions.OpenSession;
import org.verifiedcompliance.application.shared.IdGenerator;
import org.verifiedcompliance.application.shared.UnitOfWork;
import org.verifiedcompliance.domain.kiosks.Kiosks;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.sessions.Sessions;
import org.verifiedcompliance.http.Routes;
import org.verifiedcompliance.http.witnesses.AtKioskRoutes;
import org.verifiedcompliance.http.witnesses.KioskRoutes;

/** Devices of hosts that check people in. */
public final class KiosksModule extends AbstractModule {
  @ProvidesIntoSet
  Routes kioskRoutes(
      Kiosks kiosks,
      Meetings meetings,
      SecretTokens secrets,
      Badges badges,
      IdGenerator ids,
      InstantSource clock) {
    return new KioskRoutes(
        new ManageKiosks(kiosks, meetings, secrets, ids, clock),
        person -> badges.of(person, clock.instant()));
  }

  @ProvidesIntoSet
  Routes atKioskRoutes(
      Kiosks kiosks,
      SecretTokens secrets,
      Badges badges,
      Meetings meetings,
      Sessions sessions,
      OpenSession openSession,
      CheckIn checkIn,
      CheckOut checkOut,
      UnitOfWork unitOfWork,
      InstantSource clock) {
    return new AtKioskRoutes(
        new AttendAtKioskService(
            kiosks,
            secrets,
            badges,
            meetings,
            sessions,
            openSession,
            checkIn,
            checkOut,
            unitOfWork,
            clock));
  }
}
