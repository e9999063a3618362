package org.verifiedcompliance.domain.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.domain.sessions.SessionFixture.OPENED;
import static org.verifiedcompliance.domain.sessions.SessionFixture.judged;
import static org.verifiedcompliance.domain.sessions.SessionFixture.planned;
import static org.verifiedcompliance.domain.sessions.SessionFixture.refusedCheckIn;
import static org.verifiedcompliance.domain.sessions.SessionFixture.ruling;

import java.util.HashMap;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.domain.lists.Slice;
import org.verifiedcompliance.domain.lists.Walk;
import org.verifiedcompliance.domain.meetings.MeetingFixture;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.people.People;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.CheckedInSession;
import org.verifiedcompliance.domain.sessions.EventId;
import org.verifiedcompliance.domain.sessions.EventType;
import org.verifiedcompliance.domain.sessions.PlannedSession;
import org.verifiedcompliance.domain.sessions.SessionEvent;
import org.verifiedcompliance.domain.sessions.SessionFixture;
import org.verifiedcompliance.domain.sessions.Sessions;
import org.verifiedcompliance.domain.sessions.StatedTimes;
import org.verifiedcompliance.domain.verification.LocationFlag;

/** What every store must know of open reviews. */
public interface ReviewsContract {
  Reviews reviews();

  Sessions sessions();

  People people();

  Meetings meetings();

  @Test
  default void whatIsNotVerifiedWaitsOldestFirst() {
    var meeting = newMeeting();
    var rejected = newSession(newPerson(), meeting);
    var refused = refusedCheckIn(rejected, 5);
    sessions().recordRefused(refused);
    var unsure = arrived(newSession(newPerson(), meeting), LocationFlag.REVIEW, 2);
    arrived(newSession(newPerson(), meeting), LocationFlag.VERIFIED, 3);
    var unknown = arrived(newSession(newPerson(), meeting), LocationFlag.UNVERIFIABLE, 4);

    assertThat(open(meeting)).containsExactly(unsure, unknown, refused.id());
  }

  @Test
  default void anOpenReviewTellsWhoAndWhere() {
    var meeting = newMeeting();
    var session = newSession(newPerson(), meeting);
    var arrival = judged(session, EventType.CHECK_IN, true, LocationFlag.REVIEW, 1);
    sessions().record(session.checkIn(arrival), arrival);

    assertThat(reviews().listOpen(new ReviewQuery(meeting, newPerson(), Slice.first(10))))
        .containsExactly(new OpenReview(arrival, meeting, "Town hall", "Ada Example"));
  }

  @Test
  default void aDecisionClosesItWhateverItSays() {
    for (var flag : List.of(LocationFlag.VERIFIED, LocationFlag.REJECTED)) {
      var meeting = newMeeting();
      var session = newSession(newPerson(), meeting);
      var about = arrived(session, LocationFlag.REVIEW, 1);
      rule(session, EventType.REVIEW, about, flag, 2);

      assertThat(open(meeting)).isEmpty();
    }
  }

  @Test
  default void aWitnessWhoVerifiesClosesItAndALaterDoubtOpensItAgain() {
    var meeting = newMeeting();
    var session = newSession(newPerson(), meeting);
    var about = arrived(session, LocationFlag.UNVERIFIABLE, 1);
    rule(session, EventType.CONFIRMATION, about, LocationFlag.VERIFIED, 2);
    assertThat(open(meeting)).isEmpty();

    rule(session, EventType.REASSESSMENT, about, LocationFlag.REVIEW, 3);
    assertThat(open(meeting)).containsExactly(about);

    rule(session, EventType.REVIEW, about, LocationFlag.VERIFIED, 4);
    rule(session, EventType.REASSESSMENT, about, LocationFlag.REVIEW, 5);
    assertThat(open(meeting)).as("a person's word is the last").isEmpty();
  }

  @Test
  default void aWitnessWhoDoesNotSettleItLeavesItOpenOnce() {
    var meeting = newMeeting();
    var session = newSession(newPerson(), meeting);
    var about = arrived(session, LocationFlag.UNVERIFIABLE, 1);
    rule(session, EventType.CONFIRMATION, about, LocationFlag.REVIEW, 2);

    assertThat(open(meeting)).containsExactly(about);
  }

  @Test
  default void nobodySeesTheirOwn() {
    var meeting = newMeeting();
    var person = newPerson();
    var about = arrived(newSession(person, meeting), LocationFlag.REVIEW, 1);

    assertThat(reviews().listOpen(new ReviewQuery(meeting, person, Slice.first(10)))).isEmpty();
    assertThat(open(meeting)).containsExactly(about);
  }

  @Test
  default void eachMeetingHasItsOwnAndAllAreFoundTogether() {
    var one = newMeeting();
    var about = arrived(newSession(newPerson(), one), LocationFlag.REVIEW, 1);
    var elsewhere = arrived(newSession(newPerson(), newMeeting()), LocationFlag.REVIEW, 1);

    assertThat(open(one)).containsExactly(about);
    assertThat(reviews().listOpen(new ReviewQuery(null, newPerson(), Slice.first(200))))
        .extracting(review -> review.event().id())
        .contains(about, elsewhere);
  }

