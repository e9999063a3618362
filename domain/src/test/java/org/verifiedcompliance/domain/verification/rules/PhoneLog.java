package org.verifiedcompliance.domain.verification.rules;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.SharedData;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.geo.Meters;
import org.verifiedcompliance.domain.verification.LocationFix;
import org.verifiedcompliance.domain.verification.Platform;

/** What a real phone read, and when it had the reading. */
record PhoneLog(LocationFix fix, Instant had) {
  static final List<String> PHONES = List.of("ios-1", "ios-3", "android-1", "android-3");

  /** The sessions of a phone by name, each in the order of the log. */
  static Collection<List<PhoneLog>> sessions(String phone) throws IOException {
    var platform = phone.startsWith("ios") ? Platform.IOS : Platform.ANDROID;
    var sessions = new LinkedHashMap<String, List<PhoneLog>>();
    var file = SharedData.need("phones/" + phone + ".csv.gz");
    try (var packed = new GZIPInputStream(Files.newInputStream(file));
        var lines = new BufferedReader(new InputStreamReader(packed, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .skip(1)
          .map(line -> line.split(",", -1))
          .forEach(row ->
              sessions.computeIfAbsent(row[0], k -> new ArrayList<>()).add(read(row, platform)));
    }
    return sessions.values();
  }

  /** How old the reading was when the phone had it, never less than 0. */
  Duration age() {
    var age = Duration.between(fix.takenAt(), had);
    return age.isNegative() ? Duration.ZERO : age;
  }

  private static PhoneLog read(String[] row, Platform platform) {
    var fix =
        new LocationFix(
            new Coordinate(Double.parseDouble(row[2]), Double.parseDouble(row[3])),
            positive(row[4]) == null ? null : new Meters(positive(row[4])),
            number(row[7]),
            notNegative(row[5]),
            notNegative(row[6]),
            platform,
            instant(row[1]),
            null,
            null,
            Math.max(decimals(row[2]), decimals(row[3])));
    return new PhoneLog(fix, instant(row[8]));
  }

  private static Instant instant(String seconds) {
    return Instant.ofEpochMilli(Math.round(Double.parseDouble(seconds) * 1000));
  }

  private static int decimals(String text) {
    return text.contains(".") ? text.length() - text.indexOf('.') - 1 : 0;
  }

  private static @Nullable Double number(String text) {
    return text.isEmpty() ? null : Double.valueOf(text);
  }

  private static @Nullable Double positive(String text) {
    var number = number(text);
    return number == null || number <= 0 ? null : number;
  }

  private static @Nullable Double notNegative(String text) {
    var number = number(text);
    return number == null || number < 0 ? null : number;
  }
}
