package org.verifiedcompliance.http.jetty;

import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** One line for each request, without anything that a client wrote but the method. */
final class AccessLog {
  private static final Logger LOG = LoggerFactory.getLogger("org.verifiedcompliance.http.access");

  private AccessLog() {}

  static void write(Request request, Response response, Exchange exchange, String method) {
    var route = Objects.requireNonNullElse(exchange.route(), "(no route)");
    var millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - request.getBeginNanoTime());
    var level = route.startsWith("/health") ? Level.DEBUG : Level.INFO;
    LOG.atLevel(level)
        .addKeyValue("method", method)
        .addKeyValue("route", route)
        .addKeyValue("status", response.getStatus())
        .addKeyValue("ms", millis)
        .addKeyValue("request", exchange.requestId())
        .addKeyValue("person", exchange.person())
        .log("{} {} {} {} ms", method, route, response.getStatus(), millis);
  }
}
