package org.verifiedcompliance.application.kiosks;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.verifiedcompliance.application.accounts.SecretTokens;
import org.verifiedcompliance.application.codes.Witnessed;
import org.verifiedcompliance.application.sessions.CheckIn;
import org.verifiedcompliance.application.sessions.CheckOut;
import org.verifiedcompliance.application.sessions.LocationReport;
import org.verifiedcompliance.application.sessions.OpenSession;
import org.verifiedcompliance.application.shared.UnitOfWork;
import org.verifiedcompliance.domain.kiosks.Kiosk;
import org.verifiedcompliance.domain.kiosks.Kiosks;
import org.verifiedcompliance.domain.lists.Slice;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.PlannedSession;
import org.verifiedcompliance.domain.sessions.Session;
import org.verifiedcompliance.domain.sessions.SessionId;
import org.verifiedcompliance.domain.sessions.SessionQuery;
import org.verifiedcompliance.domain.sessions.Sessions;
import org.verifiedcompliance.domain.verification.Corroboration;
import org.verifiedcompliance.domain.verification.Reason;

/** Does what the person's own phone would, with the kiosk as the witness in place of readings. */
public final class AttendAtKioskService implements AttendAtKiosk {
  private static final Duration PLANNED_WITHIN = Duration.ofHours(24);
  private static final int LOOKED_AT = 20;

  private final Kiosks kiosks;
  private final SecretTokens secrets;
  private final Badges badges;
  private final Meetings meetings;
  private final Sessions sessions;
  private final OpenSession openSession;
  private final CheckIn checkIn;
  private final CheckOut checkOut;
  private final UnitOfWork unitOfWork;
  private final InstantSource clock;

  /** Takes the stores and what it does with them. */
  public AttendAtKioskService(
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
    this.kiosks = kiosks;
    this.secrets = secrets;
    this.badges = badges;
    this.meetings = meetings;
    this.sessions = sessions;
    this.openSession = openSession;
    this.checkIn = checkIn;
    this.checkOut = checkOut;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  @Override
  public Outcome attend(Command command) {
    var now = clock.instant();
    var kiosk =
        kiosks
            .findBySecret(secrets.hashOf(command.secret()).hex())
            .filter(found -> found.isOpen(now));
    if (kiosk.isEmpty()) {
      return new Outcome.NoSuchKiosk();
    }
    var person = badges.read(command.badge(), now);
    if (person.isEmpty()) {
      return new Outcome.BadBadge();
    }
    return switch (command.way()) {
      case IN -> come(kiosk.get(), person.get(), now);
      case OUT -> leave(kiosk.get(), person.get());
    };
  }

  private Outcome come(Kiosk kiosk, PersonId person, Instant now) {
    if (meetings.find(kiosk.meeting()).filter(Meeting::isActive).isEmpty()) {
      return new Outcome.MeetingNotActive();
    }
    // before a session is opened that would expire as one to which nobody came
    if (sessions.findOpen(person).isPresent()) {
      return new Outcome.AlreadyCheckedIn();
    }
    var planned = planned(kiosk, person, now);
    return planned.isPresent()
        ? checkIn(kiosk, person, planned.get().id())
        : comeUnplanned(kiosk, person);
  }

  /** Whoever is not let in leaves no session behind that nobody planned. */
  private Outcome comeUnplanned(Kiosk kiosk, PersonId person) {
    try {
      return unitOfWork.inTransaction(() ->
          opened(kiosk, person)
              .map(session -> keptIfCame(checkIn(kiosk, person, session)))
              .orElseGet(Outcome.MeetingNotActive::new));
    } catch (NotLetIn refused) {
      return refused.outcome;
    }
  }

  private static Outcome keptIfCame(Outcome outcome) {
    return switch (outcome) {
      // the attempt is a fact of the session
      case Outcome.Attended _, Outcome.NotAcceptable _ -> outcome;
      case Outcome.NoSuchKiosk _,
          Outcome.BadBadge _,
          Outcome.MeetingNotActive _,
          Outcome.AlreadyCheckedIn _,
          Outcome.NotCheckedIn _,
          Outcome.ConsentMissing _ ->
          throw new NotLetIn(outcome);
    };
  }

  /** Takes back what was opened for nothing. */
  private static final class NotLetIn extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Outcome outcome;

    private NotLetIn(Outcome outcome) {
      super(null, null, false, false);
      this.outcome = outcome;
    }
  }

