package org.verifiedcompliance.application.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.application.meetings.InvalidField;
import org.verifiedcompliance.application.periods.ClosedRecords;
import org.verifiedcompliance.application.policies.JudgingPolicy;
import org.verifiedcompliance.application.policies.PoliciesInForce;
import org.verifiedcompliance.application.policies.PolicyBook;
import org.verifiedcompliance.application.sessions.Ledger;
import org.verifiedcompliance.application.shared.CountingIds;
import org.verifiedcompliance.application.shared.SerialUnitOfWork;
import org.verifiedcompliance.domain.lists.Slice;
import org.verifiedcompliance.domain.meetings.InMemoryMeetings;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.MeetingFixture;
import org.verifiedcompliance.domain.people.InMemoryPeople;
import org.verifiedcompliance.domain.people.Role;
import org.verifiedcompliance.domain.periods.ClosedPeriods;
import org.verifiedcompliance.domain.periods.InMemoryClosedPeriods;
import org.verifiedcompliance.domain.periods.PeriodClosing;
import org.verifiedcompliance.domain.policies.InMemoryPolicies;
import org.verifiedcompliance.domain.policies.InMemoryPolicyTexts;
import org.verifiedcompliance.domain.reviews.InMemoryReviews;
import org.verifiedcompliance.domain.reviews.RequestReasons;
import org.verifiedcompliance.domain.reviews.ReviewDecision;
import org.verifiedcompliance.domain.reviews.ReviewReasons;
import org.verifiedcompliance.domain.sessions.AttendancePolicy;
import org.verifiedcompliance.domain.sessions.EventId;
import org.verifiedcompliance.domain.sessions.EventType;
import org.verifiedcompliance.domain.sessions.InMemorySessions;
import org.verifiedcompliance.domain.sessions.PlannedSession;
import org.verifiedcompliance.domain.sessions.Session;
import org.verifiedcompliance.domain.sessions.SessionEvent;
import org.verifiedcompliance.domain.sessions.SessionFixture;
import org.verifiedcompliance.domain.sessions.StatedTimes;
import org.verifiedcompliance.domain.verification.VerificationPolicy;

class CorrectionUseCasesTest {
  private static final Duration WEEK = Duration.ofDays(7);

  private final InMemoryPeople people = new InMemoryPeople();
  private final InMemoryMeetings meetings = new InMemoryMeetings();
  private final InMemorySessions sessions = new InMemorySessions(people, meetings);
  private final InMemoryReviews reviews = new InMemoryReviews(sessions, people);
  private final PolicyBook book =
      new PolicyBook(
          new JudgingPolicy(VerificationPolicy.standard(), AttendancePolicy.standard()),
          new InMemoryPolicyTexts());
  private final PoliciesInForce policies = new PoliciesInForce(new InMemoryPolicies(), book);
  private final Ledger ledger = new Ledger(sessions, policies);
  private final CountingIds ids = new CountingIds();
  private final ClosedPeriods periods = new InMemoryClosedPeriods(sessions, reviews);
  private final ClosedRecords records = new ClosedRecords(periods, sessions);
  private Instant now = at(120);
  private final RequestCorrection request =
      new RequestCorrectionService(
          sessions,
          ledger,
          meetings,
          policies,
          RequestReasons.shipped(),
          records,
          new SerialUnitOfWork(),
          ids,
          () -> now);
  private final DecideCorrection decide =
      new DecideCorrectionService(
          sessions,
          ledger,
          meetings,
          ReviewReasons.shipped(),
          records,
          new SerialUnitOfWork(),
          ids,
          () -> now);
  private final ListOpenReviews list = ListOpenReviewsService.ofCorrections(reviews, meetings);

  private final CurrentUser host = user();
  private final CurrentUser guest = user();
  private final CurrentUser stranger = user();
  private final Meeting meeting =
      MeetingFixture.meetingAt(SessionFixture.PLACE).by(host.person()).build();
  private final PlannedSession planned =
      SessionFixture.planned(guest.person(), meeting.id(), null, SessionFixture.OPENED);

  @BeforeEach
  void somebodyStaysFromTenToSixtyPast() {
    meetings.addAll(List.of(meeting));
    sessions.add(planned);
    var arrival = SessionFixture.checkIn(planned, 10);
    var open = planned.checkIn(arrival);
    var departure = SessionFixture.checkOut(planned, 60);
    ledger.record(open, arrival);
    ledger.record(open.checkOut(departure), departure);
  }

  @Test
  void theHostAcceptsWhatThePersonAskedForAndTheTimesAreInForce() {
    var asked = requested(ask(guest, at(0), at(90)));

    assertThat(stay()).isEqualTo(Duration.ofMinutes(50));
    assertThat(open(host)).containsExactly(asked);
    assertThat(decide(host, asked.id(), ReviewDecision.ACCEPT))
        .isInstanceOf(DecideCorrection.Outcome.Decided.class);
    assertThat(stay()).isEqualTo(Duration.ofMinutes(90));
    assertThat(open(host)).isEmpty();
    assertThat(decide(host, asked.id(), ReviewDecision.REJECT))
        .isInstanceOf(DecideCorrection.Outcome.DecidedBefore.class);
  }

