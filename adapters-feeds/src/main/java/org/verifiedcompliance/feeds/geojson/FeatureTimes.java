package org.verifiedcompliance.feeds.geojson;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.imports.ListedDates;
import org.verifiedcompliance.application.lists.WeeklyListing;
import org.verifiedcompliance.application.meetings.MeetingLimits;
import org.verifiedcompliance.domain.meetings.MeetingSchedule;
import org.verifiedcompliance.feeds.Findings;
import org.verifiedcompliance.feeds.GuideFields;
import org.verifiedcompliance.feeds.Rules;

/** When a Feature takes place: {@code start_time}, {@code end_time}, {@code recurrence}. */
final class FeatureTimes {
  private static final When NEVER =
      new When(Set.of(DayOfWeek.MONDAY), LocalTime.MIDNIGHT, Duration.ofHours(1), null, false);

  private final GuideFields fields;
  private final Findings findings;
  private final Duration usual;

  FeatureTimes(GuideFields fields, Findings findings, Duration usual) {
    this.fields = fields;
    this.findings = findings;
    this.usual = usual;
  }

  /**
   * What lists say of dates.
   *
   * @param dates null for weekly meetings
   * @param isScheduled whether there are dates at all
   */
  record When(
      Set<DayOfWeek> days,
      LocalTime time,
      Duration length,
      @Nullable ListedDates dates,
      boolean isScheduled) {}

  When read() {
    if (!fields.has("start_time")) {
      return NEVER;
    }
    var start = time("start_time");
    var zone = fields.text("timezone").filter(ZoneId.getAvailableZoneIds()::contains);
    if (zone.isEmpty()) {
      findings.problem("no-timezone", "Its start_time has no known timezone beside it.");
    }
    var rule = fields.text("recurrence").orElse(null);
    if (rule != null && !Rules.canExpand(rule)) {
      findings.problem("bad-recurrence", "Its recurrence is no rule that can be expanded.");
    }
    return start.isEmpty() || !findings.problems().isEmpty() || zone.isEmpty()
        ? NEVER
        : when(new MeetingSchedule(start.get(), length(start.get()), ZoneId.of(zone.get()), rule));
  }

  private static When when(MeetingSchedule schedule) {
    var begin = schedule.start().atZone(schedule.zone()).toLocalDateTime();
    return WeeklyListing.of(schedule)
        .map(weekly -> new When(weekly.days(), weekly.from(), schedule.length(), null, true))
        .orElseGet(() ->
            new When(
                Set.of(begin.getDayOfWeek()),
                begin.toLocalTime(),
                schedule.length(),
                new ListedDates(begin, schedule.recurrence(), List.of()),
                true));
  }

  private Duration length(Instant start) {
    if (!fields.has("end_time")) {
      return usual;
    }
    var length = time("end_time").map(end -> Duration.between(start, end)).orElse(usual);
    if (length.isPositive() && length.compareTo(MeetingLimits.LENGTH) <= 0) {
      return length;
    }
    findings.remark(
        "bad-end-time", "It ends before it starts or too late; the usual end was taken.");
    return usual;
  }

  private Optional<Instant> time(String field) {
    try {
      return fields.text(field).map(text -> OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeParseException e) {
      findings.problem(
          "bad-time", "Its %s is no time such as 2026-03-01T18:00:00Z.".formatted(field));
      return Optional.empty();
    }
  }
}
