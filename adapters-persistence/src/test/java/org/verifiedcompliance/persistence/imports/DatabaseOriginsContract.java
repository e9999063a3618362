package org.verifiedcompliance.persistence.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.application.imports.ListedMeetingFixture.mondays;
import static org.verifiedcompliance.application.imports.ListedMeetingFixture.named;
import static org.verifiedcompliance.application.imports.ListedMeetingFixture.usable;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.imports.ImportMeetings;
import org.verifiedcompliance.application.imports.ImportMeetingsService;
import org.verifiedcompliance.application.imports.ImportProgress;
import org.verifiedcompliance.application.imports.ImportReport;
import org.verifiedcompliance.application.imports.ListEntry;
import org.verifiedcompliance.application.imports.MeetingListReader;
import org.verifiedcompliance.application.imports.MeetingOrigins;
import org.verifiedcompliance.application.imports.MeetingOriginsContract;
import org.verifiedcompliance.application.shared.IdGenerator;
import org.verifiedcompliance.application.shared.TestClock;
import org.verifiedcompliance.domain.geo.Meters;
import org.verifiedcompliance.domain.meetings.MeetingFixture;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.persistence.DatabaseExtension;
import org.verifiedcompliance.persistence.JdbiUnitOfWork;
import org.verifiedcompliance.persistence.meetings.JdbiMeetings;

/** Origins in a database, and imports that meet there. */
interface DatabaseOriginsContract extends MeetingOriginsContract {
  DatabaseExtension database();

  @Override
  default MeetingOrigins origins() {
    return new JdbiMeetingOrigins(database().jdbi());
  }

  @Override
  default MeetingId meeting() {
    return anyMeeting()
        .orElseGet(() -> {
          var meeting = MeetingFixture.meetingAt(1, 2).build();
          new JdbiMeetings(database().jdbi()).add(meeting);
          return meeting.id();
        });
  }

  private Optional<MeetingId> anyMeeting() {
    return database()
        .jdbi()
        .withHandle(handle ->
            handle
                .createQuery("SELECT id FROM meeting LIMIT 1")
                .mapTo(UUID.class)
                .findOne()
                .map(MeetingId::new));
  }

  @Override
  default void inTransaction(Runnable work) {
    new JdbiUnitOfWork(database().jdbi())
        .inTransaction(() -> {
          work.run();
          return true;
        });
  }

  @Test
  default void twoImportsAtTheSameTimeDoubleNothing() throws Exception {
    var source = anySource();
    var reports = atTheSameTime(() -> run(source, "slug-", source), 4);

    assertThat(reports).allMatch(report -> report.total() == 1_200);
    assertThat(reports.stream().mapToInt(ImportReport::created).sum()).isEqualTo(1_200);
    assertThat(reports.stream().mapToInt(ImportReport::unchanged).sum()).isEqualTo(3_600);
    assertThat(origins().slugsOf(source)).hasSize(1_200);
  }

  @Test
  default void twoListsOfTheSameMeetingsAtTheSameTimeDoubleNothing() throws Exception {
    var name = anySource();
    var reports = atTheSameTime(() -> run(anySource(), UUID.randomUUID() + "-", name), 2);

    assertThat(reports.stream().mapToInt(ImportReport::created).sum()).isEqualTo(1_200);
    assertThat(reports.stream().mapToInt(ImportReport::refused).sum()).isEqualTo(1_200);
  }

  @Test
  default void anImportWaitsForAnotherLongerThanForOtherLocks() throws Exception {
    var jdbi = database().jdbi();
    var locked = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var other =
          threads.submit(() ->
              inTransaction(() -> {
                origins().lock();
                locked.countDown();
                jdbi.useHandle(handle -> handle.execute("SELECT pg_sleep(2.3)"));
              }));
      locked.await();
      inTransaction(() -> {
        origins().lock();
        assertThat(show("lock_timeout")).isEqualTo("2s");
        assertThat(show("statement_timeout")).isEqualTo("5s");
      });
      other.get();
    }
  }

  private String show(String setting) {
    return database()
        .jdbi()
        .withHandle(handle -> handle.createQuery("SHOW " + setting).mapTo(String.class).one());
  }

  private ImportReport run(String source, String slug, String name) {
    var entries =
        IntStream.rangeClosed(1, 1_200)
            .mapToObj(i -> named(mondays(i, slug + i), i, slug + i, name + i))
            .<ListEntry>map(meeting -> usable(meeting))
            .toList();
    var imports =
        new ImportMeetingsService(
            list -> new MeetingListReader.Reading.Entries(entries),
            places -> Map.of(),
            new JdbiMeetings(database().jdbi()),
            origins(),
            new JdbiUnitOfWork(database().jdbi()),
            new Meters(150),
            new RandomIds(),
            new TestClock());
    var command =
        new ImportMeetings.Command(
            source, InputStream.nullInputStream(), null, ImportProgress.SILENT);
    return ((ImportMeetings.Outcome.Imported) imports.importList(command)).report();
  }

  private static <T> List<T> atTheSameTime(Callable<T> work, int times) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var all = threads.invokeAll(java.util.Collections.nCopies(times, work));
      var results = new java.util.ArrayList<T>();
      for (var one : all) {
        results.add(one.get());
      }
      return results;
    }
  }

  /** Ids that are new in every run. */
  final class RandomIds implements IdGenerator {
    @Override
    public UUID timeOrdered() {
      return UUID.randomUUID();
    }

    @Override
    public UUID random() {
      return UUID.randomUUID();
    }
  }
}
