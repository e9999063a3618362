package org.verifiedcompliance.domain.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.domain.sessions.SessionFixture.OPENED;
import static org.verifiedcompliance.domain.sessions.SessionFixture.PLACE;
import static org.verifiedcompliance.domain.sessions.SessionFixture.checkIn;
import static org.verifiedcompliance.domain.sessions.SessionFixture.checkOut;
import static org.verifiedcompliance.domain.sessions.SessionFixture.correcting;
import static org.verifiedcompliance.domain.sessions.SessionFixture.judged;
import static org.verifiedcompliance.domain.sessions.SessionFixture.newSessionId;
import static org.verifiedcompliance.domain.sessions.SessionFixture.planned;
import static org.verifiedcompliance.domain.sessions.SessionFixture.refusedCheckIn;
import static org.verifiedcompliance.domain.sessions.SessionFixture.ruling;
import static org.verifiedcompliance.domain.sessions.SessionFixture.unjudged;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.domain.geo.CircleFence;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.geo.FenceFixture;
import org.verifiedcompliance.domain.lists.Slice;
import org.verifiedcompliance.domain.lists.Walk;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.MeetingFixture;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.meetings.Occurrence;
import org.verifiedcompliance.domain.people.People;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.presence.Sighting;
import org.verifiedcompliance.domain.presence.Whereabouts;
import org.verifiedcompliance.domain.verification.LocationFlag;

/** What every store of sessions must do. */
public interface SessionsContract {

  Sessions sessions();

  People people();

  Meetings meetings();

  /** The person said themselves that their location may be taken. */
  default void agreed(PersonId person) {}

  @Test
  default void someAreReadTogetherAndWhatIsUnknownIsPassedOver() {
    var first = added(planned(newPerson()));
    var second = added(planned(newPerson()));
    var arrived = checkIn(first, 1);
    sessions().record(first.checkIn(arrived), arrived);
    var nobodys = planned(newPerson()).id();

    assertThat(sessions().list(List.of(first.id(), second.id(), nobodys)))
        .containsExactlyInAnyOrder(first.checkIn(arrived), second);
    assertThat(sessions().listEvents(List.of(arrived.id(), checkIn(second, 2).id())))
        .containsExactly(new RecordedEvent(1, arrived));
  }

  @Test
  default void aLaterFactAboutAnEarlierOneIsKeptWhole() {
    var planned = added(planned(newPerson()));
    var arrived = checkIn(planned, 1);
    var open = planned.checkIn(arrived);
    sessions().record(open, arrived);
    var review = ruling(open, EventType.REVIEW, arrived.id(), LocationFlag.REVIEW, 5);

    assertThat(sessions().record(open.ruled(review), review)).isEqualTo(new Recording.Recorded(2));
    assertThat(sessions().find(open.id()).map(Session::verdict)).contains(LocationFlag.REVIEW);
    assertThat(sessions().listEvents(open.id()))
        .extracting(RecordedEvent::event)
        .containsExactly(arrived, review);
  }

  @Test
  default void aCorrectionIsKeptWithItsTimesAndMovesTheEndsOfAnyStayThatIsOver() {
    for (var ending : List.of(EventType.CHECK_OUT, EventType.END, EventType.AUTO_CLOSE)) {
      var planned = added(planned(newPerson()));
      var arrived = checkIn(planned, 10);
      var left =
          ending == EventType.CHECK_OUT ? checkOut(planned, 50) : unjudged(planned, ending, 50);
      var times = new StatedTimes(OPENED, OPENED.plusSeconds(5_400));
      var asked = EventType.CORRECTION_REQUEST;
      var request = correcting(planned, asked, arrived.id(), times, 60);
      var correction = correcting(planned, EventType.CORRECTION, request.id(), times, 70);
      var facts = List.of(arrived, left, request, correction);
      for (int i = 1; i <= facts.size(); i++) {
        var state = SessionFold.replay(planned, facts.subList(0, i), AttendancePolicy.standard());
        assertThat(sessions().record(state, facts.get(i - 1))).isEqualTo(new Recording.Recorded(i));
        assertThat(sessions().find(planned.id())).contains(state);
      }

      assertThat(sessions().listEvents(planned.id()))
          .extracting(RecordedEvent::event)
          .containsExactlyElementsOf(facts);
      assertThat(sessions().find(planned.id()).orElseThrow().stay())
          .isEqualTo(Duration.ofMinutes(90));
    }
  }

