package org.verifiedcompliance.bootstrap.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.verifiedcompliance.domain.reviews.ReviewDecision;
import org.verifiedcompliance.domain.reviews.ReviewReason;
import org.verifiedcompliance.domain.reviews.ReviewReasons;
import org.verifiedcompliance.http.TrustedProxies;
import org.verifiedcompliance.messaging.mail.Sender;
import org.verifiedcompliance.persistence.DatabaseSettings;

/** The kinds of settings that there are. */
final class Kinds {
  private static final Pattern REASON =
      Pattern.compile(
          "([a-z][a-z0-9-]{0,59})\\s*:\\s*(accept|reject|either)\\s*:\\s*(\\S.{0,199})");

  private Kinds() {}

  static Kind<String> text() {
    return new Kind<>("text", value -> value);
  }

  static Kind<Path> path() {
    return new Kind<>("a path", Path::of);
  }

  static Kind<Integer> whole(int min, int max) {
    return new Kind<>(
        "a whole number from " + min + " to " + max,
        value -> (int) within(Integer.parseInt(value), min, max));
  }

  static Kind<Double> number(double min, double max) {
    return new Kind<>(
        "a number from " + min + " to " + max,
        value -> within(Double.parseDouble(value), min, max));
  }

  static Kind<Duration> seconds(int min, int max) {
    return durations("seconds", Duration.ofSeconds(1), min, max);
  }

  static Kind<Duration> minutes(int min, int max) {
    return durations("minutes", Duration.ofMinutes(1), min, max);
  }

  static Kind<Duration> hours(int min, int max) {
    return durations("hours", Duration.ofHours(1), min, max);
  }

  static Kind<Duration> days(int min, int max) {
    return durations("days", Duration.ofDays(1), min, max);
  }

  static Kind<Boolean> flag() {
    return new Kind<>("true or false", value -> oneOf(value, "true", "false").equals("true"));
  }

  static <E extends Enum<E>> Kind<E> choice(Class<E> type) {
    var names = Stream.of(type.getEnumConstants()).map(e -> e.name().toLowerCase(Locale.ROOT));
    return new Kind<>(
        "one of " + String.join(", ", names.toList()),
        value -> Enum.valueOf(type, value.toUpperCase(Locale.ROOT)));
  }

  static Kind<String> database() {
    return new Kind<>(
        "postgresql://user:password@host:port/db or a JDBC URL of PostgreSQL",
        value -> {
          var _ = DatabaseSettings.parse(value);
          return value;
        });
  }

  static Kind<Sender> sender() {
    return new Kind<>("name@example.org or Name <name@example.org>", Sender::parse);
  }

  static Kind<List<String>> list(String of) {
    return new Kind<>(
        of + ", separated by commas",
        value -> Arrays.stream(value.split(",")).map(String::strip).toList());
  }

  static Kind<List<String>> networks() {
    var list = list("addresses or networks");
    return new Kind<>(
        list.allowed(),
        value -> {
          var networks = list.parse().apply(value);
          var _ = TrustedProxies.of(networks);
          return networks;
        });
  }

  /** Reasons beyond those that are shipped, which may not have one of their codes. */
  static Kind<List<ReviewReason>> reviewReasons() {
    return new Kind<>(
        "code:accept, reject or either:sentence, separated by semicolons, with codes of lower-case"
            + " letters, digits and dashes that are not shipped",
        value -> {
          var more = Arrays.stream(value.split(";")).map(Kinds::reviewReason).toList();
          var _ = ReviewReasons.shipped().with(more);
          return more;
        });
  }

  private static ReviewReason reviewReason(String text) {
    var parts = REASON.matcher(text.strip());
    if (!parts.matches()) {
      throw new IllegalArgumentException("not a reason");
    }
    var decisions =
        switch (parts.group(2)) {
          case "accept" -> Set.of(ReviewDecision.ACCEPT);
          case "reject" -> Set.of(ReviewDecision.REJECT);
          default -> Set.of(ReviewDecision.values());
        };
    return new ReviewReason(parts.group(1), parts.group(3), decisions);
  }

  static Kind<URI> url(String... schemes) {
    return new Kind<>(
        "an address that starts with " + String.join(":// or ", schemes) + "://",
        value -> {
          var uri = URI.create(value);
          if (!Set.of(schemes).contains(uri.getScheme()) || uri.getHost() == null) {
            throw new IllegalArgumentException("not such an address");
          }
          return uri;
        });
  }

  /** By what the nodes talk. */
  static Kind<URI> bus() {
    var redis = url("redis", "rediss");
    return new Kind<>(
        "an address that starts with redis:// or rediss:// (nats:// is not supported)",
        redis.parse());
  }

  private static Kind<Duration> durations(String unit, Duration one, int min, int max) {
    return new Kind<>(
        "whole " + unit + " from " + min + " to " + max,
        value -> one.multipliedBy((long) within(Integer.parseInt(value), min, max)));
  }

  private static double within(double value, double min, double max) {
    if (!(value >= min && value <= max)) {
      throw new IllegalArgumentException("out of range");
    }
    return value;
  }

  private static String oneOf(String value, String... allowed) {
    if (!List.of(allowed).contains(value)) {
      throw new IllegalArgumentException("not allowed");
    }
    return value;
  }
}
