package org.verifiedcompliance.evaluation.phones;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.geo.Meters;
import org.verifiedcompliance.domain.verification.LocationFix;
import org.verifiedcompliance.domain.verification.Platform;

/** The lines of one log: each instant of a session once, in the order of time. */
final class PhoneRows {
  private static final Duration STRETCH_GAP = Duration.ofHours(1);
  private static final int MILLIS = 3;

  private final String phone;
  private final Platform platform;
  private final List<String> columns;
  private final List<String> lines;

  PhoneRows(String phone, List<String> lines) {
    this.phone = phone;
    platform = phone.toLowerCase(Locale.ROOT).contains("ios") ? Platform.IOS : Platform.ANDROID;
    columns = List.of(lines.getFirst().split(",", -1));
    this.lines = lines.subList(1, lines.size());
  }

  List<PhoneReading> readings() {
    var sessions = new TreeMap<String, Map<Instant, PhoneReading>>();
    for (var line : lines) {
      var reading = reading(values(line));
      // Some readings carry no time at all
      if (reading.takenAt().isAfter(Instant.EPOCH)) {
        sessions
            .computeIfAbsent(reading.session(), session -> new TreeMap<>())
            .merge(reading.takenAt(), reading, PhoneRows::firstWritten);
      }
    }
    return sessions.values().stream().flatMap(each -> inStretches(each.values()).stream()).toList();
  }

  private static PhoneReading firstWritten(PhoneReading one, PhoneReading other) {
    return Collections.min(List.of(one, other), Comparator.comparing(PhoneReading::writtenAt));
  }

  private static List<PhoneReading> inStretches(Iterable<PhoneReading> session) {
    var stretched = new ArrayList<PhoneReading>();
    var stretch = 0;
    for (var reading : session) {
      if (!stretched.isEmpty() && apart(stretched.getLast(), reading).compareTo(STRETCH_GAP) > 0) {
        stretch++;
      }
      stretched.add(
          new PhoneReading(
              reading.phone(),
              reading.session(),
              reading.phone() + " " + reading.session() + " " + stretch,
              reading.fix(),
              reading.takenAt(),
              reading.writtenAt()));
    }
    return stretched;
  }

  private static Duration apart(PhoneReading one, PhoneReading next) {
    return Duration.between(one.takenAt(), next.takenAt());
  }

  private Map<String, String> values(String line) {
    var cells = line.split(",", -1);
    var values = new HashMap<String, String>();
    for (var column = 0; column < cells.length; column++) {
      if (!cells[column].isBlank()) {
        values.put(columns.get(column), cells[column]);
      }
    }
    return values;
  }

  private PhoneReading reading(Map<String, String> row) {
    var takenAt =
        row.containsKey("ts_ms") ? millis(row.get("ts_ms"), 0) : millis(row.get("ts"), MILLIS);
    var writtenAt = row.containsKey("write_ts") ? millis(row.get("write_ts"), MILLIS) : takenAt;
    var session = row.getOrDefault("session", phone);
    return new PhoneReading(phone, session, session, fix(row, takenAt), takenAt, writtenAt);
  }

  private LocationFix fix(Map<String, String> row, Instant takenAt) {
    var latitude = row.getOrDefault("lat", "");
    var longitude = row.getOrDefault("lng", "");
    var accuracy = number(row.get("accuracy_m"));
    return new LocationFix(
        new Coordinate(Double.parseDouble(latitude), Double.parseDouble(longitude)),
        accuracy == null || accuracy == 0 ? null : new Meters(accuracy),
        signed(row.get("altitude_m")),
        number(row.get("speed_mps")),
        number(row.get("heading_deg")),
        platform,
        takenAt,
        null,
        null,
        Math.max(decimals(latitude), decimals(longitude)));
  }

  private static Instant millis(@Nullable String text, int scale) {
    var value = text == null ? BigDecimal.ZERO : new BigDecimal(text);
    return Instant.ofEpochMilli(value.movePointRight(scale).longValue());
  }

  private static @Nullable Double signed(@Nullable String text) {
    return text == null ? null : Double.valueOf(text);
  }

  /** Below zero phones mean that they do not know. */
  private static @Nullable Double number(@Nullable String text) {
    var value = signed(text);
    return value == null || value < 0 ? null : value;
  }

  private static int decimals(String text) {
    return text.length() - 1 - text.indexOf('.');
  }
}
