package org.verifiedcompliance.bootstrap.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Injector;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verifiedcompliance.application.imports.ImportMeetings;
import org.verifiedcompliance.application.imports.ImportProgress;
import org.verifiedcompliance.application.imports.ImportReport;
import org.verifiedcompliance.application.imports.MeetingOrigin;
import org.verifiedcompliance.application.imports.MeetingOrigins;
import org.verifiedcompliance.application.imports.ReportLine;
import org.verifiedcompliance.bootstrap.config.AppConfig;
import org.verifiedcompliance.bootstrap.server.OpenStorage;
import org.verifiedcompliance.bootstrap.wiring.Wiring;
import org.verifiedcompliance.domain.SharedData;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.meetings.VenueTimeZones;
import org.verifiedcompliance.persistence.DatabaseExtension;

/** Whole lists through all that the product wires for them, down to PostgreSQL. */
class RealListsImportTest {
  @RegisterExtension static final DatabaseExtension database = DatabaseExtension.embedded();

  private final Injector injector =
      Wiring.injector(
          AppConfig.read(Map.of(), Map.of()),
          InstantSource.fixed(Instant.parse("2026-03-02T18:00:00Z")),
          OpenStorage.on(database.settings()));

  @ParameterizedTest
  @CsvSource({
    "oc, America/Los_Angeles, 1967, 1578, '{doubled=1, no-day=1, no-place=2, online-only=385}'",
    "sepia, America/New_York, 2098, 1781, '{doubled=1, no-place=11, online-only=305}'",
  })
  void aRealListComesInWholeAndOnceMoreChangesNothing(
      String name, ZoneId zone, int total, int created, String refused) throws IOException {
    var report = run(name, Files.newInputStream(SharedData.need("meetings/" + name + ".json")));

    assertThat(report.total()).isEqualTo(total);
    assertThat(report.created()).isEqualTo(created);
    assertThat(refusals(report)).hasToString(refused);
    assertThat(meetings(name))
        .hasSize(created)
        .allMatch(meeting -> meeting.schedule().zone().equals(zone));
    var again = run(name, Files.newInputStream(SharedData.need("meetings/" + name + ".json")));
    assertThat(again)
        .isEqualTo(
            new ImportReport(name, total, 0, 0, created, report.refused(), 0, report.lines()));
  }

  @Test
  void theListThatShipsWithTheProductIsFaultless() {
    var report = run("demo", demo());

    assertThat(report.lines()).isEmpty();
    assertThat(report.created()).isEqualTo(report.total()).isGreaterThanOrEqualTo(40);
    assertThat(run("demo", demo()).unchanged()).isEqualTo(report.total());
  }

  @Test
  void thePlacesThatShipWithTheProductLieInTheirTimeZones() {
    run("demo", demo());
    var said =
        meetings("demo").stream()
            .collect(Collectors.toMap(Meeting::place, meeting -> meeting.schedule().zone()));

    assertThat(injector.getInstance(VenueTimeZones.class).zonesOf(said.keySet()))
        .containsExactlyInAnyOrderEntriesOf(said);
  }

  private ImportReport run(String source, InputStream list) {
    try (list) {
      var command = new ImportMeetings.Command(source, list, null, ImportProgress.SILENT);
      var outcome = injector.getInstance(ImportMeetings.class).importList(command);
      return ((ImportMeetings.Outcome.Imported) outcome).report();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private List<Meeting> meetings(String source) {
    var origins = injector.getInstance(MeetingOrigins.class);
    var ids =
        origins.list(source, origins.slugsOf(source)).stream().map(MeetingOrigin::meeting).toList();
    return injector.getInstance(Meetings.class).list(ids);
  }

  private static InputStream demo() {
    return RealListsImportTest.class.getResourceAsStream("/demo/meetings.json");
  }

  private static Map<String, Long> refusals(ImportReport report) {
    return report.lines().stream()
        .filter(line -> !line.taken())
        .collect(Collectors.groupingBy(ReportLine::code, TreeMap::new, Collectors.counting()));
  }
}
