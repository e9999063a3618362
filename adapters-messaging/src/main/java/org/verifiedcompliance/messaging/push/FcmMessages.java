package org.verifiedcompliance.messaging.push;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.deliveries.PushMessage;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Push messages as FCM wants them. A phone that gets one twice shows it once. */
final class FcmMessages {
  private static final JsonMapper JSON = new JsonMapper();

  /** What Web Push allows as a topic. */
  private static final int TOPIC_LENGTH = 32;

  private FcmMessages() {}

  static String json(PushMessage message, Instant now) {
    var root = JSON.createObjectNode();
    var body = root.putObject("message");
    body.put("token", message.token());
    body.putObject("notification").put("title", message.title()).put("body", message.body());
    var data = body.putObject("data");
    message.data().forEach(data::put);
    switch (message.platform()) {
      case ANDROID -> android(body.putObject("android"), message, now);
      case IOS -> headers(body.putObject("apns"), ios(message));
      case WEB -> headers(body.putObject("webpush"), web(message, now));
    }
    return JSON.writeValueAsString(root);
  }

  private static void android(ObjectNode android, PushMessage message, Instant now) {
    android.put("collapse_key", message.id()).put("priority", "HIGH");
    if (life(message, now) instanceof Duration life) {
      android.put("ttl", life.toSeconds() + "s");
    }
    android.putObject("notification").put("tag", message.id());
  }

  private static Map<String, String> ios(PushMessage message) {
    return message.expiresAt() instanceof Instant end
        ? Map.of(
            "apns-collapse-id",
            message.id(),
            "apns-expiration",
            Long.toString(end.getEpochSecond()))
        : Map.of("apns-collapse-id", message.id());
  }

  private static Map<String, String> web(PushMessage message, Instant now) {
    var bare = message.id().replace("-", "");
    var topic = bare.substring(0, Math.min(TOPIC_LENGTH, bare.length()));
    return life(message, now) instanceof Duration life
        ? Map.of("Topic", topic, "TTL", Long.toString(life.toSeconds()))
        : Map.of("Topic", topic);
  }

  private static void headers(ObjectNode part, Map<String, String> values) {
    var headers = part.putObject("headers");
    values.forEach(headers::put);
  }

  private static @Nullable Duration life(PushMessage message, Instant now) {
    if (!(message.expiresAt() instanceof Instant end)) {
      return null;
    }
    return end.isAfter(now) ? Duration.between(now, end) : Duration.ZERO;
  }
}