  @Test
  void aRejectedRequestChangesNothingAndAnotherOneMayFollow() {
    var asked = requested(ask(guest, null, at(90)));
    assertThat(ask(guest, null, at(80)))
        .isEqualTo(new RequestCorrection.Outcome.RequestedBefore(withoutPayload(asked.id())));

    decide(host, asked.id(), ReviewDecision.REJECT);

    assertThat(stay()).isEqualTo(Duration.ofMinutes(50));
    assertThat(ask(guest, null, at(80))).isInstanceOf(RequestCorrection.Outcome.Requested.class);
  }

  @Test
  void whatTheHostSaysIsInForceAtOnceAndAtAnyTime() {
    now = at(60).plus(WEEK).plusSeconds(1);

    assertThat(ask(host, at(0), null))
        .asInstanceOf(type(RequestCorrection.Outcome.Requested.class))
        .extracting(RequestCorrection.Outcome.Requested::correction)
        .isNotNull();
    assertThat(stay()).isEqualTo(Duration.ofMinutes(60));
    assertThat(ask(guest, at(0), null)).isInstanceOf(RequestCorrection.Outcome.TooLate.class);
  }

  @Test
  void aWeekAfterTheEndIsStillInTime() {
    now = at(60).plus(WEEK);

    assertThat(ask(guest, at(0), null)).isInstanceOf(RequestCorrection.Outcome.Requested.class);
  }

  @Test
  void allThatIsWrongIsToldAtOnce() {
    assertThat(faults(at(-60 * 25), at(121), "unheard-of"))
        .containsExactly("check_in_time", "check_out_time", "reason_code");
    assertThat(faults(at(61), null, "other")).containsExactly("check_in_time");
    assertThat(faults(null, at(9), "other")).containsExactly("check_out_time");
    assertThat(faults(at(50), at(49), "other")).containsExactly("check_out_time");
  }

  @Test
  void anOpenStayHasNoEndToCorrect() {
    var open = SessionFixture.planned(guest.person(), null, null, SessionFixture.OPENED);
    sessions.add(open);
    var arrival = SessionFixture.checkIn(open, 100);
    ledger.record(open.checkIn(arrival), arrival);

    assertThat(ask(guest, open, null, at(110)))
        .isInstanceOf(RequestCorrection.Outcome.Invalid.class);
    assertThat(ask(guest, open, at(95), null))
        .isInstanceOf(RequestCorrection.Outcome.Requested.class);
  }

  @Test
  void whereNobodyCameNothingIsCorrected() {
    var empty = SessionFixture.planned(guest.person(), null, null, SessionFixture.OPENED);
    sessions.add(empty);

    assertThat(ask(guest, empty, at(0), at(1)))
        .isInstanceOf(RequestCorrection.Outcome.NobodyCame.class);
  }

  @Test
  void strangersKnowOfNothingAndNobodyDecidesOnThemselves() {
    var asked = requested(ask(guest, at(0), null)).id();
    var guestAsAdmin = new CurrentUser(guest.person(), new UUID(0, 0), Set.of(Role.ADMIN));

    assertThat(ask(stranger, at(0), null))
        .isInstanceOf(RequestCorrection.Outcome.NoSuchSession.class);
    assertThat(decide(stranger, asked, ReviewDecision.ACCEPT))
        .isInstanceOf(DecideCorrection.Outcome.NoSuchSession.class);
    assertThat(decide(guestAsAdmin, asked, ReviewDecision.ACCEPT))
        .isInstanceOf(DecideCorrection.Outcome.OwnAttendance.class);
    assertThat(decide(host, new EventId(new UUID(7, 7)), ReviewDecision.ACCEPT))
        .isInstanceOf(DecideCorrection.Outcome.NoSuchRequest.class);
    assertThat(list.list(new ListOpenReviews.Command(stranger, meeting.id(), new Slice(50, 0))))
        .isInstanceOf(ListOpenReviews.Outcome.NotAllowed.class);
  }

  @Test
  void nobodyIsInTwoPlacesByACorrection() {
    var next = SessionFixture.planned(guest.person(), null, null, at(65));
    sessions.add(next);
    var came = SessionFixture.checkIn(next, 70);
    ledger.record(next.checkIn(came), came);

    assertThat(faults(null, at(71), "other")).containsExactly("check_out_time");
    assertThat(faults(at(5), at(75), "other")).containsExactly("check_in_time");
    var asked = requested(ask(guest, null, at(70)));
    assertThat(decide(host, asked.id(), ReviewDecision.ACCEPT))
        .isInstanceOf(DecideCorrection.Outcome.Decided.class);
    assertThat(ask(guest, next, at(69), null))
        .isInstanceOf(RequestCorrection.Outcome.Invalid.class);
  }

