package org.verifiedcompliance.domain.reviews;

import java.util.List;
import java.util.stream.Stream;

/**
 * The reasons that a request for other times may give, in the order in which they are offered.
 *
 * @param codes stable, kebab-case
 */
public record RequestReasons(List<String> codes) {
  private static final RequestReasons SHIPPED =
      new RequestReasons(
          List.of(
              "forgot-check-in",
              "forgot-check-out",
              "no-connection",
              "device-fault",
              "wrong-time",
              ReviewReasons.OTHER));

  /** Copies the list. */
  public RequestReasons {
    codes = List.copyOf(codes);
  }

  /** The list of a system that added nothing. */
  public static RequestReasons shipped() {
    return SHIPPED;
  }

  /** The same list with more at its end. */
  public RequestReasons with(List<String> more) {
    return new RequestReasons(Stream.concat(codes.stream(), more.stream()).distinct().toList());
  }

  /** Whether a request may give it. */
  public boolean include(String code) {
    return codes.contains(code);
  }
}
