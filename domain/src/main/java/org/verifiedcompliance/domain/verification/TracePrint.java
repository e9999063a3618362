package org.verifiedcompliance.domain.verification;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a trace to know it again, without a place in it. The same readings give the same
 * print on every platform, in whatever order they were sent.
 *
 * @param hash of the exact readings in their order, hexadecimal
 * @param shingles hashes of each four steps in a row, each in whole seconds and metres
 * @param points how many readings differ in place, altitude or accuracy: at rest Android repeats
 *     all three
 */
public record TracePrint(String hash, Set<Long> shingles, int points) {
  /** Copies the shingles. */
  public TracePrint {
    shingles = Set.copyOf(shingles);
  }

  /**
   * The print of the readings of one claim. The hash covers latitude, longitude, altitude and
   * accuracy and no time, so that a trace stays the same at another hour; a reading sent twice
   * counts once.
   */
  public static TracePrint of(List<LocationFix> readings) {
    var fixes = readings.stream().distinct().sorted(LocationFix.BY_TIME).toList();
    var points = fixes.stream().map(TracePrint::content).distinct().count();
    return new TracePrint(hash(fixes), Shingles.of(fixes), (int) points);
  }

  /**
   * How much of the movement of two traces is the same: the shingles in both over those in either
   * (Jaccard), 0 to 1, 0 when neither moved.
   */
  public double similarity(TracePrint other) {
    var common = (double) shingles.stream().filter(other.shingles::contains).count();
    var all = shingles.size() + other.shingles.size() - common;
    return all == 0 ? 0 : common / all;
  }

  private static String hash(List<LocationFix> fixes) {
    var text = ByteBuffer.allocate(fixes.size() * 2 * (Integer.BYTES + Long.BYTES));
    for (var fix : fixes) {
      text.putInt(fix.position().latitudeE7()).putInt(fix.position().longitudeE7());
      text.putLong(altitude(fix)).putLong(accuracy(fix));
    }
    return HexFormat.of().formatHex(sha256().digest(text.array()));
  }

  private static List<Object> content(LocationFix fix) {
    return List.of(fix.position(), altitude(fix), accuracy(fix));
  }

  /** Whole millimetres; a missing one differs from every other. */
  private static long altitude(LocationFix fix) {
    return millimeters(fix.altitudeMeters());
  }

  private static long accuracy(LocationFix fix) {
    var accuracy = fix.accuracy();
    return millimeters(accuracy == null ? null : (Double) accuracy.value());
  }

  private static long millimeters(@Nullable Double meters) {
    return meters == null ? Long.MIN_VALUE : Math.round(meters * 1000);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
