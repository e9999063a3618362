package org.verifiedcompliance.application.webhooks;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.stream.Change;
import org.verifiedcompliance.application.webhooks.FactSummaries.FactSummary;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.webhooks.WebhookEvent;
import org.verifiedcompliance.domain.webhooks.WebhookId;

/**
 * What a receiver reads: {@code {"type", "timestamp", "data"}}. The data are ids, words, flags and
 * times; who wants more asks the API.
 *
 * @param data without what is null
 */
record Message(String type, Instant timestamp, Map<String, Object> data) {
  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

  /** A message without news. */
  static Message test(WebhookId webhook, Instant now) {
    return new Message(WebhookEvent.TEST, now, Map.of("webhook_id", webhook.value()));
  }

  /** What a change tells, if it is anything that endpoints can be told. */
  static Optional<Message> of(Change change, @Nullable FactSummary fact) {
    var data = new LinkedHashMap<String, Object>();
    put(data, "session_id", change.session());
    put(data, "meeting_id", change.meeting());
    put(data, "person_id", id(change.person()));
    return switch (change.topic()) {
      case SESSION -> made(change, WebhookEvent.SESSION_OPENED, data);
      case MEETING -> ofMeeting(change, data);
      case FACT -> Optional.ofNullable(fact).flatMap(it -> ofFact(change, it, data));
      case PERSON, NOTIFICATION, CONFLICT -> Optional.empty();
    };
  }

  private static Optional<Message> ofFact(
      Change change, FactSummary fact, Map<String, Object> data) {
    put(data, "event_id", change.subject());
    put(data, "event_type", word(fact.type()));
    put(data, "accepted", fact.accepted());
    put(data, "location_flag", fact.flag() == null ? null : word(fact.flag()));
    put(data, "effective_at", fact.effectiveAt());
    return event(fact).flatMap(event -> made(change, event, data));
  }

  private static Optional<Message> made(
      Change change, WebhookEvent event, Map<String, Object> data) {
    return Optional.of(new Message(event.word(), change.at(), data));
  }

  /** A new one, or what about it is different, such as {@code place+time}. */
  private static Optional<Message> ofMeeting(Change change, Map<String, Object> data) {
    if (change.kind().equals("created")) {
      return made(change, WebhookEvent.MEETING_CREATED, data);
    }
    put(data, "changed", change.kind());
    return made(change, WebhookEvent.MEETING_CHANGED, data);
  }

  private static Optional<WebhookEvent> event(FactSummary fact) {
    return switch (fact.type()) {
      case CHECK_IN ->
          Optional.of(
              fact.accepted()
                  ? WebhookEvent.SESSION_CHECKED_IN
                  : WebhookEvent.SESSION_CHECK_IN_REFUSED);
      case CHECK_OUT ->
          Optional.of(
              fact.accepted()
                  ? WebhookEvent.SESSION_CHECKED_OUT
                  : WebhookEvent.SESSION_CHECK_OUT_REFUSED);
      case END, AUTO_CLOSE, EXPIRE -> Optional.of(WebhookEvent.SESSION_CLOSED);
      case CONFIRMATION -> Optional.of(WebhookEvent.EVENT_CONFIRMED);
      case REASSESSMENT -> Optional.of(WebhookEvent.EVENT_REASSESSED);
      case REVIEW -> Optional.of(WebhookEvent.EVENT_REVIEWED);
      case CORRECTION_REQUEST -> Optional.of(WebhookEvent.CORRECTION_REQUESTED);
      case CORRECTION -> Optional.of(WebhookEvent.CORRECTION_DECIDED);
      case PRESENCE -> Optional.empty();
    };
  }

  /** The event, unless it is a trial. */
  Optional<WebhookEvent> event() {
    return WebhookEvent.named(type);
  }

  /** As JSON. Nothing in it needs escapes: no free text ever gets here. */
  String json() {
    var members =
        data.entrySet().stream()
            .map(member -> "\"" + member.getKey() + "\":" + value(member.getValue()))
            .collect(Collectors.joining(","));
    return "{\"type\":\"%s\",\"timestamp\":%s,\"data\":{%s}}"
        .formatted(type, value(timestamp), members);
  }

  private static String value(Object value) {
    return switch (value) {
      case Boolean flag -> flag.toString();
      case Instant time -> "\"" + TIME.format(time) + "\"";
      case UUID id -> "\"" + id + "\"";
      default -> "\"" + value + "\"";
    };
  }

  private static @Nullable UUID id(@Nullable PersonId person) {
    return person == null ? null : person.value();
  }

  private static void put(Map<String, Object> data, String name, @Nullable Object value) {
    if (value != null) {
      data.put(name, value);
    }
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
