package org.verifiedcompliance.feeds.calendars;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.imports.ListedDates;
import org.verifiedcompliance.application.meetings.MeetingLimits;
import org.verifiedcompliance.domain.meetings.DateChanges;
import org.verifiedcompliance.feeds.Findings;
import org.verifiedcompliance.feeds.Rules;

/** When a series takes place, with its exceptions. */
final class EventDates {
  private final EventFields series;
  private final EventTimes times;
  private final Findings findings;
  private final Duration usual;

  EventDates(EventFields series, EventTimes times, Findings findings, Duration usual) {
    this.series = series;
    this.times = times;
    this.findings = findings;
    this.usual = usual;
  }

  /** The start of the first date; null is a problem. */
  @Nullable LocalDateTime start() {
    var line = series.first("DTSTART");
    if (line.isEmpty()) {
      findings.problem("no-time", "It has no start.");
      return null;
    }
    if (EventTimes.isDate(line.get(), line.get().value())) {
      findings.problem("all-day", "It lasts whole days and has no time of day.");
      return null;
    }
    var start = times.local(line.get(), line.get().value());
    if (start.isEmpty()) {
      findings.problem("bad-time", "Its start is not a time.");
    } else if (start.get().getYear() < 1970 || start.get().getYear() >= 2200) {
      findings.problem("bad-time", "Its start is before 1970 or after 2199.");
    }
    return start.orElse(null);
  }

  Duration length(LocalDateTime start) {
    var length = length(series, start);
    if (length.isEmpty() && (has("DTEND") || has("DURATION"))) {
      var minutes = usual.toMinutes();
      findings.remark(
          "bad-end-time",
          "Its end is not after its start; %d minutes were taken.".formatted(minutes));
    }
    if (length.filter(it -> it.compareTo(MeetingLimits.LENGTH) > 0).isPresent()) {
      findings.problem("too-long", "It lasts longer than 7 days.");
    }
    return length.orElse(usual);
  }

  private boolean has(String name) {
    return series.first(name).isPresent();
  }

  private Optional<Duration> length(EventFields event, LocalDateTime start) {
    return event
        .first("DTEND")
        .flatMap(line -> times.local(line, line.value()))
        .map(end -> Duration.between(start, end))
        .or(() -> event.first("DURATION").flatMap(line -> EventTimes.length(line.value())))
        .filter(Duration::isPositive);
  }

  /** The rule; what cannot be expanded is a problem. */
  @Nullable String rule() {
    var rules = series.all("RRULE").toList();
    if (rules.isEmpty()) {
      return null;
    }
    var rule = rules.getFirst().value().strip();
    if (rules.size() > 1 || !Rules.canExpand(rule)) {
      findings.problem("bad-recurrence", "Its rule is not one that can be followed.");
    }
    if (has("EXRULE")) {
      findings.remark("bad-exception", "Its EXRULE was left out: write the dates instead.");
    }
    return rule;
  }

  List<ListedDates.Other> exceptions(LocalDateTime start, List<EventFields> changed) {
    var found = new ArrayList<ListedDates.Other>();
    dates("EXDATE", start)
        .map(at -> new ListedDates.Other(at, null, null, false))
        .forEach(found::add);
    dates("RDATE", start).map(at -> new ListedDates.Other(at, at, null, true)).forEach(found::add);
    changed.forEach(event -> change(event, start).ifPresentOrElse(found::add, this::remark));
    if (found.size() > DateChanges.MAX) {
      findings.problem("too-many-exceptions", "It has more than 1000 exceptions.");
      return List.of();
    }
    return found;
  }

  private Stream<LocalDateTime> dates(String name, LocalDateTime start) {
    return series
        .all(name)
        .flatMap(line ->
            Stream.of(line.value().split(",")).flatMap(value -> date(line, value, start).stream()));
  }

  private Optional<LocalDateTime> date(ContentLine line, String value, LocalDateTime start) {
    var plain = value.indexOf('/') < 0 ? value : value.substring(0, value.indexOf('/'));
    var date = times.localOn(line, plain, start.toLocalTime());
    if (date.isEmpty()) {
      remark();
    }
    return date;
  }

  private void remark() {
    findings.remark("bad-exception", "One of its exceptions cannot be read and was left out.");
  }

  private Optional<ListedDates.Other> change(EventFields event, LocalDateTime start) {
    var original =
        event
            .first("RECURRENCE-ID")
            .flatMap(line -> times.localOn(line, line.value(), start.toLocalTime()));
    if (original.isPresent() && event.isCancelled()) {
      return Optional.of(new ListedDates.Other(original.get(), null, null, false));
    }
    var to = event.first("DTSTART").flatMap(line -> times.local(line, line.value()));
    return original.isEmpty() || to.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ListedDates.Other(
                original.get(),
                to.get(),
                length(event, to.get()).orElse(null),
                isAdded(original.get(), start)));
  }

  /** A date that RDATE names is none of the rule. */
  private boolean isAdded(LocalDateTime original, LocalDateTime start) {
    return dates("RDATE", start).anyMatch(original::equals);
  }
}
