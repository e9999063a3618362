package org.verifiedcompliance.persistence.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.application.sessions.AttendanceWorld;
import org.verifiedcompliance.application.sessions.CheckIn;
import org.verifiedcompliance.application.sessions.EndSession;
import org.verifiedcompliance.application.stream.Change;
import org.verifiedcompliance.application.stream.ChangeLog;
import org.verifiedcompliance.application.stream.Topic;
import org.verifiedcompliance.application.stream.Viewer;
import org.verifiedcompliance.domain.meetings.MeetingFixture;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.SessionFixture;
import org.verifiedcompliance.domain.sessions.Together;
import org.verifiedcompliance.persistence.DatabaseExtension;
import org.verifiedcompliance.persistence.JdbiUnitOfWork;
import org.verifiedcompliance.persistence.OwnConsent;
import org.verifiedcompliance.persistence.meetings.JdbiMeetings;
import org.verifiedcompliance.persistence.people.JdbiPeople;
import org.verifiedcompliance.persistence.sessions.JdbiSessions;

class ToldChangesTest {
  @RegisterExtension static final DatabaseExtension database = DatabaseExtension.embedded();

  private final JdbiPeople people = new JdbiPeople(database.jdbi());
  private final JdbiMeetings meetings = new JdbiMeetings(database.jdbi());
  private final JdbiSessions sessions = new JdbiSessions(database.jdbi(), byte[]::new);
  private final AttendanceWorld world =
      new AttendanceWorld(people, meetings, sessions, new JdbiUnitOfWork(database.jdbi()))
          .agreeing(OwnConsent.in(database.jdbi()));
  private final ChangeLog log = new JdbiChangeLog(database.jdbi());
  private final PersonId person = world.newPerson();
  private final PersonId organiser = world.newPerson();

  @Test
  void aSessionAndItsFactsAreToldToItsPersonAndToWhoMadeTheMeeting() {
    var meeting = MeetingFixture.meetingAt(AttendanceWorld.PLACE).by(organiser).build();
    meetings.add(meeting);
    var before = log.head();
    var planned = SessionFixture.planned(person, meeting.id(), null, world.clock.instant());
    sessions.add(planned);
    world.checkIn().checkIn(new CheckIn.Command(person, planned.id(), world.elsewhere(), false));
    world.checkIn().checkIn(new CheckIn.Command(person, planned.id(), world.here(), false));
    world.endSession().end(new EndSession.Command(person, planned.id(), null));

    var told = log.listAll(before, 10);
    assertThat(told)
        .extracting(Change::topic, Change::kind)
        .containsExactly(
            tuple(Topic.SESSION, "created"),
            tuple(Topic.FACT, "check_in_refused"),
            tuple(Topic.FACT, "check_in"),
            tuple(Topic.FACT, "end"));
    assertThat(told)
        .allSatisfy(change -> {
          assertThat(change.session()).isEqualTo(planned.id().value());
          assertThat(change.meeting()).isEqualTo(meeting.id().value());
          assertThat(change.person()).isEqualTo(person);
          assertThat(change.organiser()).isEqualTo(organiser);
          assertThat(change.isPublic()).isFalse();
          assertThat(change.isDeleted()).isFalse();
        });
    var facts = sessions.listEvents(planned.id()).stream().map(f -> f.event().id().value());
    assertThat(told.subList(1, 4)).extracting(Change::subject).isEqualTo(facts.toList());
  }

  @Test
  void anEditedMeetingSaysWhatChanged() {
    var first = MeetingFixture.meetingAt(52.5, 13.4).by(organiser);
    var before = log.head();
    meetings.add(first.build());
    meetings.update(first.movedTo(52.6, 13.4).build());
    meetings.update(first.movedTo(52.6, 13.4).next().build());

    assertThat(log.listAll(before, 10))
        .extracting(Change::kind, Change::isPublic, Change::isDeleted)
        .containsExactly(
            tuple("created", true, false),
            tuple("place", true, false),
            tuple("details", true, false));
  }

  @Test
  void aMeetingThatIsNoLongerShownIsGoneForAllButItsOrganiser() {
    var first = MeetingFixture.meetingAt(52.5, 13.4).by(organiser);
    var ended = MeetingFixture.meetingAt(52.5, 13.4).by(organiser);
    meetings.addAll(List.of(first.build(), ended.build()));
    var before = log.head();
    meetings.update(first.next().privately().build());
    meetings.update(ended.next().inactive().build());

    for (var viewer : List.of(new Viewer(person, false), new Viewer(organiser, false))) {
      assertThat(log.list(viewer, before, 10))
          .hasSize(2)
          .allMatch(change -> viewer.hasLost(change) == viewer.person().equals(person))
          .extracting(Change::kind)
          .containsOnly("status");
    }
  }

  @Test
  void anUnlistedMeetingIsToldToItsOrganiserAlone() {
    var before = log.head();
    var hidden = MeetingFixture.meetingAt(52.5, 13.4).privately().by(organiser);
    meetings.add(hidden.build());
    meetings.update(hidden.next().inactive().build());

    assertThat(log.list(new Viewer(person, false), before, 10)).isEmpty();
    assertThat(log.list(new Viewer(organiser, false), before, 10)).hasSize(2);
  }

  @Test
  void aPersonIsToldOfAsTheyComeChangeAndGo() {
    var before = log.head();
    var newcomer = SessionFixture.personWithConsent();
    people.add(newcomer);
    database
        .jdbi()
        .useHandle(handle -> {
          handle.execute("UPDATE person SET version = 2 WHERE id = ?", newcomer.id().value());
          handle.execute("DELETE FROM person WHERE id = ?", newcomer.id().value());
        });

    assertThat(log.list(new Viewer(newcomer.id(), false), before, 10))
        .extracting(Change::topic, Change::kind, Change::isDeleted)
        .containsExactly(
            tuple(Topic.PERSON, "created", false),
            tuple(Topic.PERSON, "edited", false),
            tuple(Topic.PERSON, "deleted", true));
    assertThat(log.list(new Viewer(person, false), before, 10)).isEmpty();
  }

  /** Without the lock by turns some 4 of 100 rounds failed. */
  @RepeatedTest(100)
  void factsOfOnePersonAtOnceStandInTheOrderOfTheirHistory() {
    var planned = world.newSession(person);
    var before = log.head();
    Together.run(
        8,
        i ->
            world
                .checkIn()
                .checkIn(
                    new CheckIn.Command(
                        person, planned.id(), i == 0 ? world.here() : world.elsewhere(), false)));

    var history =
        sessions.listEvents(planned.id()).stream().map(f -> f.event().id().value()).toList();
    assertThat(log.list(new Viewer(person, false), before, 100))
        .extracting(Change::subject)
        .isEqualTo(history);
  }

  @Test
  void aDatabaseThatWasRestoredBeginsAnewBehindAllThatWasRead() {
    meetings.add(MeetingFixture.meetingAt(52.5, 13.4).build());
    var before = log.head();
    database
        .jdbi()
        .useHandle(handle -> {
          handle.execute("UPDATE stream_epoch SET cluster = cluster - 1");
          handle.execute("SELECT enter_epoch()");
          handle.execute("SELECT enter_epoch()");
        });
    meetings.add(MeetingFixture.meetingAt(52.5, 13.4).build());

    assertThat(log.head()).isGreaterThan(before);
    assertThat(log.head().epoch()).isEqualTo(before.epoch() + 1);
    assertThat(log.listAll(before, 10)).hasSize(1);
  }
}
