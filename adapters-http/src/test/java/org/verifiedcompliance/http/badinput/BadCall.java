package org.verifiedcompliance.http.badinput;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.verifiedcompliance.http.contract.Operation;

/**
 * A request that is bad in one way.
 *
 * @param name what is bad
 * @param headers sent beside the caller's own; an empty value takes one of those away
 * @param allowed the statuses that it may get; none for any that is documented and below 500
 */
public record BadCall(
    String name,
    Operation operation,
    String method,
    String path,
    Map<String, String> headers,
    byte[] body,
    Set<Integer> allowed) {
  private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");
  private static final byte[] NOTHING = {};

  /** With a JSON body. */
  static BadCall json(
      String name, Operation operation, String path, String body, Integer... allowed) {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    return new BadCall(name, operation, operation.method(), path, JSON, bytes, Set.of(allowed));
  }

  /** Without a body. */
  static BadCall plain(String name, Operation operation, String path, Integer... allowed) {
    return new BadCall(
        name, operation, operation.method(), path, Map.of(), NOTHING, Set.of(allowed));
  }

  /** The same with other bytes. */
  BadCall withBody(byte[] other) {
    return new BadCall(name, operation, method, path, headers, other, allowed);
  }

  /** The same with other headers. */
  BadCall withHeaders(Map<String, String> other) {
    return new BadCall(name, operation, method, path, other, body, allowed);
  }

  /** The same with another method. */
  BadCall withMethod(String other) {
    return new BadCall(name, operation, other, path, headers, body, allowed);
  }

  @Override
  public String toString() {
    return name + ": " + method + " " + path;
  }
}
