package org.verifiedcompliance.bootstrap.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Every operation that has succeeded once left an entry in the audit log, or stands with the reason
 * why not: changes in {@code unaudited.csv}, reads in {@code unaudited-reads.csv}.
 */
final class AuditedOperations {
  private AuditedOperations() {}

  static void check(WiredServer wired) {
    var requests = wired.contract().succeeded();
    var written = new HashSet<>(requestsOnRecord(wired));
    var audited =
        requests.entrySet().stream()
            .filter(request -> written.contains(request.getKey()))
            .map(request -> request.getValue())
            .collect(Collectors.toSet());
    var silent = new TreeSet<>(requests.values());
    silent.removeIf(audited::contains);

    var excused = new TreeSet<>(named("/unaudited.csv"));
    excused.addAll(named("/unaudited-reads.csv"));
    assertThat(excused).containsAll(silent);
  }

  private static Set<String> requestsOnRecord(WiredServer wired) {
    return wired
        .database()
        .jdbi()
        .withHandle(handle ->
            handle
                .createQuery(
                    """
                    SELECT request_id FROM audit_event WHERE request_id IS NOT NULL
                    UNION SELECT request_id FROM account_event WHERE request_id IS NOT NULL
                    """)
                .mapTo(String.class)
                .set());
  }

  private static Set<String> named(String file) {
    try (InputStream in = AuditedOperations.class.getResourceAsStream(file)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split(",", 3))
          .peek(cells -> assertThat(cells[2]).describedAs(cells[1]).isNotBlank())
          .map(cells -> cells[0] + " " + cells[1])
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