  @Test
  default void whatFactsSayOfTheStayIsKeptAndAddsUpToTheStoredSession() {
    var planned = added(planned(newPerson()));
    var at = OPENED.plusNanos(1_000);
    var date = new Occurrence(OPENED, OPENED.plusSeconds(3_600));
    var arrived = checkIn(planned, 0).testifying(new Testimony(date, List.of()));
    var seen =
        Arrays.stream(Whereabouts.values())
            .map(where -> new Sighting(at.plusSeconds(60L * where.ordinal()), where))
            .toList();
    var presence =
        judged(planned, EventType.PRESENCE, true, LocationFlag.VERIFIED, 5)
            .testifying(new Testimony(null, seen));
    var facts = List.of(arrived, presence, checkOut(planned, 50));
    var policy = AttendancePolicy.standard();

    for (int i = 1; i <= facts.size(); i++) {
      var state = SessionFold.replay(planned, facts.subList(0, i), policy);
      sessions().record(state, facts.get(i - 1));
      assertThat(sessions().find(planned.id())).contains(state);
    }

    var listed = sessions().listFacts(planned.id());
    assertThat(listed).extracting(SessionEvent::testimony).isEqualTo(testimonies(facts));
    assertThat(sessions().find(planned.id())).contains(SessionFold.replay(planned, listed, policy));
  }

  private static List<Testimony> testimonies(List<SessionEvent> facts) {
    return facts.stream().map(SessionEvent::testimony).toList();
  }

  @Test
  default void aNewSessionIsFoundAsItWasKept() {
    var session = added(planned(newPerson(), newMeeting().id(), "phone-1", OPENED));

    assertThat(sessions().find(session.id())).contains(session);
    assertThat(sessions().findByClientId(session.person(), "phone-1")).contains(session);
  }

  @Test
  default void whatIsOptionalMayBeAbsentAndPlacesMayLieAtTheEdges() {
    for (var place : List.of(new Coordinate(90, 0), new Coordinate(-89.9999999, -180))) {
      var fence = new CircleFence(place, CircleFence.MAX_RADIUS);
      var destination = new Destination("Ünïcode 🙂 ' \" \\", null, place, fence);
      var details =
          new SessionDetails(newSessionId(), newPerson(), null, destination, null, null, OPENED, 1);
      var session = added(new PlannedSession(details));

      assertThat(sessions().find(session.id())).contains(session);
    }
  }

  @Test
  default void aDrawnFenceIsKeptWithTheSessionTheFactAndTheMeeting() {
    for (var place : FenceFixture.PLACES) {
      var fence = FenceFixture.islands(place);
      var meeting = MeetingFixture.meetingAt(place).build(FenceFixture.lShape(place));
      meetings().addAll(List.of(meeting));
      var destination = new Destination("Campus", null, place, fence);
      var session =
          added(
              new PlannedSession(
                  new SessionDetails(
                      newSessionId(),
                      newPerson(),
                      meeting.id(),
                      destination,
                      null,
                      null,
                      OPENED,
                      1)));
      var arrival = SessionFixture.judgedIn(fence, checkIn(session, 1));
      sessions().record(session.checkIn(arrival), arrival);

      assertThat(sessions().find(session.id())).contains(session.checkIn(arrival));
      assertThat(sessions().findInContext(session.id()).map(SessionInContext::fence))
          .contains(meeting.fence());
      assertThat(sessions().listEvents(session.id()))
          .containsExactly(new RecordedEvent(1, arrival));
    }
  }

