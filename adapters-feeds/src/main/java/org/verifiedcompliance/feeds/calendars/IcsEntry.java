package org.verifiedcompliance.feeds.calendars;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.imports.ListEntry;
import org.verifiedcompliance.application.imports.ListedDates;
import org.verifiedcompliance.application.imports.ListedMeeting;
import org.verifiedcompliance.application.meetings.MeetingLimits;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.feeds.Findings;
import org.verifiedcompliance.feeds.Paragraphs;

/** Judges one series, or one single event, of a calendar. */
final class IcsEntry {
  private static final int MAX_UID = 300;

  private final int number;
  private final EventFields series;
  private final List<EventFields> changed;
  private final @Nullable String calendarZone;
  private final Duration usual;
  private final Findings findings = new Findings();

  IcsEntry(
      int number,
      EventFields series,
      List<EventFields> changed,
      @Nullable String calendarZone,
      Duration usual) {
    this.number = number;
    this.series = series;
    this.changed = changed;
    this.calendarZone = calendarZone;
    this.usual = usual;
  }

  ListEntry judge() {
    var uid = uid();
    var name = name();
    var place = place();
    if (series.isCancelled()) {
      findings.problem("cancelled", "The calendar says that it is cancelled.");
    }
    var zone = zone();
    var dates = new EventDates(series, new EventTimes(zone.orElse(null)), findings, usual);
    var start = dates.start();
    var listed = start == null ? null : listed(dates, start);
    if (!findings.problems().isEmpty()
        || uid == null
        || name == null
        || place == null
        || start == null
        || listed == null) {
      return new ListEntry.Unusable(number, uid, name, findings.problems());
    }
    var length = dates.length(start);
    return findings.problems().isEmpty()
        ? new ListEntry.Usable(
            meeting(uid, name, place, start, length, zone.orElse(null), listed), findings.remarks())
        : new ListEntry.Unusable(number, uid, name, findings.problems());
  }

  private ListedDates listed(EventDates dates, LocalDateTime start) {
    return new ListedDates(start, dates.rule(), dates.exceptions(start, changed));
  }

  private ListedMeeting meeting(
      String uid,
      String name,
      Coordinate place,
      LocalDateTime start,
      Duration length,
      @Nullable ZoneId zone,
      ListedDates dates) {
    return new ListedMeeting(
        number,
        uid,
        name,
        series.text("LOCATION").map(text -> cut(text, MeetingLimits.ADDRESS)).orElse(null),
        place,
        Set.of(start.getDayOfWeek()),
        start.toLocalTime(),
        length,
        zone,
        tags(),
        dates,
        null,
        Paragraphs.description(
            series.first("DESCRIPTION").map(ContentLine::text).orElse(null), findings));
  }

  private @Nullable String uid() {
    var uid = series.text("UID");
    if (uid.isEmpty()) {
      findings.problem("no-uid", "It has no UID, so that nobody could find it again.");
    } else if (uid.get().length() > MAX_UID) {
      findings.problem("bad-uid", "Its UID is longer than 300 characters.");
      return null;
    }
    return uid.orElse(null);
  }

  private @Nullable String name() {
    var name = series.text("SUMMARY");
    if (name.isEmpty()) {
      findings.problem("no-name", "It has no SUMMARY.");
    } else if (name.get().codePointCount(0, name.get().length()) > MeetingLimits.NAME) {
      findings.problem("bad-name", "Its SUMMARY is longer than 200 characters.");
    }
    return name.map(text -> cut(text, MeetingLimits.NAME)).orElse(null);
  }

  private @Nullable Coordinate place() {
    var place = EventPlace.find(series);
    if (place.isEmpty()) {
      var isGiven = series.first("GEO").isPresent();
      findings.problem(
          isGiven ? "bad-coordinates" : "no-place",
          isGiven ? "Its GEO is no place on earth." : "It has no coordinates (GEO).");
    }
    return place.orElse(null);
  }

  /** Empty when all times are the place's own, and when the zone is unknown, which is a problem. */
  private Optional<ZoneId> zone() {
    var start = series.first("DTSTART");
    var named = start.map(line -> line.parameters().get("TZID"));
    if (named.isPresent()) {
      var zone = ZoneNames.find(named.get());
      if (zone.isEmpty()) {
        findings.problem(
            "unknown-timezone",
            "Its time zone \u201c%s\u201d is unknown.".formatted(cut(named.get(), 60)));
      }
      return zone;
    }
    var common = Optional.ofNullable(calendarZone).flatMap(ZoneNames::find);
    var isUtc = start.filter(line -> line.value().strip().endsWith("Z")).isPresent();
    var repeats = series.first("RRULE").isPresent();
    return isUtc && (repeats || common.isEmpty()) ? Optional.of(ZoneId.of("UTC")) : common;
  }

  private List<String> tags() {
    return series
        .all("CATEGORIES")
        .flatMap(line -> Stream.of(line.value().split("(?<!\\\\),")))
        .map(tag -> tag.replace("\\", "").strip())
        .filter(tag -> !tag.isEmpty() && tag.length() <= MeetingLimits.WORD)
        .distinct()
        .limit(MeetingLimits.TAGS)
        .toList();
  }

  private static String cut(String text, int most) {
    return text.codePointCount(0, text.length()) <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most));
  }
}
