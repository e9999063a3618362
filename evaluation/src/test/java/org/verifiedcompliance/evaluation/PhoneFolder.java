package org.verifiedcompliance.evaluation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.geo.Meters;
import org.verifiedcompliance.domain.simulation.Ground;
import org.verifiedcompliance.domain.verification.Platform;
import org.verifiedcompliance.evaluation.phones.PhoneLogs;

/**
 * Writes a folder that {@link PhoneLogs} reads: four phones that lie on a desk and are carried
 * about, and two everyday traces.
 *
 * @param errors by how much the errors are larger than the phones say; 1 is honest
 * @param step metres between two readings, ten seconds apart, of a phone that is carried
 */
record PhoneFolder(Path folder, double errors, double step) {
  static final List<String> PHONES = List.of("android-1", "android-2", "ios-1", "ios-2");

  /** Visits to the desk, hours apart; at each, the phone reports one of these accuracies. */
  static final double[] VISITS = {6, 9, 15, 30, 40, 80};

  /** Readings of one visit, of which one is cached, one has no accuracy, one is of a cell tower. */
  static final int AT_REST = 50;

  static final int CACHED = 10;
  static final int UNSAID = 20;
  static final int TOWER = 33;
  static final int CARRIED = 60;
  static final int STAYING = 40;
  static final int GONE = 30;

  private static final long START = 1_772_366_400;
  private static final double TOWER_ACCURACY = 800;
  private static final Ground HOME = new Ground(new Coordinate(51.5, -0.12));

  /** Writes everything; the same folder always gets the same. */
  PhoneLogs write() throws IOException {
    for (var phone : PHONES) {
      var random = new Random(phone.hashCode());
      var rows = new ArrayList<String>();
      rows.add("session,ts,lat,lng,accuracy_m,speed_mps,heading_deg,altitude_m,write_ts");
      rest(phone, random, rows);
      carry(phone, random, rows);
      write(phone, rows);
    }
    trace("trace-00-android");
    trace("trace-01-ios");
    return new PhoneLogs(folder);
  }

  private void rest(String phone, Random random, List<String> rows) {
    for (var visit = 0; visit < VISITS.length; visit++) {
      for (var i = 0; i < AT_REST; i++) {
        var accuracy = i == TOWER ? TOWER_ACCURACY : VISITS[visit];
        var place = place(phone, random, HOME, accuracy);
        var at = START + visit * 10_800L + i * 30L;
        var said = i == UNSAID ? 0 : accuracy;
        rows.add(row("desk_stationary," + at, place, said, 0, at + (i == CACHED ? 300 : 1)));
      }
    }
  }

  private void carry(String phone, Random random, List<String> rows) {
    for (var i = 0; i < CARRIED; i++) {
      var on = new Ground(HOME.at(0, i * step));
      var at = START + 90_000 + i * 10L;
      rows.add(row("walk," + at, place(phone, random, on, 8), 8, step / 10, at + 1));
    }
  }

  private void write(String phone, List<String> rows) throws IOException {
    var file = Files.createDirectories(folder.resolve("phones")).resolve(phone + ".csv.gz");
    try (var packed = new GZIPOutputStream(Files.newOutputStream(file))) {
      packed.write(String.join("\n", rows).getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Some time at home, then some time 5 km away. */
  private void trace(String name) throws IOException {
    var random = new Random(name.hashCode());
    var away = new Ground(HOME.at(5_000, 0));
    var rows = new ArrayList<String>();
    rows.add("ts_ms,lat,lng,accuracy_m,speed_mps,heading_deg,altitude_m");
    for (var minute = 0; minute < STAYING + GONE; minute++) {
      var place = place(name, random, minute < STAYING ? HOME : away, 10);
      var at = (START + minute * 60L) * 1_000;
      rows.add("%d,%s,10,,,35.5".formatted(at, text(place)));
    }
    Files.write(Files.createDirectories(folder.resolve("traces")).resolve(name + ".csv"), rows);
  }

  private Coordinate place(String phone, Random random, Ground truth, double accuracy) {
    var platform = phone.contains("ios") ? Platform.IOS : Platform.ANDROID;
    var sigma = errors * platform.sigma(new Meters(accuracy)).value();
    return truth.at(sigma * random.nextGaussian(), sigma * random.nextGaussian());
  }

  private static String row(
      String begin, Coordinate place, double accuracy, double speed, long writtenAt) {
    return String.format(
        Locale.ROOT, "%s,%s,%.1f,%.2f,0,35.5,%d", begin, text(place), accuracy, speed, writtenAt);
  }

  private static String text(Coordinate place) {
    return String.format(Locale.ROOT, "%.7f,%.7f", place.latitude(), place.longitude());
  }
}