  @Test
  default void anUnknownSessionIsNotFound() {
    assertThat(sessions().find(newSessionId())).isEmpty();
    assertThat(sessions().findInContext(newSessionId())).isEmpty();
    assertThat(sessions().listEvents(newSessionId())).isEmpty();
    assertThat(sessions().findOpen(newPerson())).isEmpty();
    assertThat(sessions().findByClientId(newPerson(), "phone-1")).isEmpty();
  }

  @Test
  default void aClientIdNamesOneSessionOfAPerson() {
    var person = newPerson();
    var first = added(planned(person, null, "phone-1", OPENED));

    assertThat(sessions().add(planned(person, null, "phone-1", OPENED))).isFalse();
    assertThat(sessions().add(planned(newPerson(), null, "phone-1", OPENED))).isTrue();
    assertThat(sessions().add(planned(person, null, "phone-2", OPENED))).isTrue();
    assertThat(sessions().findByClientId(person, "phone-1")).contains(first);
  }

  @Test
  default void twentyTriesAtOnceUnderOneClientIdKeepOneSession() {
    var person = newPerson();

    var added = Together.run(20, i -> sessions().add(planned(person, null, "phone-1", OPENED)));

    assertThat(added).containsOnlyOnce(true).hasSize(20);
  }

  @Test
  default void aFactAndTheStateThatItMadeAreKeptTogether() {
    var planned = added(planned(newPerson()));
    var arrival = checkIn(planned, 30);
    var open = planned.checkIn(arrival);

    assertThat(sessions().record(open, arrival)).isEqualTo(new Recording.Recorded(1));
    assertThat(sessions().find(planned.id())).contains(open);
    assertThat(sessions().findOpen(planned.person())).contains(open);

    var departure = checkOut(open, 90);
    var closed = open.checkOut(departure);

    assertThat(sessions().record(closed, departure)).isEqualTo(new Recording.Recorded(2));
    assertThat(sessions().find(planned.id())).contains(closed);
    assertThat(sessions().findOpen(planned.person())).isEmpty();
    assertThat(sessions().listEvents(planned.id()))
        .containsExactly(new RecordedEvent(1, arrival), new RecordedEvent(2, departure));
  }

  @Test
  default void everyEndingIsKept() {
    var ended = added(planned(newPerson()));
    var expired = added(planned(newPerson()));
    var left = added(planned(newPerson()));
    var end = unjudged(ended, EventType.END, 5);
    var expiry = unjudged(expired, EventType.EXPIRE, 5);

    assertKept(ended.end(end), end);
    assertKept(expired.expire(expiry), expiry);

    var open = checkedIn(left, 10);
    var closing = unjudged(left, EventType.AUTO_CLOSE, 20);
    assertKept(open.autoClose(closing), closing);
  }

  @Test
  default void aStaleChangeKeepsNothing() {
    var planned = added(planned(newPerson()));
    var first = checkIn(planned, 1);
    var second = checkIn(planned, 2);
    sessions().record(planned.checkIn(first), first);

    assertThat(sessions().record(planned.checkIn(second), second)).isEqualTo(new Recording.Stale());
    assertThat(sessions().find(planned.id())).contains(planned.checkIn(first));
    assertThat(sessions().listEvents(planned.id())).containsExactly(new RecordedEvent(1, first));
  }

  @Test
  default void aChangeOfAnUnknownSessionIsStale() {
    var unknown = planned(newPerson());
    var event = checkIn(unknown, 1);

    assertThat(sessions().record(unknown.checkIn(event), event)).isEqualTo(new Recording.Stale());
  }

