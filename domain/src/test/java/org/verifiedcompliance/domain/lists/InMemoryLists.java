package org.verifiedcompliance.domain.lists;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a store does by its indexes, done by looking at everything. */
public final class InMemoryLists {
  /** As the database compares names and ids: by code points. */
  private static final Comparator<String> ASCENDING =
      (one, other) -> Arrays.compare(one.codePoints().toArray(), other.codePoints().toArray());

  private InMemoryLists() {}

  /** A key that sorts by time, then by id. */
  public static String key(Instant time, UUID id) {
    return key(ChronoUnit.MICROS.between(Instant.EPOCH, time)) + id;
  }

  /** A key that sorts by a number, 0 or more. */
  public static String key(long number) {
    return String.format("%020d", number);
  }

  /** A key that sorts by one text after the other. */
  public static String key(String... texts) {
    return String.join("\0", texts);
  }

  /** The part, the smallest key first. */
  public static <T> Part<T> ascending(Stream<T> all, Slice slice, Function<T, String> key) {
    return part(all, slice, key, ASCENDING);
  }

  /** The part, the largest key first. */
  public static <T> Part<T> descending(Stream<T> all, Slice slice, Function<T, String> key) {
    return part(all, slice, key, ASCENDING.reversed());
  }

  private static <T> Part<T> part(
      Stream<T> all, Slice slice, Function<T, String> key, Comparator<String> order) {
    var after = slice.after() == null ? null : slice.after().key().getFirst();
    var found =
        all.filter(item -> after == null || order.compare(key.apply(item), after) > 0)
            .sorted(Comparator.comparing(key, order))
            .skip(slice.offset())
            .limit(slice.limit() + 1L)
            .toList();
    return Part.of(found, slice, item -> new After(List.of(key.apply(item))));
  }
}