  private Outcome checkIn(Kiosk kiosk, PersonId person, SessionId session) {
    var command = new CheckIn.Command(person, session, report(), false, vouched(kiosk, "in"));
    return switch (checkIn.checkIn(command)) {
      case CheckIn.Outcome.CheckedIn(var event) -> new Outcome.Attended(event);
      case CheckIn.Outcome.NotAcceptable _ -> new Outcome.NotAcceptable();
      case CheckIn.Outcome.ConsentMissing _ -> new Outcome.ConsentMissing();
      case CheckIn.Outcome.AlreadyCheckedIn _, CheckIn.Outcome.AnotherSessionActive _ ->
          new Outcome.AlreadyCheckedIn();
      case CheckIn.Outcome.NoSuchSession _,
          CheckIn.Outcome.AlreadyEnded _,
          CheckIn.Outcome.ClientTimeInFuture _,
          CheckIn.Outcome.NoSuchDate _,
          CheckIn.Outcome.SeveralDates _,
          CheckIn.Outcome.TooOld _,
          CheckIn.Outcome.PeriodClosed _ ->
          new Outcome.NotCheckedIn();
    };
  }

  private Outcome leave(Kiosk kiosk, PersonId person) {
    var open =
        sessions
            .findOpen(person)
            .filter(session -> kiosk.meeting().equals(session.details().meeting()));
    if (open.isEmpty()) {
      return new Outcome.NotCheckedIn();
    }
    var command = new CheckOut.Command(person, open.get().id(), report(), vouched(kiosk, "out"));
    return switch (checkOut.checkOut(command)) {
      case CheckOut.Outcome.CheckedOut(var event) -> new Outcome.Attended(event);
      case CheckOut.Outcome.NotAcceptable _ -> new Outcome.NotAcceptable();
      case CheckOut.Outcome.ConsentMissing _ -> new Outcome.ConsentMissing();
      case CheckOut.Outcome.NoSuchSession _,
          CheckOut.Outcome.NotCheckedIn _,
          CheckOut.Outcome.AlreadyEnded _,
          CheckOut.Outcome.AnotherSessionActive _,
          CheckOut.Outcome.ClientTimeInFuture _,
          CheckOut.Outcome.TooOld _,
          CheckOut.Outcome.PeriodClosed _ ->
          new Outcome.NotCheckedIn();
    };
  }

  private Optional<Session> planned(Kiosk kiosk, PersonId person, Instant now) {
    var since = now.minus(PLANNED_WITHIN);
    return sessions
        .list(new SessionQuery(person, kiosk.meeting(), since, null, Slice.first(LOOKED_AT)))
        .stream()
        .filter(PlannedSession.class::isInstance)
        .findFirst();
  }

  private Optional<SessionId> opened(Kiosk kiosk, PersonId person) {
    var target = new OpenSession.Target.AtMeeting(kiosk.meeting());
    return switch (openSession.open(new OpenSession.Command(person, target, null, null))) {
      case OpenSession.Outcome.Opened(var session) -> Optional.of(session.id());
      case OpenSession.Outcome.OpenedBefore(var session) -> Optional.of(session.id());
      case OpenSession.Outcome.ClientIdTaken _,
          OpenSession.Outcome.NoSuchMeeting _,
          OpenSession.Outcome.MeetingNotActive _,
          OpenSession.Outcome.NoSuchDate _,
          OpenSession.Outcome.TooOld _ ->
          Optional.empty();
    };
  }

  private static LocationReport report() {
    return new LocationReport(List.of(), null, null, null);
  }

  private static Witnessed vouched(Kiosk kiosk, String way) {
    var message =
        "Checked %s at the kiosk \u201c%s\u201d (%s)."
            .formatted(way, kiosk.label(), kiosk.id().value());
    return new Witnessed(
        Set.of(Corroboration.KIOSK),
        List.of(new Reason("KIOSK_NAMED", 0, null, null, message)),
        null);
  }
}