  @Test
  void ofAClosedRecordNobodySaysAnythingAnyMore() {
    var asked = requested(ask(guest, at(5), null));
    now = at(60).plus(Duration.ofDays(6));
    var until = at(11);
    assertThat(close(until)).isInstanceOf(ClosedPeriods.Result.NotSettled.class);
    decide(host, asked.id(), ReviewDecision.REJECT);
    assertThat(close(until)).isInstanceOf(ClosedPeriods.Result.Closed.class);

    for (var user : List.of(guest, host)) {
      assertThat(ask(user, at(0), null))
          .isEqualTo(new RequestCorrection.Outcome.PeriodClosed(until));
    }
  }

  @Test
  void nothingIsMovedIntoAClosedRecordButMayBeRefusedToBe() {
    now = at(60).plus(Duration.ofDays(6));
    var asked = requested(ask(guest, at(5), null));
    close(at(10));

    assertThat(decide(host, asked.id(), ReviewDecision.ACCEPT))
        .isEqualTo(new DecideCorrection.Outcome.PeriodClosed(at(10)));
    assertThat(decide(host, asked.id(), ReviewDecision.REJECT))
        .isInstanceOf(DecideCorrection.Outcome.Decided.class);
    assertThat(ask(host, at(9), null))
        .isEqualTo(new RequestCorrection.Outcome.PeriodClosed(at(10)));
    assertThat(ask(host, at(11), null)).isInstanceOf(RequestCorrection.Outcome.Requested.class);
  }

  private ClosedPeriods.Result close(Instant until) {
    return periods.close(new PeriodClosing(meeting.id(), until, host.person(), now, null));
  }

  @Test
  void correctionsAfterCorrectionsLeadNoFurtherAway() {
    assertThat(ask(host, at(10 - 24 * 60), null))
        .isInstanceOf(RequestCorrection.Outcome.Requested.class);

    assertThat(faults(at(10 - 26 * 60), null, "other")).containsExactly("check_in_time");
  }

  @Test
  void aReasonForADecisionMustBeOnItsList() {
    var asked = requested(ask(guest, at(0), null)).id();
    var accept = ReviewDecision.ACCEPT;

    assertThat(
            decide.decide(
                new DecideCorrection.Command(host, planned.id(), asked, accept, "not-there", null)))
        .isInstanceOf(DecideCorrection.Outcome.Invalid.class);
  }

  private List<String> faults(@Nullable Instant arrival, @Nullable Instant departure, String code) {
    var times = new StatedTimes(arrival, departure);
    var command = new RequestCorrection.Command(guest, planned.id(), times, code, "It was so.");
    return ((RequestCorrection.Outcome.Invalid) request.request(command))
        .faults().stream().map(InvalidField::field).toList();
  }

  private RequestCorrection.Outcome ask(
      CurrentUser user, @Nullable Instant arrival, @Nullable Instant departure) {
    return ask(user, planned, arrival, departure);
  }

  private RequestCorrection.Outcome ask(
      CurrentUser user, Session about, @Nullable Instant arrival, @Nullable Instant departure) {
    var times = new StatedTimes(arrival, departure);
    return request.request(
        new RequestCorrection.Command(user, about.id(), times, "wrong-time", "It was so."));
  }

  private static SessionEvent requested(RequestCorrection.Outcome outcome) {
    return ((RequestCorrection.Outcome.Requested) outcome).request();
  }

  private DecideCorrection.Outcome decide(
      CurrentUser user, EventId asked, ReviewDecision decision) {
    return decide.decide(
        new DecideCorrection.Command(user, planned.id(), asked, decision, "other", "Seen."));
  }

  private List<SessionEvent> open(CurrentUser user) {
    var command = new ListOpenReviews.Command(user, meeting.id(), new Slice(50, 0));
    return ((ListOpenReviews.Outcome.Listed) list.list(command))
        .reviews().stream().map(review -> review.event()).toList();
  }

  private SessionEvent withoutPayload(EventId id) {
    return sessions.listFacts(planned.id()).stream()
        .filter(fact -> fact.id().equals(id) && fact.type() == EventType.CORRECTION_REQUEST)
        .findFirst()
        .orElseThrow();
  }

  private @Nullable Duration stay() {
    return sessions.find(planned.id()).orElseThrow().stay();
  }

  private CurrentUser user() {
    var person = SessionFixture.personWithConsent();
    people.add(person);
    return new CurrentUser(person.id(), new UUID(0, 0), Set.of());
  }

  private static Instant at(long minutes) {
    return SessionFixture.OPENED.plusSeconds(minutes * 60);
  }
}
