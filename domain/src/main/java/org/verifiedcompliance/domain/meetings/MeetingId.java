package org.verifiedcompliance.domain.meetings;

import java.util.Comparator;
import java.util.UUID;

/** Names a meeting; sorts as the text does and as databases do, byte by byte without signs. */
public record MeetingId(UUID value) implements Comparable<MeetingId> {
  private static final Comparator<UUID> BYTE_BY_BYTE =
      Comparator.comparing(UUID::getMostSignificantBits, Long::compareUnsigned)
          .thenComparing(UUID::getLeastSignificantBits, Long::compareUnsigned);

  @Override
  public int compareTo(MeetingId other) {
    return BYTE_BY_BYTE.compare(value, other.value);
  }
}
