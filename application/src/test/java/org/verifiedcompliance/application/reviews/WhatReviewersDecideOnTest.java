package org.verifiedcompliance.application.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.application.reviews.DecideReview.Outcome;
import org.verifiedcompliance.application.sessions.AttendanceWorld;
import org.verifiedcompliance.application.sessions.TroubledSessions;
import org.verifiedcompliance.application.shared.CountingIds;
import org.verifiedcompliance.application.shared.SerialUnitOfWork;
import org.verifiedcompliance.application.shared.StoreUnavailable;
import org.verifiedcompliance.domain.meetings.InMemoryMeetings;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.people.InMemoryPeople;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.people.Role;
import org.verifiedcompliance.domain.reviews.InMemoryReviews;
import org.verifiedcompliance.domain.reviews.ReviewDecision;
import org.verifiedcompliance.domain.reviews.ReviewReasons;
import org.verifiedcompliance.domain.sessions.CheckedInSession;
import org.verifiedcompliance.domain.sessions.EventId;
import org.verifiedcompliance.domain.sessions.EventType;
import org.verifiedcompliance.domain.sessions.InMemorySessions;
import org.verifiedcompliance.domain.sessions.PlannedSession;
import org.verifiedcompliance.domain.sessions.Recording;
import org.verifiedcompliance.domain.sessions.Session;
import org.verifiedcompliance.domain.sessions.SessionEvent;
import org.verifiedcompliance.domain.sessions.SessionFixture;
import org.verifiedcompliance.domain.verification.LocationFlag;

class WhatReviewersDecideOnTest {
  private final InMemoryPeople people = new InMemoryPeople();
  private final InMemoryMeetings meetings = new InMemoryMeetings();
  private final InMemorySessions sessions = new InMemorySessions(people, meetings);
  private final TroubledSessions troubled = new TroubledSessions(sessions);
  private final AttendanceWorld world =
      new AttendanceWorld(people, meetings, troubled, new SerialUnitOfWork());
  private final DecideReview decide =
      new DecideReviewService(
          new InMemoryReviews(sessions, people),
          troubled,
          world.ledger(),
          meetings,
          ReviewReasons.shipped(),
          world.records(),
          new CountingIds(),
          world.clock);
  private final PersonId hana = world.newPerson();
  private final Meeting meeting = world.newMeeting(hana);
  private final PlannedSession planned =
      SessionFixture.planned(world.newPerson(), meeting.id(), null, SessionFixture.OPENED);
  private final SessionEvent arrival =
      SessionFixture.judged(planned, EventType.CHECK_IN, true, LocationFlag.REVIEW, 1);

  @BeforeEach
  void somebodyComes() {
    sessions.add(planned);
    sessions.record(planned.checkIn(arrival), arrival);
  }

  @Test
  void comingAndLeavingAreDecidedEachOnItsOwn() {
    var departure =
        SessionFixture.judged(planned, EventType.CHECK_OUT, true, LocationFlag.REVIEW, 50);
    sessions.record(((CheckedInSession) stored()).checkOut(departure), departure);

    assertThat(accept(departure.id())).isInstanceOf(Outcome.Decided.class);
    assertThat(stored().arrival().flag()).isEqualTo(LocationFlag.REVIEW);
    assertThat(accept(arrival.id())).isInstanceOf(Outcome.Decided.class);

    assertThat(stored().arrival().flag()).isEqualTo(LocationFlag.VERIFIED);
    assertThat(accept(arrival.id())).isEqualTo(new Outcome.DecidedBefore());
    assertThat(accept(departure.id())).isEqualTo(new Outcome.DecidedBefore());
  }

  @Test
  void theWordOfAHostIsNoDecision() {
    var confirmation =
        SessionFixture.ruling(
            stored(), EventType.CONFIRMATION, arrival.id(), LocationFlag.VERIFIED, 5);
    sessions.record(stored().ruled(confirmation), confirmation);

    assertThat(accept(arrival.id())).isInstanceOf(Outcome.Decided.class);
  }

  @Test
  void whatJudgedNoPlaceOrIsADecisionItselfCannotBeDecided() {
    var decision = ((Outcome.Decided) accept(arrival.id())).decision().event();
    var end = SessionFixture.unjudged(stored(), EventType.END, 50);
    sessions.record(((CheckedInSession) stored()).end(end), end);

    assertThat(accept(decision.id())).isEqualTo(new Outcome.NoSuchEvent());
    assertThat(accept(end.id())).isEqualTo(new Outcome.NoSuchEvent());
  }

  @Test
  void whoIsOvertakenReadsAgain() {
    troubled.lose(1, new Recording.Stale());
    troubled.lose(1, new Recording.AnotherOpen());

    assertThat(accept(arrival.id())).isInstanceOf(Outcome.Decided.class);
    assertThat(sessions.listEvents(planned.id())).hasSize(2);
  }

  @Test
  void whoIsAlwaysOvertakenIsToldThatTheStoreIsBusy() {
    troubled.lose(200, new Recording.Stale());

    assertThatThrownBy(() -> accept(arrival.id())).isInstanceOf(StoreUnavailable.class);
    assertThat(sessions.listEvents(planned.id())).hasSize(1);
  }

  @Test
  void aReasonThatSaysNothingNeedsANote() {
    assertThat(decide(arrival.id(), "other", null)).isInstanceOf(Outcome.Invalid.class);
    assertThat(decide(arrival.id(), "other", "\t")).isInstanceOf(Outcome.Invalid.class);

    var decided = (Outcome.Decided) decide(arrival.id(), "other", "I saw her.");

    assertThat(decided.decision().event().payload().notes()).isEqualTo("I saw her.");
    assertThat(decided.decision().event().verdict().reasonCodes()).containsExactly("REVIEWED");
  }

  @Test
  void anAdminDecidesOnlyAtTheMeetingThatTheyName() {
    var other = world.newMeeting(hana);
    var admin = new CurrentUser(world.newPerson(), new UUID(1, 1), Set.of(Role.ADMIN));

    assertThat(
            decide.decide(
                new DecideReview.Command(
                    admin,
                    other.id(),
                    arrival.id(),
                    ReviewDecision.ACCEPT,
                    "seen-in-person",
                    null)))
        .isEqualTo(new Outcome.NoSuchEvent());
  }

  private Session stored() {
    return sessions.find(planned.id()).orElseThrow();
  }

  private Outcome accept(EventId about) {
    return decide(about, "seen-in-person", null);
  }

  private Outcome decide(EventId about, String reason, @Nullable String note) {
    var host = new CurrentUser(hana, new UUID(1, 1), Set.of(Role.MEMBER));
    return decide.decide(
        new DecideReview.Command(host, meeting.id(), about, ReviewDecision.ACCEPT, reason, note));
  }
}
