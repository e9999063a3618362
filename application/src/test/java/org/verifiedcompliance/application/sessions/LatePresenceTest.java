package org.verifiedcompliance.application.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.application.reviews.DecideReview;
import org.verifiedcompliance.application.reviews.DecideReviewService;
import org.verifiedcompliance.application.shared.CountingIds;
import org.verifiedcompliance.application.shared.SerialUnitOfWork;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.geo.Meters;
import org.verifiedcompliance.domain.lists.Slice;
import org.verifiedcompliance.domain.meetings.InMemoryMeetings;
import org.verifiedcompliance.domain.people.InMemoryPeople;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.people.Role;
import org.verifiedcompliance.domain.reviews.InMemoryReviews;
import org.verifiedcompliance.domain.reviews.ReviewDecision;
import org.verifiedcompliance.domain.reviews.ReviewQuery;
import org.verifiedcompliance.domain.reviews.ReviewReasons;
import org.verifiedcompliance.domain.sessions.AttendanceOutcome;
import org.verifiedcompliance.domain.sessions.AttendancePolicy;
import org.verifiedcompliance.domain.sessions.InMemorySessions;
import org.verifiedcompliance.domain.sessions.PlannedSession;
import org.verifiedcompliance.domain.sessions.RecordedEvent;
import org.verifiedcompliance.domain.sessions.Session;
import org.verifiedcompliance.domain.sessions.SessionEvent;
import org.verifiedcompliance.domain.sessions.SessionFold;
import org.verifiedcompliance.domain.verification.LocationFix;
import org.verifiedcompliance.domain.verification.LocationFlag;
import org.verifiedcompliance.domain.verification.Platform;

/** Readings of a stay of 40 minutes that reach the server days later. */
class LatePresenceTest {
  private final InMemoryPeople people = new InMemoryPeople();
  private final InMemoryMeetings meetings = new InMemoryMeetings();
  private final InMemorySessions sessions = new InMemorySessions(people, meetings);
  private final AttendanceWorld world =
      new AttendanceWorld(people, meetings, sessions, new SerialUnitOfWork());
  private final InMemoryReviews reviews = new InMemoryReviews(sessions, people);
  private final PersonId person = world.newPerson();
  private final CurrentUser admin =
      new CurrentUser(world.newPerson(), new UUID(1, 1), Set.of(Role.ADMIN));
  private final PlannedSession session = world.newSession(person);
  private final Instant arrived = world.clock.instant();

  @BeforeEach
  void somebodyStays() {
    world.checkIn().checkIn(new CheckIn.Command(person, session.id(), world.here(), false));
    world.clock.set(minute(40));
    world.checkOut().checkOut(new CheckOut.Command(person, session.id(), world.here()));
  }

  @Test
  void withinTheGraceTheyCountByThemselves() {
    world.clock.set(minute(10).plus(Duration.ofHours(72)));

    assertThat(report(10, 20, 30)).isEqualTo(kept(3, 40));
    assertThat(stored().tally().outcome()).isEqualTo(AttendanceOutcome.ATTENDED);
    assertThat(open()).isEmpty();
  }

  @Test
  void afterTheGraceTheyAreKeptAndCountOnceSomebodyHasAcceptedThem() {
    world.clock.set(minute(40).plus(Duration.ofHours(73)));

    assertThat(report(10, 20, 30)).isEqualTo(kept(3, 0));
    assertThat(report(10, 20, 30)).isEqualTo(kept(0, 0));
    assertThat(stored().tally().outcome()).isEqualTo(AttendanceOutcome.UNCONFIRMED);
    assertThat(open()).extracting(SessionEvent::id).containsExactly(last().id());
    assertThat(last().verdict().flag()).isEqualTo(LocationFlag.REVIEW);
    decide(ReviewDecision.ACCEPT);

    assertThat(stored().tally().outcome()).isEqualTo(AttendanceOutcome.ATTENDED);
    assertThat(stored().tally().confirmed()).isEqualTo(Duration.ofMinutes(40));
    assertThat(open()).isEmpty();
    assertFoldsToTheSame();
  }

  @Test
  void whatSomebodyRejectsNeverCounts() {
    world.clock.set(minute(40).plus(Duration.ofHours(73)));
    report(10, 20, 30);

    decide(ReviewDecision.REJECT);

    assertThat(stored().tally().outcome()).isEqualTo(AttendanceOutcome.UNCONFIRMED);
    assertThat(open()).isEmpty();
    assertFoldsToTheSame();
  }

  @Test
  void ofOneReportTheLateOnesWaitAndTheOthersCount() {
    world.clock.set(minute(25).plus(Duration.ofHours(72)));

    assertThat(report(5, 10, 20, 28, 36)).isEqualTo(kept(5, 12));

    assertThat(open()).singleElement().satisfies(it -> assertThat(timesOf(it)).hasSize(3));
    assertFoldsToTheSame();
  }

  @Test
  void lateOnesChangeNoVerdictByThemselves() {
    world.clock.set(minute(40).plus(Duration.ofHours(73)));

    report(0, 10, 20, 30);

    assertThat(facts()).hasSize(3);
  }

  @Test
  void afterAMonthTheyArePassedOver() {
    world.clock.set(minute(20).plus(Duration.ofDays(30)));

    assertThat(report(10, 20, 30)).isEqualTo(kept(2, 0));
    world.clock.advance(Duration.ofDays(1));
    assertThat(report(35)).isEqualTo(kept(0, 0));
  }

  private void decide(ReviewDecision decision) {
    var service =
        new DecideReviewService(
            reviews,
            sessions,
            world.ledger(),
            meetings,
            ReviewReasons.shipped(),
            world.records(),
            new CountingIds(),
            world.clock);
    assertThat(
            service.decide(
                new DecideReview.Command(admin, null, last().id(), decision, "other", "Looked.")))
        .isInstanceOf(DecideReview.Outcome.Decided.class);
  }

  private List<SessionEvent> open() {
    return reviews.listOpen(new ReviewQuery(null, admin.person(), Slice.first(50))).stream()
        .map(review -> review.event())
        .toList();
  }

  private static List<Instant> timesOf(SessionEvent fact) {
    return fact.testimony().sightings().stream().map(sighting -> sighting.at()).toList();
  }

  private void assertFoldsToTheSame() {
    assertThat(SessionFold.replay(session, facts(), AttendancePolicy.standard()))
        .isEqualTo(stored());
  }

  private Session stored() {
    return sessions.find(session.id()).orElseThrow();
  }

  private List<SessionEvent> facts() {
    return sessions.listEvents(session.id()).stream().map(RecordedEvent::event).toList();
  }

  private SessionEvent last() {
    return facts().getLast();
  }

  private ReportPresence.Outcome report(long... minutes) {
    var fixes = Arrays.stream(minutes).mapToObj(this::fix).toList();
    return world
        .reportPresence()
        .report(
            new ReportPresence.Command(
                person, session.id(), new LocationReport(fixes, null, null, null)));
  }

  private static ReportPresence.Outcome kept(int accepted, int minutes) {
    return new ReportPresence.Outcome.Kept(accepted, Duration.ofMinutes(minutes));
  }

  private LocationFix fix(long minute) {
    var drift = minute * 1e-6;
    var place = AttendanceWorld.PLACE;
    return new LocationFix(
        new Coordinate(place.latitude() + drift, place.longitude() - drift / 3),
        new Meters(12),
        null,
        null,
        null,
        Platform.ANDROID,
        minute(minute),
        false,
        "fused",
        7);
  }

  private Instant minute(long minutes) {
    return arrived.plus(Duration.ofMinutes(minutes));
  }
}
