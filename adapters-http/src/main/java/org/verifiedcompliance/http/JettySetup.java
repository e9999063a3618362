package org.verifiedcompliance.http;

import io.javalin.config.JettyConfig;
import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.verifiedcompliance.http.jetty.ConnectionLimit;
import org.verifiedcompliance.http.jetty.ErrorAnswers;
import org.verifiedcompliance.http.jetty.Gate;
import org.verifiedcompliance.http.jetty.Upgrades;

/** Sets the limits and the error form of the server below Javalin. */
final class JettySetup {
  /**
   * Connections that wait to be accepted. With Java's 50 a burst overflows, and the kernel resets
   * connections that their clients believe to be open (SyncookiesFailed in {@code nstat}).
   */
  private static final int ACCEPT_QUEUE = 1024;

  private final HttpSettings settings;
  private final Function<String, Set<String>> methods;
  private final ConnectionLimit connections;
  private final ErrorAnswers errors =
      new ErrorAnswers((status, path, requestId) ->
          Problems.bytes(ProblemMapper.ofStatus(status), path, requestId));

  /** For a router that knows these methods at a path. */
  JettySetup(HttpSettings settings, Function<String, Set<String>> methods) {
    this.settings = settings;
    this.methods = methods;
    connections = new ConnectionLimit(settings.connectionsPerAddress());
  }

  void apply(JettyConfig jetty) {
    jetty.modifyServer(this::server);
    jetty.modifyHttpConfiguration(this::http);
    jetty.modifyServletContextHandler(this::context);
    jetty.addConnector(this::connector);
  }

  private void context(ServletContextHandler context) {
    context.setErrorHandler(errors);
    var upgrades = new FilterHolder(new Upgrades());
    upgrades.setAsyncSupported(true);
    context.addFilter(upgrades, "/*", EnumSet.of(DispatcherType.REQUEST));
  }

  private void server(Server server) {
    server.setStopTimeout(settings.stopping().patience().toMillis());
    server.setErrorHandler(errors);
    server.insertHandler(
        new Gate(
            errors,
            connections,
            settings.maxUri(),
            BodyLimits.of(settings.maxBody())::of,
            TimeLimits.of(settings.requestTimeout())::of,
            methods,
            settings.minimumBodyRate()));
  }

  private void http(HttpConfiguration http) {
    http.setUriCompliance(UriCompliance.DEFAULT);
    http.setHttpCompliance(HttpCompliance.STRICT);
    http.setRequestHeaderSize(settings.maxHeader());
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
  }

  private Connector connector(Server server, HttpConfiguration http) {
    var connector = new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setHost(settings.host());
    connector.setPort(settings.port());
    connector.setAcceptQueueSize(ACCEPT_QUEUE);
    connector.setIdleTimeout(settings.idleTimeout().toMillis());
    connector.setShutdownIdleTimeout(settings.stopping().idle().toMillis());
    connector.addBean(connections);
    return connector;
  }
}
