package org.verifiedcompliance.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verifiedcompliance.application.imports.ImportMeetings;
import org.verifiedcompliance.application.imports.ImportMeetingsService;
import org.verifiedcompliance.application.imports.ImportProgress;
import org.verifiedcompliance.application.imports.ImportReport;
import org.verifiedcompliance.application.imports.InMemoryMeetingOrigins;
import org.verifiedcompliance.application.imports.ReportLine;
import org.verifiedcompliance.application.shared.CountingIds;
import org.verifiedcompliance.application.shared.SerialUnitOfWork;
import org.verifiedcompliance.application.shared.TestClock;
import org.verifiedcompliance.domain.SharedData;
import org.verifiedcompliance.domain.geo.Meters;
import org.verifiedcompliance.domain.meetings.InMemoryMeetings;

/** Two lists that were really published; a second, separate count gave these numbers. */
class RealListsTest {
  private final ImportMeetings imports =
      new ImportMeetingsService(
          new MeetingGuideReader(Duration.ofHours(1)),
          places -> Map.of(),
          new InMemoryMeetings(),
          new InMemoryMeetingOrigins(),
          new SerialUnitOfWork(),
          new Meters(150),
          new CountingIds(),
          new TestClock());

  @ParameterizedTest
  @CsvSource({
    "oc, America/Los_Angeles, 1967, 1578, '{doubled=1, no-day=1, no-place=2, online-only=385}', '{}'",
    "sepia, America/New_York, 2098, 1781, '{doubled=1, no-place=11, online-only=305}',"
        + "'{closed=224, long=4}'",
  })
  void aRealListComesInWhole(
      String list, ZoneId zone, int total, int created, String refused, String remarks)
      throws IOException {
    var report = run(list, zone);

    assertThat(report.total()).isEqualTo(total);
    assertThat(counts(report, false)).hasToString(refused);
    assertThat(counts(report, true)).hasToString(remarks);
    assertThat(report.created()).isEqualTo(created);
    assertThat(run(list, zone))
        .isEqualTo(
            new ImportReport(list, total, 0, 0, created, report.refused(), 0, report.lines()));
  }

  private ImportReport run(String list, ZoneId zone) throws IOException {
    try (var stream = Files.newInputStream(SharedData.need("meetings/" + list + ".json"))) {
      var command = new ImportMeetings.Command(list, stream, zone, ImportProgress.SILENT);
      return ((ImportMeetings.Outcome.Imported) imports.importList(command)).report();
    }
  }

  private static Map<String, Long> counts(ImportReport report, boolean taken) {
    List<ReportLine> lines = report.lines().stream().filter(line -> line.taken() == taken).toList();
    return lines.stream()
        .collect(Collectors.groupingBy(ReportLine::code, TreeMap::new, Collectors.counting()));
  }
}
