package org.verifiedcompliance.domain.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.domain.sessions.ReportFixture.moved;
import static org.verifiedcompliance.domain.sessions.ReportFixture.report;
import static org.verifiedcompliance.domain.sessions.ReportFixture.walk;
import static org.verifiedcompliance.domain.sessions.SessionFixture.OPENED;
import static org.verifiedcompliance.domain.sessions.SessionFixture.ruling;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.domain.meetings.MeetingFixture;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.people.People;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.verification.ClockReading;
import org.verifiedcompliance.domain.verification.DeviceStatement;
import org.verifiedcompliance.domain.verification.LocationFix;
import org.verifiedcompliance.domain.verification.LocationFlag;
import org.verifiedcompliance.domain.verification.TracePrint;

/** What every store of sessions must know of the past of a report. */
public interface PastContract {

  Sessions sessions();

  FamilyDevices families();

  People people();

  Meetings meetings();

  @Test
  default void nothingIsKnownOfTheFirstReport() {
    var known = known(report(newSession(), 1).on(newPhone()).with(newWalk(OPENED)));

    assertThat(known)
        .isEqualTo(new KnownBefore(null, List.of(), List.of(), 0, new Seen(false, false, 0)));
  }

  @Test
  default void thePastIsOnlyReadWhenItIsAskedFor() {
    var open = keep(report(newSession(), 1));

    assertThat(sessions().findInContext(open.session()).orElseThrow().known())
        .isSameAs(KnownBefore.NOTHING);
  }

  @Test
  default void theLastVerifiedReportIsTrustedAtWhateverSession() {
    var person = newPerson();
    keep(report(newSession(person, null), 1));
    var last = keepAndLeave(report(newSession(person, null), 10));
    var elsewhere = report(newSession(person, null), 30);

    var trusted = known(elsewhere).trusted();

    assertThat(trusted).isEqualTo(observation(last));
    assertThat(trusted.trusted().orElseThrow().age()).isEqualTo(Duration.ofSeconds(2));
    assertThat(known(report(newSession(), 30)).trusted()).isNull();
  }

  /** Its reading is kept for a shorter time than the next fact, which holds a copy. */
  @Test
  default void aReadingDuringAStayIsNotTrustedAtAnotherSession() {
    var person = newPerson();
    var session = newSession(person, null);
    var arrival = report(session, 1).fact();
    var open = session.checkIn(arrival);
    sessions().record(open, arrival);
    var presence = report(session, 3).of(EventType.PRESENCE).fact();
    sessions().record(open.observe(presence), presence);

    assertThat(known(report(newSession(person, null), 30)).trusted())
        .isEqualTo(observation(arrival));
  }

  @Test
  default void whatIsNotVerifiedOrLaterOrRefusedIsNotTrusted() {
    var person = newPerson();
    keep(report(newSession(person, null), 50));
    keepAndLeave(report(newSession(person, null), 5).flagged(LocationFlag.REVIEW));
    sessions().recordRefused(report(newSession(person, null), 6).refused().fact());

    assertThat(known(report(newSession(person, null), 30)).trusted()).isNull();
  }

  @Test
  default void aVerdictThatWasOverruledIsNotTrustedAndOneThatWasRestoredIs() {
    var session = newSession();
    var arrival = report(session, 1).fact();
    var open = session.checkIn(arrival);
    sessions().record(open, arrival);
    var doubted = rule(open, EventType.REASSESSMENT, arrival, LocationFlag.REVIEW);
    assertThat(known(report(session, 20)).trusted()).isNull();

    rule(doubted, EventType.REVIEW, arrival, LocationFlag.VERIFIED);
    assertThat(known(report(session, 20)).trusted()).isEqualTo(observation(arrival));
  }

  @Test
  default void theTrailIsWhatWasAcceptedAtTheSessionOldestFirst() {
    var session = newSession();
    sessions().recordRefused(report(session, 1).refused().fact());
    var arrival = report(session, 2).fact();
    var open = session.checkIn(arrival);
    sessions().record(open, arrival);
    var presence = report(session, 3).of(EventType.PRESENCE).fact();
    sessions().record(open.observe(presence), presence);

    assertThat(known(report(session, 9)).trail())
        .containsExactly(observation(arrival), observation(presence));
  }

