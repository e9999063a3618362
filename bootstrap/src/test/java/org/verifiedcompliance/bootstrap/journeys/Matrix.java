package org.verifiedcompliance.bootstrap.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The statuses that {@code authorisation.csv} expects, by route and caller. */
record Matrix(Map<String, Map<String, String>> expected) {
  static Matrix read() {
    try (InputStream in = Matrix.class.getResourceAsStream("/authorisation.csv")) {
      var text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      var lines = text.lines().toList();
      var names = List.of(lines.getFirst().split(","));
      var expected = new HashMap<String, Map<String, String>>();
      for (var line : lines.subList(1, lines.size())) {
        var cells = line.split(",");
        assertThat(cells).describedAs(line).hasSize(names.size());
        var row = new HashMap<String, String>();
        for (var i = 2; i < cells.length; i++) {
          row.put(names.get(i), cells[i]);
        }
        assertThat(expected.put(cells[0] + " " + cells[1], row)).describedAs(line).isNull();
      }
      return new Matrix(expected);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Set<String> routes() {
    return expected.keySet();
  }

  /** Fails with everything that is not as expected. */
  void check(Map<String, Map<String, Seen>> seen) {
    var wrong = new ArrayList<String>();
    seen.forEach((route, row) ->
        row.forEach((caller, answer) -> {
          var wanted = expected.getOrDefault(route, Map.of()).get(caller);
          if (!answer.status().equals(wanted)) {
            wrong.add(route + " by " + caller + ": " + answer + ", expected " + wanted);
          }
        }));
    assertThat(wrong).isEmpty();
  }

  /** What came. */
  record Seen(String status, String text) {}
}
