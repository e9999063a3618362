package org.verifiedcompliance.domain.meetings;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The exceptions of a schedule.
 *
 * @param list in the order of the original starts, one for each
 */
public record DateChanges(List<DateChange> list) {
  /** As the rule says. */
  public static final DateChanges NONE = new DateChanges(List.of());

  /** The most that one schedule has. */
  public static final int MAX = 1_000;

  /**
   * Orders them; of several for one date the last counts.
   *
   * @throws IllegalArgumentException when there are more than {@link #MAX}
   */
  public DateChanges {
    var byOriginal = new TreeMap<Instant, DateChange>();
    list.forEach(change -> byOriginal.put(change.original(), change));
    if (byOriginal.size() > MAX) {
      throw new IllegalArgumentException("a schedule has at most " + MAX + " exceptions");
    }
    list = List.copyOf(byOriginal.values());
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return list.isEmpty();
  }

  /** What is different about this date. */
  public Optional<DateChange> find(Instant original) {
    return list.stream().filter(change -> change.original().equals(original)).findFirst();
  }

  /** What takes place at this start because of a change. */
  public Optional<DateChange> findStarting(Instant start) {
    return list.stream()
        .filter(change -> change.date().filter(date -> date.start().equals(start)).isPresent())
        .findFirst();
  }

  /** With this one, in place of any other about the same date. */
  public DateChanges with(DateChange change) {
    return new DateChanges(Stream.concat(list.stream(), Stream.of(change)).toList());
  }

  /** Without what was said about this date. */
  public DateChanges without(Instant original) {
    return only(change -> !change.original().equals(original));
  }

  /** Those that pass. */
  public DateChanges only(Predicate<DateChange> wanted) {
    return new DateChanges(list.stream().filter(wanted).toList());
  }

  /** The dates of the rule with those instead that the changes name, earliest first. */
  List<Occurrence> onto(List<Occurrence> byRule, Instant from, Instant to) {
    var changed = list.stream().map(DateChange::original).collect(Collectors.toSet());
    var instead =
        list.stream()
            .flatMap(change -> change.date().stream())
            .filter(date -> date.end().isAfter(from) && date.start().isBefore(to))
            .toList();
    var taken = instead.stream().map(Occurrence::start).collect(Collectors.toSet());
    return Stream.concat(instead.stream(), byRule.stream().filter(left(changed, taken)))
        .sorted(Comparator.comparing(Occurrence::start).thenComparing(Occurrence::end))
        .toList();
  }

  private static Predicate<Occurrence> left(Set<Instant> changed, Set<Instant> taken) {
    return date -> !changed.contains(date.start()) && !taken.contains(date.start());
  }
}