  @Test
  default void aRefusedAttemptIsKeptAndChangesNothing() {
    var planned = added(planned(newPerson()));
    var attempt = refusedCheckIn(planned, 1);

    assertThat(sessions().recordRefused(attempt)).contains(1L);
    assertThat(sessions().find(planned.id())).contains(planned);
    assertThat(sessions().listEvents(planned.id())).containsExactly(new RecordedEvent(1, attempt));
  }

  @Test
  default void nobodyIsCheckedInTwice() {
    var person = newPerson();
    var here = added(planned(person));
    var there = added(planned(person));
    checkedIn(here, 1);
    var second = checkIn(there, 2);

    assertThat(sessions().record(there.checkIn(second), second))
        .isEqualTo(new Recording.AnotherOpen());
    assertThat(sessions().find(there.id())).contains(there);
    assertThat(sessions().listEvents(there.id())).isEmpty();
  }

  @Test
  default void ofTwentyCheckInsAtOnceAtDifferentSessionsOneSucceeds() {
    var person = newPerson();
    var planned = Stream.generate(() -> added(planned(person))).limit(20).toList();

    var recordings = Together.run(20, i -> checkInAt(planned.get(i)));

    assertThat(recordings).containsOnlyOnce(new Recording.Recorded(1)).hasSize(20);
    assertThat(recordings).filteredOn(new Recording.AnotherOpen()::equals).hasSize(19);
    assertThat(planned.stream().flatMap(it -> sessions().listEvents(it.id()).stream())).hasSize(1);
  }

  @Test
  default void ofTwentyCheckInsAtOnceAtOneSessionOneSucceeds() {
    var planned = added(planned(newPerson()));

    var recordings = Together.run(20, i -> checkInAt(planned));

    assertThat(recordings).containsOnlyOnce(new Recording.Recorded(1));
    assertThat(recordings).filteredOn(new Recording.Stale()::equals).hasSize(19);
    assertThat(sessions().listEvents(planned.id())).hasSize(1);
  }

