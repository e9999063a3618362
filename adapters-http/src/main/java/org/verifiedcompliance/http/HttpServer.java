package org.verifiedcompliance.http;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.json.JavalinJackson3;
import java.util.Set;
import org.verifiedcompliance.application.auth.Authenticate;
import org.verifiedcompliance.http.jetty.Exchange;

/** The HTTP server: one instance is started once and stopped once. */
public final class HttpServer {
  private final HttpSettings settings;
  private final Set<Routes> features;
  private final Authenticate authenticate;
  private final Readiness readiness;
  private final HttpGuards guards;
  private final Denials denials;
  private final Javalin javalin;

  /** Builds a server without guards; nothing listens yet. */
  public HttpServer(
      HttpSettings settings, Set<Routes> features, Authenticate authenticate, Readiness readiness) {
    this(settings, features, authenticate, readiness, HttpGuards.none());
  }

  /** Builds the server; nothing listens yet. */
  public HttpServer(
      HttpSettings settings,
      Set<Routes> features,
      Authenticate authenticate,
      Readiness readiness,
      HttpGuards guards) {
    this.guards = guards;
    this.denials = new Denials(guards.audit(), guards.clock());
    this.settings = settings;
    this.features = Set.copyOf(features);
    this.authenticate = authenticate;
    this.readiness = readiness;
    this.javalin = Javalin.create(this::configure);
  }

  /** Begins to listen. */
  public void start() {
    javalin.start();
  }

  /** Says no to readiness, lets requests in flight finish, and closes. */
  public void stop() {
    readiness.close();
    drain();
    features.forEach(Routes::stopping);
    javalin.stop();
  }

  /** The port that it listens on. */
  public int port() {
    return javalin.port();
  }

  /** Every route once, such as {@code GET /meetings/{id}}: without prefix and HEAD. */
  public Set<String> routes() {
    return RouteTable.namesOf(javalin.unsafe.internalRouter.allHttpHandlers());
  }

  private Set<String> methodsAt(String path) {
    return RouteTable.methodsAt(path, javalin.unsafe.internalRouter);
  }

  private void configure(JavalinConfig config) {
    config.concurrency.useVirtualThreads = true;
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.prefer405over404 = true;
    config.http.maxRequestSize = settings.maxBody();
    config.appData(Requests.PROXIES, settings.proxies());
    config.appData(Requests.BODY_LIMITS, BodyLimits.of(settings.maxBody()));
    config.appData(Pages.SEAL, guards.cursors());
    config.http.compressionStrategy = CompressionStrategy.NONE;
    config.router.javaLangErrorHandler(ProblemMapper::fatal);
    new JettySetup(settings, this::methodsAt).apply(config.jetty);
    config.jsonMapper(new JavalinJackson3(Json.mapper(), true));
    define(config.routes);
  }

  private void define(RoutesConfig routes) {
    routes.beforeMatched(HttpServer::noteRoute);
    routes.beforeMatched(new AccessControl(authenticate));
    // Rate limits go here, once the caller is known.
    ProblemMapper.define(routes);
    var keys = new IdempotencyKeys(guards.answerOnce(), TimeLimits.of(settings.requestTimeout()));
    RouteTable.define(
        routes,
        features,
        endpoint -> Callers.naming(IfMatch.around(endpoint, keys.around(endpoint))));
    routes.after(Versions::settle);
    routes.after(ctx -> Exchange.of(ctx.req()).settle());
    routes.after(this::noteDenial);
    routes.after(this::wakeFollowers);
  }

  /** Here and not in the use cases, since only now every transaction is committed. */
  private void wakeFollowers(Context ctx) {
    if (!ctx.method().equals(HandlerType.GET) && !ctx.method().equals(HandlerType.HEAD)) {
      guards.wakes().wake();
    }
  }

  private void noteDenial(Context ctx) {
    if (ctx.statusCode() == 403) {
      denials.note(ctx);
    }
  }

  private static void noteRoute(Context ctx) {
    var endpoint = ctx.endpoints().matchedHttpEndpoint();
    if (endpoint != null) {
      Exchange.of(ctx.req()).matched(endpoint.path);
    }
  }

  /** Gives load balancers the time to notice that readiness says no. */
  private void drain() {
    try {
      Thread.sleep(settings.stopping().drain());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
