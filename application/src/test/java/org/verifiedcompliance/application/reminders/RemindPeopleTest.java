package org.verifiedcompliance.application.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.notifications.Notifier;
import org.verifiedcompliance.application.policies.JudgingPolicy;
import org.verifiedcompliance.application.policies.PoliciesInForce;
import org.verifiedcompliance.application.policies.PolicyBook;
import org.verifiedcompliance.application.shared.SerialUnitOfWork;
import org.verifiedcompliance.application.shared.TestClock;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.meetings.MeetingSchedule;
import org.verifiedcompliance.domain.meetings.WeeklyOccurrences;
import org.verifiedcompliance.domain.notifications.NotificationKind;
import org.verifiedcompliance.domain.notifications.WatchedSession;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.policies.InMemoryPolicies;
import org.verifiedcompliance.domain.policies.InMemoryPolicyTexts;
import org.verifiedcompliance.domain.policies.PolicyLayers;
import org.verifiedcompliance.domain.sessions.SessionId;
import org.verifiedcompliance.domain.sessions.SessionStatus;

class RemindPeopleTest {
  private final TestClock clock = new TestClock();
  private final Instant start = clock.instant().plus(Duration.ofHours(2));
  private final InMemoryWatchedSessions sessions = new InMemoryWatchedSessions();
  private final List<Notifier.Notice> told = new ArrayList<>();
  private final Set<SessionId> troubled = new HashSet<>();
  private final RemindPeople remindPeople =
      new RemindPeopleService(
          sessions,
          this::tell,
          new PoliciesInForce(
              new InMemoryPolicies(),
              new PolicyBook(JudgingPolicy.standard(), new InMemoryPolicyTexts())),
          new WeeklyOccurrences(),
          new SerialUnitOfWork(),
          clock);

  @Test
  void eachIsToldInItsTimeAndLookedAtThenAlone() {
    var session = planned(schedule(null));
    assertThat(remindPeople.remind()).isZero();
    assertThat(sessions.nextLook(session.id())).contains(start.minus(Duration.ofMinutes(30)));

    clock.set(start.minus(Duration.ofMinutes(30)));
    assertThat(remindPeople.remind()).isEqualTo(1);
    assertThat(remindPeople.remind()).isZero();
    clock.set(start.minus(Duration.ofMinutes(15)));
    assertThat(remindPeople.remind()).isEqualTo(1);

    assertThat(kinds())
        .containsExactly(NotificationKind.SESSION_STARTS_SOON, NotificationKind.CHECK_IN_OPEN);
    assertThat(told.getFirst().occurrence()).isEqualTo(start);
    assertThat(told.getFirst().usefulUntil()).isEqualTo(start);
    assertThat(told.getFirst().meeting()).isNotNull();
  }

  @Test
  void ofARecurringMeetingTheFirstDateThatTheSessionCanBeForCounts() {
    var session = planned(schedule("FREQ=WEEKLY"));
    remindPeople.remind();

    assertThat(sessions.nextLook(session.id())).contains(start.minus(Duration.ofMinutes(30)));
  }

  @Test
  void whatWasMissedWhileTheServerWasDownIsToldOnlyWhileItIsOfUse() {
    planned(schedule(null));
    clock.set(start.plus(Duration.ofMinutes(41)));

    assertThat(remindPeople.remind()).isZero();
  }

  @Test
  void withoutADateASessionSleepsUntilSomebodyComes() {
    var session = planned(null);
    remindPeople.remind();

    assertThat(sessions.isAsleep(session.id())).isTrue();
    assertThat(sessions.nextLook(session.id())).contains(session.closesAt().plusSeconds(60));
  }

  @Test
  void whoIsAskedOnceIsNotAskedAgainUntilTheSessionIsClosed() {
    var session = session(SessionStatus.CHECKED_IN, null, clock.instant());
    sessions.put(session);
    clock.advance(Duration.ofHours(3));

    assertThat(remindPeople.remind()).isEqualTo(1);
    assertThat(kinds()).containsExactly(NotificationKind.NOT_CHECKED_OUT);
    assertThat(sessions.nextLook(session.id())).contains(session.closesAt().plusSeconds(60));
    assertThat(sessions.isAsleep(session.id())).isFalse();
  }

  @Test
  void whatIsOverIsForgotten() {
    var session = session(SessionStatus.EXPIRED, null, null);
    sessions.put(session);

    assertThat(remindPeople.remind()).isZero();
    assertThat(sessions.nextLook(session.id())).isEmpty();
  }

  @Test
  void oneThatFailsHoldsUpNoOther() {
    var bad = planned(schedule(null));
    var good = planned(schedule(null));
    troubled.add(bad.id());
    clock.set(start.minus(Duration.ofMinutes(20)));

    assertThatIllegalStateException().isThrownBy(remindPeople::remind);

    assertThat(told).extracting(Notifier.Notice::subject).containsExactly(good.id().value());
    assertThat(sessions.nextLook(bad.id())).contains(clock.instant().plusSeconds(600));
  }

  @Test
  void manyAreLookedAtInBatches() {
    for (int i = 0; i < 250; i++) {
      planned(schedule(null));
    }
    clock.set(start.minus(Duration.ofMinutes(20)));

    assertThat(remindPeople.remind()).isEqualTo(250);
  }

  private boolean tell(Notifier.Notice notice) {
    if (troubled.contains(new SessionId(notice.subject()))) {
      throw new IllegalStateException("trouble");
    }
    return told.add(notice);
  }

  private List<NotificationKind> kinds() {
    return told.stream().map(Notifier.Notice::kind).toList();
  }

  private WatchedSession planned(@Nullable MeetingSchedule schedule) {
    var session = session(SessionStatus.PLANNED, schedule, null);
    sessions.put(session);
    return session;
  }

  private MeetingSchedule schedule(@Nullable String rule) {
    return new MeetingSchedule(start, Duration.ofHours(1), ZoneId.of("Europe/Berlin"), rule);
  }

  private WatchedSession session(
      SessionStatus status, @Nullable MeetingSchedule schedule, @Nullable Instant arrival) {
    return new WatchedSession(
        new SessionId(UUID.randomUUID()),
        new PersonId(UUID.randomUUID()),
        status,
        schedule == null ? null : new MeetingId(UUID.randomUUID()),
        schedule,
        null,
        clock.instant(),
        arrival,
        null,
        null,
        clock.instant().plus(Duration.ofHours(96)),
        Duration.ofMinutes(30),
        PolicyLayers.NONE,
        0);
  }
}
