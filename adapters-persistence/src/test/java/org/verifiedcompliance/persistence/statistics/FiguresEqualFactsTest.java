package org.verifiedcompliance.persistence.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verifiedcompliance.application.sessions.AttendanceWorld;
import org.verifiedcompliance.domain.sessions.AttendancePolicy;
import org.verifiedcompliance.domain.sessions.PlannedSession;
import org.verifiedcompliance.domain.sessions.Session;
import org.verifiedcompliance.domain.sessions.SessionDetails;
import org.verifiedcompliance.domain.sessions.SessionFixture;
import org.verifiedcompliance.domain.sessions.SessionFold;
import org.verifiedcompliance.domain.sessions.SessionId;
import org.verifiedcompliance.domain.sessions.Sessions;
import org.verifiedcompliance.domain.sessions.Together;
import org.verifiedcompliance.domain.statistics.AttendanceFigures;
import org.verifiedcompliance.domain.statistics.Days;
import org.verifiedcompliance.domain.statistics.InMemoryFigures;
import org.verifiedcompliance.persistence.DatabaseExtension;
import org.verifiedcompliance.persistence.JdbiUnitOfWork;
import org.verifiedcompliance.persistence.OwnConsent;
import org.verifiedcompliance.persistence.meetings.JdbiMeetings;
import org.verifiedcompliance.persistence.people.JdbiPeople;
import org.verifiedcompliance.persistence.sessions.JdbiDueSessions;
import org.verifiedcompliance.persistence.sessions.JdbiSessions;

/** Whatever happens, at whatever moment days are kept: the figures are those of the facts. */
class FiguresEqualFactsTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final int WRITERS = 4;
  private static final int ROUNDS = 5;
  private static final int STEPS = 60;

  @RegisterExtension static final DatabaseExtension database = DatabaseExtension.embedded();

  private final Jdbi jdbi = database.jdbi();
  private final Sessions sessions =
      new JdbiSessions(
          jdbi,
          length -> {
            var bytes = new byte[length];
            new SecureRandom().nextBytes(bytes);
            return bytes;
          });
  private final AttendanceWorld world =
      new AttendanceWorld(
              new JdbiPeople(jdbi), new JdbiMeetings(jdbi), sessions, new JdbiUnitOfWork(jdbi))
          .agreeing(OwnConsent.in(jdbi));
  private final AttendanceFigures figures = new JdbiAttendanceFigures(jdbi);
  private final JdbiKeptDays kept = new JdbiKeptDays(jdbi);
  private final RandomAttendance attendance =
      new RandomAttendance(world, new JdbiDueSessions(jdbi), jdbi);

  @ParameterizedTest
  @ValueSource(longs = {20260302, 7, 42})
  void theFiguresAreThoseOfTheFacts(long seed) {
    for (int round = 0; round < ROUNDS; round++) {
      writeAndCountAtOnce(new SplittableRandom(seed + round));
      equalTheFacts();
      kept.refresh(days());
      equalTheFacts();
    }
    assertThat(figures.ofService(days()).cells()).isNotEmpty();
    assertThat(keptDays()).isPositive();
  }

  /** While people write, days are kept, and what is kept agrees with what is counted anew. */
  private void writeAndCountAtOnce(SplittableRandom random) {
    var randoms = List.of(random.split(), random.split(), random.split(), random.split());
    var isOver = new AtomicBoolean();
    Together.run(
        WRITERS + 2,
        i -> {
          if (i < WRITERS) {
            for (int step = 0; step < STEPS; step++) {
              attendance.step(randoms.get(i));
            }
            isOver.set(true);
          }
          while (i >= WRITERS && !isOver.get()) {
            if (i == WRITERS) {
              kept.refresh(days());
            } else {
              keptAgreesWithCountedAnew();
            }
          }
          return i;
        });
  }

  private void keptAgreesWithCountedAnew() {
    var days = days();
    jdbi.useTransaction(
        TransactionIsolationLevel.REPEATABLE_READ,
        handle -> {
          var anew = new ServiceSum();
          LiveDays.count(handle, days).forEach(anew::take);
          assertThat(figures.ofService(days)).isEqualTo(anew.figures());
        });
  }

  private void equalTheFacts() {
    var facts = refolded();
    var plain = new InMemoryFigures(() -> facts, world.meetings);
    assertThat(figures.ofService(days())).isEqualTo(plain.ofService(days()));
    var day = today().minusDays(2);
    assertThat(figures.ofService(new Days(day, day)))
        .isEqualTo(plain.ofService(new Days(day, day)));
    assertThat(figures.activeSessions()).isEqualTo(plain.activeSessions());
    for (var person : attendance.people) {
      assertThat(figures.ofPerson(person, Days.ALL, BERLIN))
          .isEqualTo(plain.ofPerson(person, Days.ALL, BERLIN));
    }
    for (var meeting : attendance.meetings) {
      assertThat(figures.ofMeeting(meeting, Days.ALL, BERLIN))
          .isEqualTo(plain.ofMeeting(meeting, Days.ALL, BERLIN));
    }
  }

  /** All sessions, made of their facts alone. */
  private List<Session> refolded() {
    var ids =
        jdbi.withHandle(handle ->
            handle.createQuery("SELECT id FROM attendance_session").mapTo(UUID.class).list());
    return sessions.list(ids.stream().map(SessionId::new).toList()).stream()
        .map(this::refolded)
        .toList();
  }

  private Session refolded(Session stored) {
    var details = stored.details();
    var first =
        new SessionDetails(
            details.id(),
            details.person(),
            details.meeting(),
            details.destination(),
            details.notes(),
            details.clientId(),
            details.createdAt(),
            1);
    return SessionFold.replay(
        new PlannedSession(first), sessions.listFacts(details.id()), AttendancePolicy.standard());
  }

  private Days days() {
    var first = LocalDate.ofInstant(SessionFixture.OPENED, ZoneOffset.UTC).minusDays(10);
    return new Days(first, today());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(world.clock.instant(), ZoneOffset.UTC);
  }

  private long keptDays() {
    return jdbi.withHandle(
        handle -> handle.createQuery("SELECT count(*) FROM statistic_day").mapTo(Long.class).one());
  }
}
