package org.verifiedcompliance.persistence.statistics;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.codes.Witnessed;
import org.verifiedcompliance.application.sessions.AttendanceWorld;
import org.verifiedcompliance.application.sessions.CheckIn;
import org.verifiedcompliance.application.sessions.CheckOut;
import org.verifiedcompliance.application.sessions.EndSession;
import org.verifiedcompliance.domain.geo.CircleFence;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.meetings.MeetingSchedule;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.Destination;
import org.verifiedcompliance.domain.sessions.DueSessions;
import org.verifiedcompliance.domain.sessions.EffectiveTime;
import org.verifiedcompliance.domain.sessions.EventMark;
import org.verifiedcompliance.domain.sessions.EventType;
import org.verifiedcompliance.domain.sessions.PlannedSession;
import org.verifiedcompliance.domain.sessions.Recording;
import org.verifiedcompliance.domain.sessions.Session;
import org.verifiedcompliance.domain.sessions.SessionDetails;
import org.verifiedcompliance.domain.sessions.SessionFixture;
import org.verifiedcompliance.domain.sessions.SessionId;
import org.verifiedcompliance.domain.sessions.StatedTimes;
import org.verifiedcompliance.domain.verification.LocationFlag;

/** People who come and go at random, forget, are late to tell, are corrected and forgotten. */
final class RandomAttendance {
  private static final List<Coordinate> PLACES =
      List.of(
          SessionFixture.PLACE,
          new Coordinate(-33.8567844, 151.2152967),
          new Coordinate(64.1465, -21.9426));
  private static final List<String> ZONES =
      List.of("Europe/Berlin", "America/St_Johns", "Pacific/Chatham", "Asia/Kathmandu");

  private final AttendanceWorld world;
  private final DueSessions due;
  private final Jdbi jdbi;
  final List<PersonId> people;
  final List<MeetingId> meetings;
  final List<SessionId> sessions = new CopyOnWriteArrayList<>();

  RandomAttendance(AttendanceWorld world, DueSessions due, Jdbi jdbi) {
    this.world = world;
    this.due = due;
    this.jdbi = jdbi;
    world.clock.set(SessionFixture.OPENED);
    people = Stream.generate(world::newPerson).limit(14).toList();
    meetings = Stream.generate(() -> world.newMeeting(null)).map(Meeting::id).limit(3).toList();
  }

  /** Does something. What a rule does not allow is done by nobody. */
  void step(SplittableRandom random) {
    try {
      act(random);
    } catch (IllegalArgumentException | IllegalStateException impossible) {
      // somebody else was there first, or the state does not allow it
    }
  }

  private void act(SplittableRandom random) {
    var what = random.nextInt(100);
    if (what < 20 || sessions.isEmpty()) {
      open(random);
    } else if (what < 22) {
      world.clock.advance(Duration.ofMinutes(random.nextInt(60, 600)));
    } else if (what < 25) {
      world.closeDue(due).close();
    } else if (what < 27) {
      moveClock(random);
    } else {
      var recent = Math.max(0, sessions.size() - 40);
      var id = sessions.get(random.nextInt(random.nextInt(4) == 0 ? 0 : recent, sessions.size()));
      change(what, world.sessions.find(id).orElseThrow(), random);
      world.clock.advance(Duration.ofSeconds(random.nextInt(400)));
    }
  }

  private void change(int what, Session session, SplittableRandom random) {
    if (what < 55) {
      checkIn(session, random);
    } else if (what < 75) {
      checkOut(session, random);
    } else if (what < 82) {
      end(session);
    } else if (what < 90) {
      correct(session, random);
    } else if (what < 96) {
      judgeAgain(session, random);
    } else {
      erase(session);
    }
  }

  private void open(SplittableRandom random) {
    var person = people.get(random.nextInt(people.size()));
    var meeting = random.nextBoolean() ? meetings.get(random.nextInt(meetings.size())) : null;
    var place = PLACES.get(Math.min(random.nextInt(5), 2));
    var destination =
        new Destination(
            "Somewhere", null, place, new CircleFence(place, CircleFence.DEFAULT_RADIUS));
    var details =
        new SessionDetails(
            SessionFixture.newSessionId(), person, meeting, destination, null, null, now(), 1);
    if (world.sessions.add(new PlannedSession(details, now().plus(Duration.ofHours(60))))) {
      sessions.add(details.id());
    }
  }

