package org.verifiedcompliance.application.audited;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.audit.AuditEntry;
import org.verifiedcompliance.application.audit.InMemoryAuditLog;
import org.verifiedcompliance.application.imports.ImportMeetings;
import org.verifiedcompliance.application.imports.ImportMeetings.Outcome;
import org.verifiedcompliance.application.imports.ImportProgress;
import org.verifiedcompliance.application.imports.ImportReport;

class AuditedImportsTest {
  private final InMemoryAuditLog log = new InMemoryAuditLog();
  private final ImportMeetings.Command command =
      new ImportMeetings.Command(
          "the list", InputStream.nullInputStream(), null, ImportProgress.SILENT);

  @Test
  void whatCameOfAListIsWrittenInNumbers() {
    var done = new Outcome.Imported(new ImportReport("the list", 10, 1, 2, 3, 4, 5, List.of()));

    assertThat(new AuditedImports(_ -> done, log).importList(command)).isEqualTo(done);

    var numbers =
        Map.of(
            "source", "the list",
            "total", "10",
            "created", "1",
            "changed", "2",
            "unchanged", "3",
            "refused", "4",
            "gone", "5");
    assertThat(log.entries())
        .containsExactly(new AuditEntry("meetings.imported", null, "list", null, numbers));
  }

  @Test
  void aListThatCannotBeReadIsNotWritten() {
    var unreadable = new Outcome.Unreadable("It is no list.");

    assertThat(new AuditedImports(_ -> unreadable, log).importList(command)).isEqualTo(unreadable);

    assertThat(log.entries()).isEmpty();
  }
}
