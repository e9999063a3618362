package org.verifiedcompliance.bootstrap.journeys;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a route is called with names of somebody's things in angle brackets.
 *
 * @param route such as {@code GET /meetings/{id}}
 * @param body empty when there is none
 * @param before what must be there although the request does not name it
 * @param alone whether the caller's account is used up
 */
record PlannedCall(String route, String path, String body, Set<String> before, boolean alone) {
  private static final Pattern NAME = Pattern.compile("<([a-z-]+)>");

  String method() {
    return route.split(" ")[0];
  }

  /** The path and the query, with what the names stand for. */
  String pathWith(UnaryOperator<String> things) {
    return filled(path, things);
  }

  /** The body, with what the names stand for. */
  String bodyWith(UnaryOperator<String> things) {
    return filled(body, things);
  }

  private static String filled(String text, UnaryOperator<String> things) {
    return NAME.matcher(text)
        .replaceAll(name -> Matcher.quoteReplacement(things.apply(name.group(1))));
  }

  /** One call for each of the routes; what only reads comes first. */
  static List<PlannedCall> of(Set<String> routes) {
    var planned =
        lines().map(PlannedCall::parsed).collect(Collectors.toMap(it -> it.route, it -> it));
    if (!routes.containsAll(planned.keySet())) {
      var gone = new HashSet<>(planned.keySet());
      gone.removeAll(routes);
      throw new AssertionError("no such routes any more: " + gone);
    }
    var reading = routes.stream().filter(route -> route.startsWith("GET ")).sorted();
    var writing = routes.stream().filter(route -> !route.startsWith("GET ")).sorted();
    return Stream.concat(reading, writing).map(route -> named(planned, route)).toList();
  }

  private static PlannedCall named(Map<String, PlannedCall> planned, String route) {
    var call = planned.getOrDefault(route, parsed(route));
    if (call.path.contains("{")) {
      throw new AssertionError(
          "authorisation-calls.txt does not say whose things " + route + " takes");
    }
    return call;
  }

  private static PlannedCall parsed(String line) {
    var cells = Arrays.copyOf((line + " ").split(" \\|(?= )", -1), 4);
    var route = cells[0].strip();
    var path = cells[1] == null || cells[1].isBlank() ? route.split(" ")[1] : cells[1].strip();
    var before =
        new HashSet<>(List.of(Objects.requireNonNullElse(cells[3], "").strip().split(" ")));
    before.remove("");
    var alone = before.remove("alone");
    var body = Objects.requireNonNullElse(cells[2], "").strip();
    return new PlannedCall(route, path, body, before, alone);
  }

  private static Stream<String> lines() {
    try (InputStream in = PlannedCall.class.getResourceAsStream("/authorisation-calls.txt")) {
      var text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.startsWith("#"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