  private void checkIn(Session session, SplittableRandom random) {
    if (session.details().meeting() != null && session instanceof PlannedSession planned) {
      var arrival = SessionFixture.judged(session, EventType.CHECK_IN, true, any(random), minute());
      world.ledger().record(planned.checkIn(arrival), arrival);
      return;
    }
    var place = session.details().destination().place();
    var there = random.nextInt(6) == 0 ? AttendanceWorld.ELSEWHERE : place;
    var late = random.nextInt(3) == 0 ? told(random) : null;
    world
        .checkIn()
        .checkIn(
            new CheckIn.Command(
                session.person(),
                session.id(),
                world.at(there),
                random.nextInt(3) == 0,
                Witnessed.NOTHING,
                late));
  }

  private void checkOut(Session session, SplittableRandom random) {
    var late = random.nextInt(3) == 0 ? told(random) : null;
    var report = random.nextBoolean() ? world.at(place(session)) : world.nowhere();
    world
        .checkOut()
        .checkOut(
            new CheckOut.Command(session.person(), session.id(), report, Witnessed.NOTHING, late));
  }

  private void end(Session session) {
    world.endSession().end(new EndSession.Command(session.person(), session.id(), "enough"));
  }

  private void correct(Session session, SplittableRandom random) {
    if (!(session.arrival() instanceof EventMark arrival)) {
      return;
    }
    var in = arrival.time().minus(Duration.ofMinutes(random.nextInt(3_000)));
    var times = new StatedTimes(in, session.closedAt() == null ? null : session.closedAt());
    var request =
        SessionFixture.correcting(
            session, EventType.CORRECTION_REQUEST, arrival.event(), times, minute());
    var asked = session.corrected(request);
    if (!(world.ledger().record(asked, request) instanceof Recording.Recorded)) {
      return;
    }
    var decision =
        SessionFixture.correcting(asked, EventType.CORRECTION, request.id(), times, minute());
    world.ledger().record(asked.corrected(decision), decision);
  }

  private void judgeAgain(Session session, SplittableRandom random) {
    if (session.arrival() instanceof EventMark arrival) {
      var ruling =
          SessionFixture.ruling(
              session, EventType.REASSESSMENT, arrival.event(), any(random), minute());
      world.ledger().record(session.ruled(ruling), ruling);
    }
  }

  /** What is personal goes: the readings, and where a session without a meeting led. */
  private void erase(Session session) {
    jdbi.useTransaction(handle -> {
      handle.execute(
          "SELECT 1 FROM person_history WHERE person_id = ? FOR UPDATE", session.person().value());
      handle.execute(
          """
          DELETE FROM attendance_payload WHERE event_id IN
            (SELECT id FROM attendance_event WHERE session_id = ?)
          """,
          session.id().value());
      handle.execute(
          """
          UPDATE attendance_session SET dest_name = 'Erased', dest_lat_e7 = 0, dest_lng_e7 = 0
          WHERE id = ? AND closed_at IS NOT NULL
          """,
          session.id().value());
    });
  }

  private void moveClock(SplittableRandom random) {
    var meeting = world.meetings.find(meetings.get(random.nextInt(meetings.size()))).orElseThrow();
    var zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
    var schedule = new MeetingSchedule(now(), Duration.ofHours(1), zone, null);
    world.meetings.update(meeting.rescheduled(schedule, now()));
  }

  private @Nullable EffectiveTime told(SplittableRandom random) {
    var at = now().minus(Duration.ofMinutes(random.nextInt(1, 3_000)));
    return EffectiveTime.claimed(at, now());
  }

  private static LocationFlag any(SplittableRandom random) {
    var flags = new ArrayList<>(List.of(LocationFlag.values()));
    return flags.get(random.nextInt(flags.size()));
  }

  private static Coordinate place(Session session) {
    return session.details().destination().place();
  }

  private Instant now() {
    return world.clock.instant();
  }

  /** Since the beginning of the fixture. */
  private long minute() {
    return Duration.between(SessionFixture.OPENED, now()).toMinutes();
  }
}
