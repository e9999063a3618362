package org.verifiedcompliance.application.witnesses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.application.codes.Witnessed;
import org.verifiedcompliance.application.sessions.AttendanceWorld;
import org.verifiedcompliance.application.sessions.CheckIn;
import org.verifiedcompliance.application.sessions.CheckOut;
import org.verifiedcompliance.application.sessions.TroubledSessions;
import org.verifiedcompliance.application.shared.SerialUnitOfWork;
import org.verifiedcompliance.application.shared.StoreUnavailable;
import org.verifiedcompliance.application.witnesses.ConfirmPresence.Outcome;
import org.verifiedcompliance.domain.meetings.InMemoryMeetings;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.people.InMemoryPeople;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.people.Role;
import org.verifiedcompliance.domain.sessions.EffectiveTime;
import org.verifiedcompliance.domain.sessions.EffectiveTime.Basis;
import org.verifiedcompliance.domain.sessions.EventId;
import org.verifiedcompliance.domain.sessions.EventType;
import org.verifiedcompliance.domain.sessions.InMemorySessions;
import org.verifiedcompliance.domain.sessions.PlannedSession;
import org.verifiedcompliance.domain.sessions.Recording;
import org.verifiedcompliance.domain.sessions.SessionEvent;
import org.verifiedcompliance.domain.sessions.SessionFixture;
import org.verifiedcompliance.domain.sessions.SessionId;
import org.verifiedcompliance.domain.verification.LocationFlag;

class WhatHostsConfirmTest {
  private final InMemoryPeople people = new InMemoryPeople();
  private final InMemoryMeetings meetings = new InMemoryMeetings();
  private final TroubledSessions troubled =
      new TroubledSessions(new InMemorySessions(people, meetings));
  private final AttendanceWorld world =
      new AttendanceWorld(people, meetings, troubled, new SerialUnitOfWork());
  private final PersonId hana = world.newPerson();
  private final PersonId ada = world.newPerson();
  private final CurrentUser host = new CurrentUser(hana, new UUID(1, 1), Set.of(Role.MEMBER));
  private final CurrentUser admin =
      new CurrentUser(world.newPerson(), new UUID(1, 1), Set.of(Role.ADMIN));
  private final Meeting meeting = world.newMeeting(hana);
  private PlannedSession session;

  @BeforeEach
  void theMeetingGoesOn() {
    world.clock.set(Instant.parse("2026-03-02T18:10:00Z"));
    session = SessionFixture.planned(ada, meeting.id(), null, world.clock.instant());
    world.sessions.add(session);
  }

  @Test
  void theNewestOfComingAndLeavingIsMeantUnlessOneIsNamed() {
    var came = checkIn();
    world.clock.advance(Duration.ofMinutes(40));
    var left = checkOut();

    assertThat(confirmed(confirm(host, null)).ruling().about()).isEqualTo(left);
    assertThat(confirm(host, null)).isEqualTo(new Outcome.DecidedBefore());
    assertThat(confirmed(confirm(host, came)).ruling().about()).isEqualTo(came);
    assertThat(confirm(host, came)).isEqualTo(new Outcome.DecidedBefore());
  }

  @Test
  void onlyComingAndLeavingCanBeConfirmed() {
    checkIn();
    var confirmation = confirmed(confirm(host, null));

    assertThat(confirm(host, confirmation.id())).isEqualTo(new Outcome.NoSuchEvent());
    assertThat(confirm(host, new EventId(new UUID(7, 7)))).isEqualTo(new Outcome.NoSuchEvent());
  }

  @Test
  void whatWasReviewedIsDecided() {
    var came = checkIn();
    var stored = world.sessions.find(session.id()).orElseThrow();
    var review = SessionFixture.ruling(stored, EventType.REVIEW, came, LocationFlag.REJECTED, 45);
    world.sessions.record(stored.ruled(review), review);

    assertThat(confirm(host, came)).isEqualTo(new Outcome.DecidedBefore());
  }

  @Test
  void aSessionThatNobodyKnowsIsNotFound() {
    assertThat(confirm(admin, SessionFixture.newSessionId(), null))
        .isEqualTo(new Outcome.NoSuchSession());
  }

  @Test
  void whereNoMeetingIsOnlyAdminsAreHosts() {
    var alone = world.newSession(ada);
    world.checkIn().checkIn(new CheckIn.Command(ada, alone.id(), world.nowhere(), false));

    assertThat(confirm(host, alone.id(), null)).isEqualTo(new Outcome.NoSuchSession());
    assertThat(confirm(admin, alone.id(), null)).isInstanceOf(Outcome.Confirmed.class);
  }

  @Test
  void whatWasForgottenCannotBeJudgedAgain() {
    var bare = SessionFixture.judgedIn(meeting.fence(), SessionFixture.checkIn(session, 40));
    world.sessions.record(session.checkIn(bare), bare);

    assertThat(confirm(host, null)).isEqualTo(new Outcome.NoLongerKnown());
    assertThat(world.sessions.listEvents(session.id())).hasSize(1);
  }

  @Test
  void whoIsOvertakenReadsAgain() {
    checkIn();
    troubled.lose(4, new Recording.Stale());

    assertThat(confirm(host, null)).isInstanceOf(Outcome.Confirmed.class);
    assertThat(world.sessions.listEvents(session.id())).hasSize(2);
  }

  @Test
  void whoIsAlwaysOvertakenIsToldThatTheStoreIsBusy() {
    checkIn();
    troubled.lose(5, new Recording.Stale());

    assertThatThrownBy(() -> confirm(host, null)).isInstanceOf(StoreUnavailable.class);
    assertThat(world.sessions.listEvents(session.id())).hasSize(1);
  }

  @Test
  void whatIsKnownOfTheTimeStaysWhenTheHostConfirmsThePlace() {
    var then = world.clock.instant();
    var report = world.here();
    world.clock.advance(Duration.ofMinutes(40));
    var when = new EffectiveTime(then, then, world.clock.instant(), Basis.ANCHORED);
    world
        .checkIn()
        .checkIn(new CheckIn.Command(ada, session.id(), report, false, Witnessed.NOTHING, when));
    var came = world.sessions.listEvents(session.id()).getFirst().event();
    assertThat(came.verdict().reasonCodes()).contains("OFFLINE_ANCHORED");

    var confirmation = confirmed(confirm(host, came.id()));

    assertThat(confirmation.verdict().reasonCodes()).contains("OFFLINE_ANCHORED");
    assertThat(confirmation.payload().reasons())
        .containsAll(
            came.payload().reasons().stream()
                .filter(reason -> reason.code().startsWith("OFFLINE"))
                .toList());
  }

  private Outcome confirm(CurrentUser by, @Nullable EventId event) {
    return confirm(by, session.id(), event);
  }

  private Outcome confirm(CurrentUser by, SessionId at, @Nullable EventId event) {
    return world
        .confirmPresence()
        .confirm(new ConfirmPresence.Command(by, at, event, "She was here."));
  }

  private static SessionEvent confirmed(Outcome outcome) {
    return ((Outcome.Confirmed) outcome).confirmation();
  }

  private EventId checkIn() {
    var wish = new CheckIn.Command(ada, session.id(), world.nowhere(), false);
    return ((CheckIn.Outcome.CheckedIn) world.checkIn().checkIn(wish)).event().event().id();
  }

  private EventId checkOut() {
    var wish = new CheckOut.Command(ada, session.id(), world.nowhere());
    return ((CheckOut.Outcome.CheckedOut) world.checkOut().checkOut(wish)).event().event().id();
  }
}
