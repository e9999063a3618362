package org.verifiedcompliance.domain.webhooks;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What an endpoint can be told. */
public enum WebhookEvent {
  /** A session was opened. */
  SESSION_OPENED("session.opened"),
  /** A person checked in. */
  SESSION_CHECKED_IN("session.checked_in"),
  /** A check-in was refused. */
  SESSION_CHECK_IN_REFUSED("session.check_in_refused"),
  /** A person checked out. */
  SESSION_CHECKED_OUT("session.checked_out"),
  /** A check-out was refused. */
  SESSION_CHECK_OUT_REFUSED("session.check_out_refused"),
  /** A session was ended by hand, closed by the server, or expired. */
  SESSION_CLOSED("session.closed"),
  /** A host confirmed a presence. */
  EVENT_CONFIRMED("event.confirmed"),
  /** A verdict was found again, knowing more. */
  EVENT_REASSESSED("event.reassessed"),
  /** A person decided on a verdict. */
  EVENT_REVIEWED("event.reviewed"),
  /** Somebody asks for other times. */
  CORRECTION_REQUESTED("correction.requested"),
  /** Somebody decided on other times. */
  CORRECTION_DECIDED("correction.decided"),
  /** A meeting was published. */
  MEETING_CREATED("meeting.created"),
  /** A meeting was edited, hidden, shown or given up. */
  MEETING_CHANGED("meeting.changed");

  /** What is sent only on request, to try an endpoint. */
  public static final String TEST = "webhook.test";

  private final String word;

  WebhookEvent(String word) {
    this.word = word;
  }

  /** The name that receivers know. */
  public String word() {
    return word;
  }

  /** All names. */
  public static List<String> words() {
    return Arrays.stream(values()).map(WebhookEvent::word).toList();
  }

  /** The one of this name. */
  public static Optional<WebhookEvent> named(String word) {
    return Arrays.stream(values()).filter(event -> event.word.equals(word)).findFirst();
  }
}
