package org.verifiedcompliance.application.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.application.periods.ClosedRecords;
import org.verifiedcompliance.application.policies.JudgingPolicy;
import org.verifiedcompliance.application.policies.PoliciesInForce;
import org.verifiedcompliance.application.policies.PolicyBook;
import org.verifiedcompliance.application.sessions.Ledger;
import org.verifiedcompliance.application.shared.CountingIds;
import org.verifiedcompliance.application.shared.TestClock;
import org.verifiedcompliance.domain.lists.Part;
import org.verifiedcompliance.domain.lists.Slice;
import org.verifiedcompliance.domain.meetings.InMemoryMeetings;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.MeetingFixture;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.people.InMemoryPeople;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.people.Role;
import org.verifiedcompliance.domain.periods.ClosedPeriods;
import org.verifiedcompliance.domain.periods.InMemoryClosedPeriods;
import org.verifiedcompliance.domain.periods.PeriodClosing;
import org.verifiedcompliance.domain.policies.InMemoryPolicies;
import org.verifiedcompliance.domain.policies.InMemoryPolicyTexts;
import org.verifiedcompliance.domain.reviews.InMemoryReviews;
import org.verifiedcompliance.domain.reviews.ReviewDecision;
import org.verifiedcompliance.domain.reviews.ReviewReasons;
import org.verifiedcompliance.domain.sessions.AttendancePolicy;
import org.verifiedcompliance.domain.sessions.EventId;
import org.verifiedcompliance.domain.sessions.EventType;
import org.verifiedcompliance.domain.sessions.InMemorySessions;
import org.verifiedcompliance.domain.sessions.SessionEvent;
import org.verifiedcompliance.domain.sessions.SessionFixture;
import org.verifiedcompliance.domain.verification.LocationFlag;
import org.verifiedcompliance.domain.verification.VerificationPolicy;

class ReviewUseCasesTest {
  private final InMemoryPeople people = new InMemoryPeople();
  private final InMemoryMeetings meetings = new InMemoryMeetings();
  private final InMemorySessions sessions = new InMemorySessions(people, meetings);
  private final InMemoryReviews reviews = new InMemoryReviews(sessions, people);
  private final ListOpenReviews list = new ListOpenReviewsService(reviews, meetings);
  private final PolicyBook book =
      new PolicyBook(
          new JudgingPolicy(VerificationPolicy.standard(), AttendancePolicy.standard()),
          new InMemoryPolicyTexts());
  private final Ledger ledger =
      new Ledger(sessions, new PoliciesInForce(new InMemoryPolicies(), book));
  private final ClosedPeriods periods = new InMemoryClosedPeriods(sessions, reviews);
  private final DecideReview decide =
      new DecideReviewService(
          reviews,
          sessions,
          ledger,
          meetings,
          ReviewReasons.shipped(),
          new ClosedRecords(periods, sessions),
          new CountingIds(),
          new TestClock());

  private final PersonId host = newPerson();
  private final PersonId guest = newPerson();
  private final Meeting meeting = MeetingFixture.meetingAt(SessionFixture.PLACE).by(host).build();
  private SessionEvent arrival;

  @BeforeEach
  void somebodyComesWithAVaguePhone() {
    meetings.addAll(List.of(meeting));
    var planned = SessionFixture.planned(guest, meeting.id(), null, SessionFixture.OPENED);
    sessions.add(planned);
    arrival = SessionFixture.judged(planned, EventType.CHECK_IN, true, LocationFlag.REVIEW, 1);
    sessions.record(planned.checkIn(arrival), arrival);
  }

  @Test
  void theHostAcceptsAndTheSessionIsVerified() {
    var outcome = decide(host(), meeting.id(), ReviewDecision.ACCEPT, "seen-in-person", null);

    var decision = ((DecideReview.Outcome.Decided) outcome).decision().event();
    assertThat(decision.ruling().about()).isEqualTo(arrival.id());
    assertThat(decision.ruling().by()).isEqualTo(host);
    assertThat(decision.verdict().confidence()).isEqualTo(arrival.verdict().confidence());
    assertThat(sessions.find(arrival.session()).orElseThrow().verdict())
        .isEqualTo(LocationFlag.VERIFIED);
    assertThat(open(host(), meeting.id()))
        .isEqualTo(new ListOpenReviews.Outcome.Listed(Part.end(List.of())));
    assertThat(decide(host(), meeting.id(), ReviewDecision.REJECT, "not-there", null))
        .isInstanceOf(DecideReview.Outcome.DecidedBefore.class);
  }