  @Test
  default void pagesDoNotOverlapWhenTimesAreTheSame() {
    var meeting = newMeeting();
    for (var i = 0; i < 7; i++) {
      arrived(newSession(newPerson(), meeting), LocationFlag.REVIEW, 1);
    }
    var reader = newPerson();

    var pages =
        LongStream.of(0, 3, 6)
            .boxed()
            .flatMap(offset ->
                reviews()
                    .listOpen(new ReviewQuery(meeting, reader, new Slice(3, offset.intValue())))
                    .stream())
            .map(review -> review.event().id())
            .toList();

    assertThat(pages).hasSize(7).doesNotHaveDuplicates().isEqualTo(open(meeting));
  }

  @Test
  default void whoDecidesPartByPartMissesNothing() {
    var meeting = newMeeting();
    var sessions = new HashMap<EventId, PlannedSession>();
    for (var i = 0; i < 5; i++) {
      var session = newSession(newPerson(), meeting);
      sessions.put(arrived(session, LocationFlag.REVIEW, 1), session);
    }
    var before = open(meeting);
    var decided = before.iterator();
    var reader = newPerson();

    var read =
        Walk.through(
            slice -> reviews().listOpen(new ReviewQuery(meeting, reader, slice)),
            () -> {
              var about = decided.next();
              rule(sessions.get(about), EventType.REVIEW, about, LocationFlag.VERIFIED, 2);
            });

    assertThat(read).extracting(review -> review.event().id()).isEqualTo(before);
    assertThat(open(meeting)).isEqualTo(before.subList(2, 5));
  }

  @Test
  default void aRequestForOtherTimesWaitsUntilSomebodyDecides() {
    var meeting = newMeeting();
    var session = newSession(newPerson(), meeting);
    var about = arrived(session, LocationFlag.VERIFIED, 1);
    var times = new StatedTimes(OPENED, null);
    var request = correct(session, EventType.CORRECTION_REQUEST, about, times, 5);

    var query = new ReviewQuery(meeting, newPerson(), Slice.first(10));
    assertThat(reviews().listOpenCorrections(query))
        .extracting(OpenReview::event)
        .containsExactly(request);
    assertThat(reviews().listOpenCorrections(new ReviewQuery(null, newPerson(), Slice.first(200))))
        .extracting(OpenReview::event)
        .contains(request);
    assertThat(
            reviews()
                .listOpenCorrections(new ReviewQuery(meeting, session.person(), Slice.first(10))))
        .isEmpty();
    assertThat(open(meeting)).isEmpty();

    correct(session, EventType.CORRECTION, request.id(), StatedTimes.NONE, 6);
    assertThat(reviews().listOpenCorrections(query)).isEmpty();
  }

  private SessionEvent correct(
      PlannedSession session, EventType type, EventId about, StatedTimes times, long minutes) {
    var open = sessions().find(session.id()).orElseThrow();
    var fact = SessionFixture.correcting(open, type, about, times, minutes);
    sessions().record(open.corrected(fact), fact);
    return fact;
  }

  @Test
  default void theSessionOfAFactIsFound() {
    var session = newSession(newPerson(), newMeeting());
    var about = arrived(session, LocationFlag.VERIFIED, 1);

    assertThat(reviews().findSession(about)).contains(session.id());
    assertThat(reviews().findSession(new EventId(MeetingFixture.newId().value()))).isEmpty();
  }

  private List<EventId> open(MeetingId meeting) {
    return reviews().listOpen(new ReviewQuery(meeting, newPerson(), Slice.first(200))).stream()
        .map(review -> review.event().id())
        .toList();
  }

  private EventId arrived(PlannedSession session, LocationFlag flag, long minutes) {
    var arrival = judged(session, EventType.CHECK_IN, true, flag, minutes);
    sessions().record(session.checkIn(arrival), arrival);
    return arrival.id();
  }

  private void rule(
      PlannedSession session, EventType type, EventId about, LocationFlag flag, long minutes) {
    var open = (CheckedInSession) sessions().find(session.id()).orElseThrow();
    SessionEvent fact = ruling(open, type, about, flag, minutes);
    sessions().record(open.ruled(fact), fact);
  }

  private PlannedSession newSession(PersonId person, MeetingId meeting) {
    var session = planned(person, meeting, null, OPENED);
    assertThat(sessions().add(session)).isTrue();
    return session;
  }

  private MeetingId newMeeting() {
    var meeting = MeetingFixture.meetingAt(SessionFixture.PLACE).build();
    meetings().addAll(List.of(meeting));
    return meeting.id();
  }

  private PersonId newPerson() {
    var person = SessionFixture.personWithConsent();
    people().add(person);
    return person.id();
  }
}
