package org.verifiedcompliance.application.live;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import org.verifiedcompliance.application.stream.Position;

/**
 * Names a message, on every node and for good, and says where to go on after it.
 *
 * @param part 0 to 9, since one change may give several messages
 */
public record MessageId(Position position, int part) implements Comparable<MessageId> {
  private static final Pattern TEXT = Pattern.compile("([^.]{1,64}?)(?:\\.(\\d))?");
  private static final Comparator<MessageId> ORDER =
      Comparator.comparing(MessageId::position).thenComparingInt(MessageId::part);
  private static final int LAST_PART = 9;

  /** Behind all messages of this change. */
  public static MessageId after(Position position) {
    return new MessageId(position, LAST_PART);
  }

  /** Reads what {@link #toString} wrote; empty when it is no id. */
  public static Optional<MessageId> parse(String text) {
    var parts = TEXT.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    var part = parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2));
    return Position.parse(parts.group(1)).map(position -> new MessageId(position, part));
  }

  /** The last position of which all messages come before this one. */
  Position before() {
    return position.number() == 0
        ? position
        : new Position(position.epoch(), position.transaction(), position.number() - 1);
  }

  @Override
  public int compareTo(MessageId other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return part == 0 ? position.toString() : position + "." + part;
  }
}
