package org.verifiedcompliance.application.imports;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.geo.Coordinate;

/**
 * A meeting as a list tells it.
 *
 * @param entry its number in the list, from 1
 * @param slug what the list calls it, the same in every edition
 * @param days on which it takes place, at least one, in the order of the week
 * @param time on the wall clock of the place
 * @param length how long it lasts, more than zero
 * @param zone null when the list does not say it
 * @param tags short words, in the order of the list
 * @param dates those of a meeting that is not simply weekly, null for a weekly one
 * @param details what only some formats tell, null when the list says nothing of them
 * @param description in lines, null when the list says none
 */
public record ListedMeeting(
    int entry,
    String slug,
    String name,
    @Nullable String address,
    Coordinate place,
    Set<DayOfWeek> days,
    LocalTime time,
    Duration length,
    @Nullable ZoneId zone,
    List<String> tags,
    @Nullable ListedDates dates,
    @Nullable ListedDetails details,
    @Nullable String description) {
  /** A weekly meeting of which only the usual is told. */
  public ListedMeeting(
      int entry,
      String slug,
      String name,
      @Nullable String address,
      Coordinate place,
      Set<DayOfWeek> days,
      LocalTime time,
      Duration length,
      @Nullable ZoneId zone,
      List<String> tags) {
    this(entry, slug, name, address, place, days, time, length, zone, tags, null, null, null);
  }

  /**
   * Copies days and tags.
   *
   * @throws IllegalArgumentException when there is no day
   */
  public ListedMeeting {
    days = Collections.unmodifiableSet(EnumSet.copyOf(days));
    tags = List.copyOf(tags);
  }
}
