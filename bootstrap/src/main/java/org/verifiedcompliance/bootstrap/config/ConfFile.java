package org.verifiedcompliance.bootstrap.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The file {@code vc.conf}: lines of {@code NAME=value}; {@code #} starts a remark. */
public final class ConfFile {
  private ConfFile() {}

  /** Reads the file; empty when there is none. */
  public static Map<String, String> read(Path file) {
    try {
      return Files.exists(file) ? parse(Files.readAllLines(file)) : Map.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> parse(List<String> lines) {
    var settings = new HashMap<String, String>();
    for (var line : lines) {
      var text = line.strip();
      var equals = text.indexOf('=');
      if (!text.isEmpty() && !text.startsWith("#")) {
        var name = equals < 0 ? text : text.substring(0, equals).strip();
        settings.put(name, equals < 0 ? "" : text.substring(equals + 1).strip());
      }
    }
    return settings;
  }
}
