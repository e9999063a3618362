package org.verifiedcompliance.application.stream;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A place in the stream. Positions are totally ordered, and once a position can be read, no earlier
 * one will ever appear.
 *
 * @param epoch which life of the database, 0 or more; grows when it is restored elsewhere
 * @param transaction the id of the transaction that made the change, 0 or more
 * @param number unique in the stream, 0 or more
 */
public record Position(int epoch, long transaction, long number) implements Comparable<Position> {
  /** Before everything. */
  public static final Position START = new Position(0, 0, 0);

  private static final Pattern TEXT = Pattern.compile("(\\d{1,9})-(\\d{1,18})-(\\d{1,18})");
  private static final Comparator<Position> ORDER =
      Comparator.comparingInt(Position::epoch)
          .thenComparingLong(Position::transaction)
          .thenComparingLong(Position::number);

  /** Reads what {@link #toString} wrote; empty when it is no position. */
  public static Optional<Position> parse(String text) {
    var parts = TEXT.matcher(text);
    return parts.matches()
        ? Optional.of(
            new Position(
                Integer.parseInt(parts.group(1)),
                Long.parseLong(parts.group(2)),
                Long.parseLong(parts.group(3))))
        : Optional.empty();
  }

  @Override
  public int compareTo(Position other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return epoch + "-" + transaction + "-" + number;
  }
}
