package org.verifiedcompliance.application.kiosks;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.verifiedcompliance.application.accounts.CountingSecretTokens;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.application.codes.PlainCodeSecrets;
import org.verifiedcompliance.application.kiosks.AttendAtKiosk.Outcome;
import org.verifiedcompliance.application.kiosks.AttendAtKiosk.Way;
import org.verifiedcompliance.application.kiosks.ManageKiosks.Result;
import org.verifiedcompliance.application.sessions.AttendanceWorld;
import org.verifiedcompliance.application.sessions.CheckIn;
import org.verifiedcompliance.application.sessions.CheckOut;
import org.verifiedcompliance.application.sessions.OpenSession;
import org.verifiedcompliance.application.shared.CountingIds;
import org.verifiedcompliance.application.shared.SerialUnitOfWork;
import org.verifiedcompliance.application.shared.UnitOfWork;
import org.verifiedcompliance.domain.kiosks.InMemoryKiosks;
import org.verifiedcompliance.domain.lists.Slice;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.people.Role;
import org.verifiedcompliance.domain.sessions.PlannedSession;
import org.verifiedcompliance.domain.sessions.Session;
import org.verifiedcompliance.domain.sessions.SessionEvent;
import org.verifiedcompliance.domain.sessions.SessionFixture;
import org.verifiedcompliance.domain.sessions.SessionQuery;

/** A world with kiosks in it, at 18:10 of a meeting that goes on from 18:00 to 19:00. */
final class AtTheDoor {
  static final Duration LIFE = Duration.ofHours(2);

  final AttendanceWorld world = new AttendanceWorld();
  final InMemoryKiosks kiosks = new InMemoryKiosks();
  final CountingSecretTokens secrets = new CountingSecretTokens();
  final PersonId hana = world.newPerson();

  private final Badges badges = new Badges(new PlainCodeSecrets());

  AtTheDoor() {
    world.clock.set(Instant.parse("2026-03-02T18:10:00Z"));
  }

  ManageKiosks manage() {
    return new ManageKiosks(kiosks, world.meetings, secrets, new CountingIds(), world.clock);
  }

  CurrentUser host() {
    return new CurrentUser(hana, new UUID(1, 1), Set.of(Role.MEMBER));
  }

  ManageKiosks.Opened kioskAt(Meeting meeting) {
    var opened = manage().open(host(), meeting.id(), "Front door", LIFE);
    return ((Result.Done<ManageKiosks.Opened>) opened).value();
  }

  /** What the phone of the person shows now. */
  String badgeOf(PersonId person) {
    return badges.of(person, world.clock.instant()).text();
  }

  Outcome come(String secret, PersonId person) {
    return show(secret, badgeOf(person), Way.IN);
  }

  Outcome leave(String secret, PersonId person) {
    return show(secret, badgeOf(person), Way.OUT);
  }

  Outcome show(String secret, String badge, Way way) {
    return attending(world.checkIn(), world.checkOut())
        .attend(new AttendAtKiosk.Command(secret, badge, way));
  }

  /** Where something may happen just before the person is checked in or out. */
  AttendAtKiosk attending(CheckIn checkIn, CheckOut checkOut) {
    return attending(world.openSession(), checkIn, checkOut, new SerialUnitOfWork());
  }

  /** The same, where something may happen before a session is opened, too. */
  AttendAtKiosk attending(
      OpenSession open, CheckIn checkIn, CheckOut checkOut, UnitOfWork unitOfWork) {
    return new AttendAtKioskService(
        kiosks,
        secrets,
        badges,
        world.meetings,
        world.sessions,
        open,
        checkIn,
        checkOut,
        unitOfWork,
        world.clock);
  }

  /** Those of the person at the meeting, the newest first. */
  List<Session> sessions(PersonId person, Meeting meeting) {
    return world.sessions.list(new SessionQuery(person, meeting.id(), null, null, Slice.first(9)));
  }

  PlannedSession planned(PersonId person, Meeting meeting, Instant at) {
    var session = SessionFixture.planned(person, meeting.id(), null, at);
    world.sessions.add(session);
    return session;
  }

  static SessionEvent fact(Outcome outcome) {
    return ((Outcome.Attended) outcome).event().event();
  }
}