  @Test
  default void theHistoryOfAPersonHasNoGapWhateverHappensAtOnce() {
    var person = newPerson();
    var planned = Stream.generate(() -> added(planned(person))).limit(10).toList();

    Together.run(
        40,
        i -> {
          var session = planned.get(i % 10);
          return i % 4 == 0
              ? checkInAt(session)
              : sessions().recordRefused(refusedCheckIn(session, i)).orElseThrow();
        });

    var sequences =
        planned.stream()
            .flatMap(session -> sessions().listEvents(session.id()).stream())
            .map(RecordedEvent::historySequence);
    assertThat(sequences)
        .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, 31).boxed().toList());
  }

  @Test
  default void theFactsGiveTheStateAgain() {
    var planned = added(planned(newPerson()));
    sessions().recordRefused(refusedCheckIn(planned, 1));
    var open = checkedIn(planned, 2);
    var departure = checkOut(open, 1);
    sessions().record(open.checkOut(departure), departure);

    var facts = sessions().listEvents(planned.id()).stream().map(RecordedEvent::event).toList();

    assertThat(sessions().find(planned.id())).contains(SessionFold.replay(planned, facts));
  }

  @Test
  default void theContextHoldsTheMeetingAsItIsNow() {
    var meeting = newMeeting();
    var session = added(planned(newPerson(), meeting.id(), null, OPENED));
    var moved = MeetingFixture.meetingAt(0, 180).id(meeting.id()).next().build();
    assertThat(meetings().update(moved)).isTrue();

    assertThat(sessions().findInContext(session.id()))
        .contains(new SessionInContext(session, moved.fence(), moved.schedule(), true, null));
  }

  @Test
  default void theContextOfAFreeDestinationHoldsConsentAndTheOpenSession() {
    var person = SessionFixture.person(false);
    people().add(person);
    var session = added(planned(person.id()));
    var other = added(planned(person.id()));
    checkedIn(other, 1);

    var fence = session.details().destination().fence();
    assertThat(sessions().findInContext(session.id()))
        .contains(new SessionInContext(session, fence, null, false, other.id()));
  }

  @Test
  default void sessionsAreListedNewestFirst() {
    var person = newPerson();
    var old = added(planned(person, null, null, OPENED.minusSeconds(1)));
    var twins = List.of(added(planned(person)), added(planned(person)));
    var young = added(planned(person, null, null, OPENED.plusNanos(1000)));
    added(planned(newPerson()));
    var sorted =
        twins.stream().sorted((a, b) -> text(b).compareTo(text(a))).map(Session.class::cast);

    assertThat(listed(person, null, 10, 0))
        .containsExactlyElementsOf(
            Stream.of(Stream.of(young), sorted, Stream.of(old)).flatMap(it -> it).toList());
    assertThat(listed(person, null, 1, 3)).containsExactly(old);
    assertThat(listed(person, null, 10, 4)).isEmpty();
  }

  @Test
  default void whoReadsOnMissesNothingAndSeesNothingTwiceWhileNewOnesCome() {
    var person = newPerson();
    for (int i = 0; i < 7; i++) {
      added(planned(person, null, null, OPENED.plusNanos(i / 3 * 1000)));
    }
    var before = listed(person, null, 10, 0);

    var read =
        Walk.through(
            slice -> sessions().list(new SessionQuery(person, null, null, null, slice)),
            () -> added(planned(person, null, null, OPENED.plusSeconds(1))));

    assertThat(read).isEqualTo(before);
    assertThat(
            Walk.through(
                slice -> sessions().list(new SessionQuery(person, null, null, null, slice))))
        .isEqualTo(listed(person, null, 20, 0));
  }

  @Test
  default void sessionsAreListedByMeetingAndTime() {
    var person = newPerson();
    var meeting = newMeeting().id();
    var at = added(planned(person, meeting, null, OPENED));
    var free = added(planned(person, null, null, OPENED.plusSeconds(60)));

    assertThat(listed(person, meeting, 10, 0)).containsExactly(at);
    assertThat(sessions().list(new SessionQuery(person, null, OPENED, OPENED, Slice.first(10))))
        .isEmpty();
    assertThat(
            sessions()
                .list(
                    new SessionQuery(
                        person, null, OPENED, OPENED.plusSeconds(60), Slice.first(10))))
        .containsExactly(at);
    assertThat(
            sessions()
                .list(
                    new SessionQuery(person, null, OPENED.plusSeconds(60), null, Slice.first(10))))
        .containsExactly(free);
  }

  private String text(Session session) {
    return session.id().value().toString();
  }

  private List<Session> listed(PersonId person, @Nullable MeetingId meeting, int limit, int off) {
    return sessions().list(new SessionQuery(person, meeting, null, null, new Slice(limit, off)));
  }

  private void assertKept(ClosedSession closed, SessionEvent event) {
    assertThat(sessions().record(closed, event)).isInstanceOf(Recording.Recorded.class);
    assertThat(sessions().find(closed.id())).contains(closed);
    assertThat(sessions().listEvents(closed.id()).getLast().event()).isEqualTo(event);
  }

  private Recording checkInAt(PlannedSession planned) {
    var event = checkIn(planned, 1);
    return sessions().record(planned.checkIn(event), event);
  }

  private CheckedInSession checkedIn(PlannedSession planned, long minutes) {
    var event = checkIn(planned, minutes);
    var open = planned.checkIn(event);
    assertThat(sessions().record(open, event)).isInstanceOf(Recording.Recorded.class);
    return open;
  }

  private PersonId newPerson() {
    var person = SessionFixture.personWithConsent();
    assertThat(people().add(person)).isTrue();
    agreed(person.id());
    return person.id();
  }

  private Meeting newMeeting() {
    var meeting = MeetingFixture.meetingAt(PLACE).build();
    meetings().addAll(List.of(meeting));
    return meeting;
  }

  private PlannedSession added(PlannedSession session) {
    assertThat(sessions().add(session)).isTrue();
    return session;
  }
}