  @Test
  default void aLongTrailIsCutToItsLatestReports() {
    var session = newSession();
    var arrival = report(session, 1).fact();
    var open = session.checkIn(arrival);
    sessions().record(open, arrival);
    var facts =
        IntStream.range(0, KnownBefore.LONGEST_TRAIL)
            .mapToObj(i -> report(session, i + 2).of(EventType.PRESENCE).fact())
            .toList();
    for (var fact : facts) {
      open = open.observe(fact);
      sessions().record(open, fact);
    }

    assertThat(known(report(session, 60)).trailEvents())
        .containsExactlyElementsOf(facts.stream().map(SessionEvent::id).toList());
  }

  @Test
  default void theClocksOfThePhoneAreThoseAtItsFirstReportSinceItStarted() {
    var session = newSession();
    var phone = newPhone();
    var early = Duration.ofMinutes(100);
    keep(report(session, 1).on(phone, early));
    var later = report(session, 30).on(phone, Duration.ofMinutes(129));

    assertThat(known(later).history(later.device()).clock())
        .isEqualTo(new ClockReading(OPENED.plusSeconds(60), early));
    for (var other : List.of(later.on(newPhone(), early), later.on(phone, Duration.ofMinutes(5)))) {
      assertThat(known(other).history(other.device()).clock()).isNull();
    }
    assertThat(known(later).history(DeviceStatement.NONE).clock()).isNull();
  }

  @Test
  default void aTraceThatAnybodySentBeforeIsKnownAgain() {
    var walk = newWalk(OPENED);
    keep(report(newSession(), 1).with(walk));
    var copy = report(newSession(), 30).with(later(walk, 1_740));

    assertThat(known(copy).prints()).containsExactly(TracePrint.of(walk));
    assertThat(known(copy).seen().trace()).isTrue();
    assertThat(known(copy.with(newWalk(OPENED))).prints()).isEmpty();
  }

  @Test
  default void aTraceThatWasRefusedIsKnownToo() {
    var walk = newWalk(OPENED);
    sessions().recordRefused(report(newSession(), 1).with(walk).refused().fact());

    assertThat(known(report(newSession(), 2).with(walk)).prints())
        .containsExactly(TracePrint.of(walk));
  }

  @Test
  default void aPersonMaySendTheSameReadingsAgainButNotAtAnotherTime() {
    var person = newPerson();
    var walk = newWalk(OPENED);
    sessions().recordRefused(report(newSession(person, null), 1).with(walk).refused().fact());
    var again = report(newSession(person, null), 2).with(walk);

    assertThat(known(again).prints()).isEmpty();
    assertThat(known(again.with(later(walk, 86_400))).prints()).hasSize(1);
    assertThat(known(again.with(untimed(walk))).prints()).hasSize(1);
  }

  @Test
  default void aMovementIsKnownAgainAtTheMeetingAndByThePerson() {
    var meeting = newMeeting();
    var person = newPerson();
    var walk = newWalk(OPENED);
    keep(report(newSession(person, meeting), 1).with(walk));
    var shifted = later(moved(walk, 0.001), 600);

    var elsewhere = newSession(newPerson(), newMeeting());
    assertThat(known(report(elsewhere, 30).with(shifted)).prints()).isEmpty();
    for (var near : List.of(newSession(newPerson(), meeting), newSession(person, null))) {
      var print = known(report(near, 30).with(shifted)).prints().getFirst();
      assertThat(print).isEqualTo(TracePrint.of(walk));
      assertThat(print.similarity(TracePrint.of(shifted))).isGreaterThan(0.8);
    }
  }

  @Test
  default void anOldMovementIsForgottenAndTheLikestComeFirst() {
    var meeting = newMeeting();
    var walk = newWalk(OPENED);
    for (int minute = 1; minute < 9; minute++) {
      keep(report(newSession(newPerson(), meeting), minute).with(moved(walk, minute * 0.001)));
    }
    var session = newSession(newPerson(), meeting);
    var soon = report(session, 30).with(later(walk, 60));
    var years = report(session, 300L * 24 * 60).with(later(walk, 60));

    assertThat(known(soon).prints()).hasSize(5);
    assertThat(known(years).prints()).isEmpty();
  }

