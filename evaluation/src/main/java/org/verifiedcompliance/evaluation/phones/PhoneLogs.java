package org.verifiedcompliance.evaluation.phones;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Logs of real phones in a folder: {@code phones/*.csv.gz} with the columns {@code
 * session,ts,lat,lng,accuracy_m,speed_mps,heading_deg,altitude_m,write_ts} (times in seconds), and
 * {@code traces/*.csv} with {@code ts_ms,lat,lng,accuracy_m,speed_mps,heading_deg,altitude_m}. The
 * file's name says {@code android} or {@code ios}.
 */
public record PhoneLogs(Path folder) {
  /** The long logs, by phone. */
  public List<PhoneReading> phones() throws IOException {
    return read("phones", ".csv.gz");
  }

  /** The short traces of everyday life, each by the name of its file. */
  public List<PhoneReading> traces() throws IOException {
    return read("traces", ".csv");
  }

  private List<PhoneReading> read(String name, String ending) throws IOException {
    try (var files = Files.list(folder.resolve(name))) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(ending))
          .sorted()
          .flatMap(PhoneLogs::readings)
          .toList();
    }
  }

  private static Stream<PhoneReading> readings(Path file) {
    var name = file.getFileName().toString();
    try (var raw = Files.newInputStream(file);
        var text = name.endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
      return new PhoneRows(name.substring(0, name.indexOf('.')), lines(text)).readings().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> lines(InputStream text) throws IOException {
    var reader = new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8));
    return reader.readAllLines();
  }
}
