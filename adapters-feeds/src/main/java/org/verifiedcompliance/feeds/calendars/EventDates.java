package org.verifiedcompliance.feeds.calendars;

import static java.util.stream.Collectors.toCollection;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.imports.ListedDates;
import org.verifiedcompliance.application.meetings.MeetingLimits;
import org.verifiedcompliance.domain.meetings.DateChanges;
import org.verifiedcompliance.feeds.Findings;
import org.verifiedcompliance.feeds.Rules;

/** When a series takes place, with its exceptions. */
final class EventDates {
  private static final int TOO_MANY = DateChanges.MAX + 1;

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
    var added = dates("RDATE", start).limit(TOO_MANY).collect(toCollection(LinkedHashSet::new));
    var notes = new DateNotes(series, findings);
    var others =
        changed.stream()
            .flatMap(event -> change(event, start, added, notes).stream())
            .limit(TOO_MANY)
            .toList();
    notes.reportTheRest();
    // An added date that moves is at its new time only.
    others.stream().filter(ListedDates.Other::isAdded).forEach(it -> added.remove(it.original()));
    var found =
        Stream.of(
                dates("EXDATE", start).map(at -> new ListedDates.Other(at, null, null, false)),
                added.stream().map(at -> new ListedDates.Other(at, at, null, true)),
                others.stream())
            .flatMap(each -> each)
            .limit(TOO_MANY)
            .toList();
    if (found.size() == TOO_MANY) {
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

  private Optional<ListedDates.Other> change(
      EventFields event, LocalDateTime start, Set<LocalDateTime> added, DateNotes notes) {
    var original =
        event
            .first("RECURRENCE-ID")
            .flatMap(line -> times.localOn(line, line.value(), start.toLocalTime()));
    if (original.isPresent() && event.isCancelled()) {
      var why = notes.of(event, original.get());
      return Optional.of(new ListedDates.Other(original.get(), null, null, false, why));
    }
    var to = event.first("DTSTART").flatMap(line -> times.local(line, line.value()));
    if (original.isEmpty() || to.isEmpty()) {
      remark();
      return Optional.empty();
    }
    // A date that RDATE names is none of the rule.
    return Optional.of(
        new ListedDates.Other(
            original.get(),
            to.get(),
            length(event, to.get()).orElse(null),
            added.contains(original.get()),
            notes.held(event, original.get())));
  }
}
