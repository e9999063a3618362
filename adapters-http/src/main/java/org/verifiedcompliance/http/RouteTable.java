package org.verifiedcompliance.http;

import io.javalin.config.JavalinState;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import io.javalin.router.InternalRouter;
import io.javalin.router.ParsedEndpoint;
import io.javalin.security.Roles;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts the routes of all features into the server, twice: with and without the prefix. */
final class RouteTable {
  static final String PREFIX = "/api/v1";

  private RouteTable() {}

  /** Each handler stands behind what {@code around} puts before it. */
  static void define(
      RoutesConfig target, Collection<Routes> features, Function<Endpoint, Handler> around) {
    endpointsOf(features.stream().filter(Routes::onlyAtRoot).toList())
        .forEach(endpoint -> add(target, endpoint, around.apply(endpoint), ""));
    endpointsOf(features.stream().filter(f -> !f.onlyAtRoot()).toList())
        .forEach(endpoint -> {
          var handler = around.apply(endpoint);
          add(target, endpoint, handler, PREFIX);
          add(target, endpoint, handler, "");
        });
  }

  /** The names of the routes, each once. */
  static Set<String> namesOf(Collection<ParsedEndpoint> parsed) {
    return parsed.stream()
        .map(handler -> handler.endpoint)
        .filter(endpoint -> endpoint.method.isHttpMethod())
        .filter(endpoint -> !endpoint.method.equals(HandlerType.HEAD))
        .filter(endpoint -> !endpoint.path.startsWith(PREFIX))
        .map(endpoint -> endpoint.method.name() + " " + endpoint.path)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The methods that are routed at a path as it was sent; none for an unknown one. */
  static Set<String> methodsAt(String path, InternalRouter router) {
    return HandlerType.values().stream()
        .filter(HandlerType::isHttpMethod)
        .filter(method -> router.findFirstHttpHandlerEntry(method, path) != null)
        .map(HandlerType::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Fixed words come before parameters: the router takes the first that fits. */
  private static List<Endpoint> endpointsOf(List<Routes> features) {
    var scratch = new JavalinState();
    features.forEach(feature -> feature.define(scratch.routes));
    if (!scratch.internalRouter.allWsHandlers().isEmpty()) {
      throw new IllegalStateException("WebSockets are not served yet");
    }
    return scratch.internalRouter.allHttpHandlers().stream()
        .map((ParsedEndpoint parsed) -> parsed.endpoint)
        .sorted(Comparator.comparing(endpoint -> endpoint.path.replace('{', '\uffff')))
        .toList();
  }

  private static void add(RoutesConfig target, Endpoint endpoint, Handler handler, String prefix) {
    var access = access(endpoint);
    var path = prefix + endpoint.path;
    target.addEndpoint(Endpoint.create(endpoint.method, path).addMetadata(access).handler(handler));
    if (endpoint.method.equals(HandlerType.GET)) {
      target.addEndpoint(
          Endpoint.create(HandlerType.HEAD, path).addMetadata(access).handler(handler));
    }
  }

  private static Roles access(Endpoint endpoint) {
    var roles = endpoint.metadata(Roles.class);
    if (roles != null
        && roles.getRoles().size() == 1
        && roles.getRoles().iterator().next() instanceof RouteAccess) {
      return roles;
    }
    throw new IllegalStateException(
        endpoint.method.name() + " " + endpoint.path + " must say who may call it");
  }
}
