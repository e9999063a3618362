package org.verifiedcompliance.application.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.audit.InMemoryAuditLog;
import org.verifiedcompliance.application.exports.Export.Table;
import org.verifiedcompliance.application.exports.RunExport.Outcome;

class RunExportTest {
  private static final List<List<@Nullable String>> ROWS =
      List.of(List.of("id", "name"), List.of("1", "Ada"), List.of("2", "Grace"));
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

  private final InMemoryAuditLog log = new InMemoryAuditLog();
  private final RunExport runExport = new RunExportService(new InMemoryExports(ROWS), log);
  private final List<List<@Nullable String>> read = new ArrayList<>();

  @Test
  void everyRowIsReadAndWhoAskedIsOnRecord() {
    assertThat(runExport.run(Export.all(Table.CONTACTS), read::add)).isEqualTo(new Outcome.Done());

    assertThat(read).isEqualTo(ROWS);
    assertThat(log.actions()).containsExactly("export.started");
    var entry = log.entries().getFirst();
    assertThat(entry.subjectKind()).isEqualTo("contacts");
    assertThat(entry.details()).isEmpty();
  }

  @Test
  void theDaysOfSessionsAreOnRecord() {
    runExport.run(Export.sessions(DAY, DAY.plusDays(1)), read::add);

    assertThat(log.entries().getFirst().details())
        .containsEntry("from", "2026-03-01")
        .containsEntry("to", "2026-03-02");
  }

  @Test
  void tooManyAtOnceAreRefusedAndReadNothing() {
    List<Outcome> inner = new ArrayList<>();
    var outer = runExport.run(Export.all(Table.MEETINGS), _ -> inner.add(second(inner)));

    assertThat(outer).isEqualTo(new Outcome.Done());
    assertThat(inner).contains(new Outcome.Busy(), new Outcome.Done());
    assertThat(read).isEmpty();
    assertThat(log.actions()).contains("export.refused");
  }

  /** While the first goes on, reads once more, and within that for a third time. */
  private Outcome second(List<Outcome> third) {
    return runExport.run(
        Export.all(Table.CONTACTS),
        _ -> third.add(runExport.run(Export.all(Table.MEETINGS), read::add)));
  }

  @Test
  void aReaderWhoGoesAwayInTheMiddleEndsItAndMakesRoom() {
    for (var i = 0; i <= Exports.MOST_AT_ONCE; i++) {
      assertThatExceptionOfType(UncheckedIOException.class)
          .isThrownBy(() -> runExport.run(Export.all(Table.MEETINGS), this::breaking));
    }

    assertThat(read).hasSize(Exports.MOST_AT_ONCE + 1);
    assertThat(log.actions()).hasSize(Exports.MOST_AT_ONCE + 1).containsOnly("export.started");
    assertThat(runExport.run(Export.all(Table.MEETINGS), read::add)).isEqualTo(new Outcome.Done());
  }

  private void breaking(List<@Nullable String> row) {
    if (row.contains("Ada")) {
      throw new UncheckedIOException(new IOException("gone"));
    }
    read.add(row);
  }
}
