package org.verifiedcompliance.http.badinput;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.verifiedcompliance.http.contract.Operation;
import tools.jackson.databind.JsonNode;

/** Bad addresses, queries, methods and headers. */
final class RequestCases {
  private static final List<String> STRANGE =
      List.of(
          "",
          " ",
          "x",
          "0",
          "-1",
          "201",
          "1000000000",
          "99999999999999999999",
          "1e400",
          "NaN",
          "Infinity",
          "true",
          "null",
          "1' OR '1'='1",
          "'; SELECT pg_sleep(5); --",
          "%_\\",
          "a\u0000b",
          "1-1-1-1-1",
          "\u202e",
          "x".repeat(1000));
  private static final Set<String> METHODS = Set.of("GET", "PUT", "POST", "DELETE", "PATCH");

  private final JsonNode document;
  private final Paths paths;
  private final List<Operation> operations;

  RequestCases(JsonNode document, Paths paths) {
    this.document = document;
    this.paths = paths;
    this.operations = Operation.of(document);
  }

  List<BadCall> of(Operation operation, String body) {
    var calls = new ArrayList<BadCall>();
    calls.addAll(queries(operation, body));
    calls.addAll(pathValues(operation, body));
    calls.addAll(methods(operation));
    calls.addAll(headers(operation, body));
    if (operation.isSecured()) {
      calls.addAll(tokens(operation, body));
    }
    return calls;
  }

  private List<BadCall> queries(Operation operation, String body) {
    var calls = new ArrayList<BadCall>();
    var names = parameters(operation, "query");
    var path = paths.of(operation);
    for (var name : names) {
      for (var value : STRANGE) {
        calls.add(
            call(
                "?" + name + "=" + value,
                operation,
                path + "?" + name + "=" + encoded(value),
                body));
      }
      calls.add(
          call(
              "?" + name + " twice",
              operation,
              path + "?" + name + "=1&" + name + "=2",
              body,
              400,
              404,
              426));
    }
    for (var value : STRANGE) {
      var all =
          names.stream().map(name -> name + "=" + encoded(value)).collect(Collectors.joining("&"));
      if (all.length() < 1800 && !all.isEmpty()) {
        calls.add(call("?all=" + value, operation, path + "?" + all, body));
      }
    }
    return calls;
  }

  private List<BadCall> pathValues(Operation operation, String body) {
    var calls = new ArrayList<BadCall>();
    for (var name : parameters(operation, "path")) {
      for (var value : STRANGE) {
        if (!value.isBlank()) {
          var path = paths.with(operation, name, encoded(value));
          calls.add(call("{" + name + "}=" + value, operation, path, body));
        }
      }
    }
    return calls;
  }

  private List<BadCall> methods(Operation operation) {
    var path = paths.of(operation);
    return METHODS.stream()
        .filter(
            method -> operations.stream().noneMatch(o -> o.method().equals(method) && o.fits(path)))
        .map(method -> BadCall.plain("method", operation, path, 405).withMethod(method))
        .toList();
  }

  private List<BadCall> headers(Operation operation, String body) {
    var calls = new ArrayList<BadCall>();
    for (var header :
        List.of("If-Match", "If-None-Match", "Idempotency-Key", "Accept", "traceparent")) {
      for (var value :
          List.of(
              "x",
              "\"",
              "\"0\"",
              "W/\"1\"",
              "*, *",
              "\"99999999999999999999\"",
              "a".repeat(4000))) {
        var call = call(header + ": " + value, operation, paths.of(operation), body);
        var all = new HashMap<>(call.headers());
        all.put(header, value);
        calls.add(call.withHeaders(Map.copyOf(all)));
      }
    }
    return calls;
  }

  private List<BadCall> tokens(Operation operation, String body) {
    return List.of(
            "", "Bearer", "Bearer x", "Bearer a.b.c", "Basic YTpi", "Bearer " + "a".repeat(5000))
        .stream()
        .map(token -> {
          var call = call("token " + token, operation, paths.of(operation), body, 401);
          var all = new HashMap<>(call.headers());
          all.put("Authorization", token);
          return call.withHeaders(Map.copyOf(all));
        })
        .toList();
  }

  private List<String> parameters(Operation operation, String in) {
    var names = new ArrayList<String>();
    for (var owner : List.of(operation.node(), operation.pathNode())) {
      for (var parameter : owner.path("parameters")) {
        var node =
            parameter.has("$ref")
                ? document.at(parameter.get("$ref").stringValue().substring(1))
                : parameter;
        if (node.path("in").asString("").equals(in)) {
          names.add(node.get("name").stringValue());
        }
      }
    }
    return names;
  }

  private static BadCall call(
      String name, Operation operation, String path, String body, Integer... allowed) {
    return body.isEmpty()
        ? BadCall.plain(name, operation, path, allowed)
        : BadCall.json(name, operation, path, body, allowed);
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
