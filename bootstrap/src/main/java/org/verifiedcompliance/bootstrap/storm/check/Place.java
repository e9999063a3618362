package org.verifiedcompliance.bootstrap.storm.check;

import java.util.Arrays;

/** Where a message stands in the stream, as its id says: {@code epoch-transaction-number.part}. */
record Place(long epoch, long transaction, long number, long part) implements Comparable<Place> {
  static Place of(String id) {
    var all = Arrays.stream(id.split("[-.]")).mapToLong(Long::parseLong).toArray();
    return new Place(all[0], all[1], all[2], all.length > 3 ? all[3] : 0);
  }

  @Override
  public int compareTo(Place other) {
    return Arrays.compare(numbers(), other.numbers());
  }

  private long[] numbers() {
    return new long[] {epoch, transaction, number, part};
  }
}
