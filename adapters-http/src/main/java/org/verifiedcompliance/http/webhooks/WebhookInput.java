package org.verifiedcompliance.http.webhooks;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.webhooks.ManageWebhooks.Edit;
import org.verifiedcompliance.application.webhooks.ManageWebhooks.Wish;
import org.verifiedcompliance.domain.webhooks.WebhookEvent;
import org.verifiedcompliance.http.input.Body;
import org.verifiedcompliance.http.input.TextField;
import org.verifiedcompliance.http.input.TextsField;

/** What a person wishes of an endpoint. */
final class WebhookInput {
  private static final int LONGEST_URL = 2_000;
  private static final int LONGEST_DESCRIPTION = 500;
  private static final int LONGEST_EVENT = 100;
  private static final int MOST_EVENTS = 50;

  private WebhookInput() {}

  /**
   * All of a new one.
   *
   * @throws org.verifiedcompliance.http.ProblemException naming every bad field
   */
  static Wish wish(Body body) {
    var url = url(body).required();
    var events = events(body).required();
    var description = description(body);
    body.check();
    return new Wish(url.get(), parsed(events.get()), description.orNull());
  }

  /**
   * What is to be different.
   *
   * @throws org.verifiedcompliance.http.ProblemException naming every bad field
   */
  static Edit edit(Body body) {
    var url = url(body);
    var events = events(body);
    var description = description(body);
    var active = body.bool("active");
    body.check();
    var told = events.orNull();
    return new Edit(
        url.orNull(),
        told == null ? null : parsed(told),
        described(body, description.orNull()),
        active.orNull());
  }

  private static @Nullable Optional<String> described(Body body, @Nullable String text) {
    return body.has("description") ? Optional.ofNullable(text) : null;
  }

  private static TextField url(Body body) {
    return body.text("url").length(1, LONGEST_URL);
  }

  private static TextField description(Body body) {
    return body.text("description").length(1, LONGEST_DESCRIPTION);
  }

  private static TextsField events(Body body) {
    return body.texts("events")
        .max(MOST_EVENTS, LONGEST_EVENT)
        .check(words -> !words.isEmpty(), "too-few", "must have at least one")
        .check(
            words -> words.stream().allMatch(word -> WebhookEvent.named(word).isPresent()),
            "unknown-value",
            "each must be one of " + String.join(", ", WebhookEvent.words()));
  }

  private static Set<WebhookEvent> parsed(List<String> words) {
    var events = new HashSet<WebhookEvent>();
    words.forEach(word -> WebhookEvent.named(word).ifPresent(events::add));
    return events;
  }
}