  @Test
  default void otherPeopleOnThePhoneCountWithinTwoHours() {
    var phone = newPhone();
    keep(report(newSession(), 60).on(phone));
    keep(report(newSession(), 61).on(phone));
    sessions().recordRefused(report(newSession(), 62).on(phone).refused().fact());
    var me = newSession();
    keep(report(me, 63).on(phone));

    assertThat(others(report(me, 70).on(phone))).isEqualTo(2);
    assertThat(others(report(me, 60 + 120).on(phone))).isEqualTo(2);
    assertThat(others(report(me, 61 + 120).on(phone))).isEqualTo(1);
    assertThat(others(report(me, 62 + 120).on(phone))).isZero();
    assertThat(others(report(me, 70).on(newPhone()))).isZero();
    assertThat(others(report(me, 70))).isZero();
  }

  @Test
  default void aFamilyMayShareAPhoneAndAStrangerMayNot() {
    var phone = newPhone();
    var parent = newPerson();
    var child = newPerson();
    families().allow(phone, Set.of(parent, child));
    families().allow(phone, Set.of(child));
    keep(report(newSession(parent, null), 1).on(phone));

    assertThat(others(report(newSession(child, null), 2).on(phone))).isZero();
    assertThat(others(report(newSession(), 2).on(phone))).isEqualTo(1);
  }

  private DevicePermission decision(String phone, PersonId person, boolean allowed) {
    return new DevicePermission(
        families().fingerprint(phone), person, allowed, newPerson(), OPENED);
  }

  @Test
  default void whoIsLetShareAPhoneIsNoStrangerUntilThatIsTakenBack() {
    var phone = newPhone();
    var parent = newPerson();
    var child = newPerson();
    keep(report(newSession(parent, null), 1).on(phone));
    assertThat(families().decide(decision(phone, parent, true))).isTrue();
    assertThat(families().decide(decision(phone, child, true))).isTrue();
    assertThat(families().decide(decision(phone, child, true))).isFalse();

    assertThat(others(report(newSession(child, null), 2).on(phone))).isZero();
    assertThat(families().decide(decision(phone, child, false))).isTrue();
    assertThat(families().decide(decision(phone, child, false))).isFalse();
    assertThat(others(report(newSession(child, null), 3).on(phone))).isEqualTo(1);
  }

  @Test
  default void thePhonesThatAPersonMayShareAreListedWithTheOthers() {
    var phone = newPhone();
    var parent = newPerson();
    var child = newPerson();
    families().allow(phone, Set.of(parent, child));

    var shared = new FamilyDevice(families().fingerprint(phone), Set.of(parent, child));
    assertThat(families().list(child)).containsExactly(shared);
    assertThat(families().list(newPerson())).isEmpty();
    assertThat(shared.fingerprint()).matches("[0-9a-f]{64}");
  }

  @Test
  default void whoIsOvertakenOnAPhoneByAStrangerIsStaleAndFindsThem() {
    var phone = newPhone();
    var mine = report(newSession(), 1).on(phone);
    var seen = known(mine).seen();
    keep(report(newSession(), 1).on(phone));

    assertThat(recorded(mine, seen)).isEqualTo(new Recording.Stale());
    assertThat(sessions().listEvents(mine.session().id())).isEmpty();
    assertThat(others(mine)).isEqualTo(1);
    assertThat(recorded(mine, known(mine).seen())).isInstanceOf(Recording.Recorded.class);
  }

  @Test
  default void whoIsOvertakenWithTheSameReadingsIsStaleAndFindsThem() {
    var walk = newWalk(OPENED);
    var mine = report(newSession(), 1).with(walk).on(newPhone());
    var seen = known(mine).seen();
    sessions().recordRefused(report(newSession(), 1).with(walk).refused().fact());

    assertThat(recorded(mine, seen)).isEqualTo(new Recording.Stale());
    assertThat(known(mine).prints()).hasSize(1);
    assertThat(recorded(mine, known(mine).seen())).isInstanceOf(Recording.Recorded.class);
  }