  @Test
  void anAdminRejectsWithANote() {
    var outcome = decide(admin(host), null, ReviewDecision.REJECT, "other", "Left at once.");

    assertThat(outcome).isInstanceOf(DecideReview.Outcome.Decided.class);
    assertThat(sessions.find(arrival.session()).orElseThrow().verdict())
        .isEqualTo(LocationFlag.REJECTED);
  }

  @Test
  void inAClosedRecordNoVerdictChanges() {
    var other = MeetingFixture.meetingAt(SessionFixture.PLACE).by(host).build();
    meetings.addAll(List.of(other));
    var planned = SessionFixture.planned(newPerson(), other.id(), null, SessionFixture.OPENED);
    sessions.add(planned);
    arrival = SessionFixture.checkIn(planned, 1);
    var departure = SessionFixture.checkOut(planned, 30);
    var here = planned.checkIn(arrival);
    sessions.record(here, arrival);
    sessions.record(here.checkOut(departure), departure);
    var until = SessionFixture.OPENED.plusSeconds(3600);
    periods.close(new PeriodClosing(other.id(), until, host, until.plusSeconds(3600), null));

    assertThat(decide(host(), other.id(), ReviewDecision.REJECT, "not-there", null))
        .isEqualTo(new DecideReview.Outcome.PeriodClosed(until));
  }

  @Test
  void aReasonMustFitTheDecisionAndSaySomething() {
    for (var bad : List.of("not-there", "unheard-of")) {
      assertThat(decide(host(), meeting.id(), ReviewDecision.ACCEPT, bad, null))
          .isInstanceOf(DecideReview.Outcome.Invalid.class);
    }
    assertThat(decide(host(), meeting.id(), ReviewDecision.ACCEPT, "other", " "))
        .isInstanceOf(DecideReview.Outcome.Invalid.class);
  }

  @Test
  void strangersMayNeitherLookNorDecide() {
    var stranger = new CurrentUser(newPerson(), new UUID(0, 1), Set.of(Role.ORGANISER));

    assertThat(open(stranger, null)).isInstanceOf(ListOpenReviews.Outcome.NotAllowed.class);
    assertThat(open(stranger, meeting.id())).isInstanceOf(ListOpenReviews.Outcome.NotAllowed.class);
    assertThat(open(stranger, MeetingFixture.newId()))
        .isInstanceOf(ListOpenReviews.Outcome.NoSuchMeeting.class);
    assertThat(decide(stranger, meeting.id(), ReviewDecision.ACCEPT, "seen-in-person", null))
        .isInstanceOf(DecideReview.Outcome.NotAllowed.class);
    assertThat(decide(stranger, MeetingFixture.newId(), ReviewDecision.ACCEPT, "other", "a note"))
        .isInstanceOf(DecideReview.Outcome.NoSuchMeeting.class);
  }

  @Test
  void nobodyDecidesOnThemselvesEvenAsAdmin() {
    assertThat(decide(admin(guest), null, ReviewDecision.ACCEPT, "seen-in-person", null))
        .isInstanceOf(DecideReview.Outcome.OwnAttendance.class);
    assertThat(open(admin(guest), null))
        .isEqualTo(new ListOpenReviews.Outcome.Listed(Part.end(List.of())));
  }

  @Test
  void whatIsNoFactOfThisMeetingIsNotFound() {
    var other = MeetingFixture.meetingAt(SessionFixture.PLACE).by(host).build();
    meetings.addAll(List.of(other));
    assertThat(decide(host(), other.id(), ReviewDecision.ACCEPT, "seen-in-person", null))
        .isInstanceOf(DecideReview.Outcome.NoSuchEvent.class);
    assertThat(
            decide.decide(
                new DecideReview.Command(
                    admin(host),
                    null,
                    new EventId(new UUID(7, 7)),
                    ReviewDecision.ACCEPT,
                    "seen-in-person",
                    null)))
        .isInstanceOf(DecideReview.Outcome.NoSuchEvent.class);
  }

  private DecideReview.Outcome decide(
      CurrentUser user,
      @Nullable MeetingId at,
      ReviewDecision decision,
      String reason,
      @Nullable String note) {
    return decide.decide(new DecideReview.Command(user, at, arrival.id(), decision, reason, note));
  }

  private ListOpenReviews.Outcome open(CurrentUser user, @Nullable MeetingId at) {
    return list.list(new ListOpenReviews.Command(user, at, new Slice(50, 0)));
  }

  private CurrentUser host() {
    return new CurrentUser(host, new UUID(0, 0), Set.of());
  }

  private static CurrentUser admin(PersonId person) {
    return new CurrentUser(person, new UUID(0, 0), Set.of(Role.ADMIN));
  }

  private PersonId newPerson() {
    var person = SessionFixture.personWithConsent();
    people.add(person);
    return person.id();
  }
}