  @Test
  default void ofTenPeopleAtOnceWithOneTraceOneAloneHasSeenNobody() {
    var walk = newWalk(OPENED);
    var reports = newReports(10).map(it -> it.with(walk)).toList();

    assertThat(Together.run(10, i -> unseen(reports.get(i)))).containsOnlyOnce(true).hasSize(10);
  }

  @Test
  default void ofTenPeopleAtOnceOnOnePhoneOneAloneHasSeenNobody() {
    var phone = newPhone();
    var reports = newReports(10).map(it -> it.on(phone)).toList();

    assertThat(Together.run(10, i -> unseen(reports.get(i)))).containsOnlyOnce(true).hasSize(10);
  }

  /** Reads and writes until it was not overtaken; whether it had seen nobody else then. */
  private boolean unseen(ReportFixture report) {
    while (true) {
      var known = known(report);
      if (recorded(report, known.seen()) instanceof Recording.Recorded) {
        return known.prints().isEmpty() && known.othersOnDevice() == 0;
      }
    }
  }

  private Recording recorded(ReportFixture report, Seen seen) {
    var fact = report.fact();
    return sessions().record(((PlannedSession) report.session()).checkIn(fact), fact, seen);
  }

  private SessionEvent keep(ReportFixture report) {
    var fact = report.fact();
    assertThat(sessions().record(((PlannedSession) report.session()).checkIn(fact), fact))
        .isInstanceOf(Recording.Recorded.class);
    return fact;
  }

  private SessionEvent keepAndLeave(ReportFixture report) {
    sessions()
        .findOpen(report.session().person())
        .ifPresent(open -> {
          var end = SessionFixture.unjudged(open, EventType.END, 60);
          sessions().record(open.end(end), end);
        });
    var fact = keep(report);
    var open = sessions().findOpen(report.session().person()).orElseThrow();
    var end = SessionFixture.unjudged(open, EventType.END, 60);
    sessions().record(open.end(end), end);
    return fact;
  }

  private CheckedInSession rule(
      CheckedInSession open, EventType type, SessionEvent about, LocationFlag flag) {
    var ruling = ruling(open, type, about.id(), flag, 5);
    var ruled = open.ruled(ruling);
    sessions().record(ruled, ruling);
    return ruled;
  }

  private KnownBefore known(ReportFixture report) {
    return sessions().findInContext(report.asks()).orElseThrow().known();
  }

  private int others(ReportFixture report) {
    return known(report).othersOnDevice();
  }

  private static Observation observation(SessionEvent fact) {
    return Observation.of(fact).orElseThrow();
  }

  private static List<LocationFix> newWalk(Instant start) {
    return walk(SessionFixture.newUuid().getLeastSignificantBits(), start);
  }

  private static List<LocationFix> later(List<LocationFix> fixes, long seconds) {
    return fixes.stream()
        .map(fix -> ReportFixture.fix(fix.position(), fix.takenAt().plusSeconds(seconds)))
        .toList();
  }

  private static List<LocationFix> untimed(List<LocationFix> fixes) {
    var order =
        fixes.stream()
            .sorted((a, b) -> Double.compare(a.position().latitude(), b.position().latitude()));
    return order.map(fix -> ReportFixture.fix(fix.position(), null)).toList();
  }

  private static String newPhone() {
    UUID id = SessionFixture.newUuid();
    return "phone " + id;
  }

  private Stream<ReportFixture> newReports(int count) {
    return Stream.generate(() -> report(newSession(), 1)).limit(count);
  }

  private PlannedSession newSession() {
    return newSession(newPerson(), null);
  }

  private PlannedSession newSession(PersonId person, @Nullable MeetingId meeting) {
    var session = SessionFixture.planned(person, meeting, null, OPENED);
    assertThat(sessions().add(session)).isTrue();
    return session;
  }

  private PersonId newPerson() {
    var person = SessionFixture.personWithConsent();
    assertThat(people().add(person)).isTrue();
    return person.id();
  }

  private MeetingId newMeeting() {
    var meeting = MeetingFixture.meetingAt(SessionFixture.PLACE).build();
    meetings().addAll(List.of(meeting));
    return meeting.id();
  }
}
