package org.verifiedcompliance.bootstrap.server;

import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.TypeLiteral;
import java.net.URI;
import java.time.InstantSource;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.verifiedcompliance.bootstrap.config.AppConfig;
import org.verifiedcompliance.bootstrap.wiring.Wiring;
import org.verifiedcompliance.http.HttpServer;
import org.verifiedcompliance.http.Readiness;

/** The whole server, running until it is closed. */
public final class Server implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Server.class);

  private final AppConfig config;
  private final OpenStorage storage;
  private final Injector injector;

  private Server(AppConfig config, OpenStorage storage, Injector injector) {
    this.config = config;
    this.storage = storage;
    this.injector = injector;
  }

  /** Starts everything; the port answers when this returns. */
  public static Server start(AppConfig config, InstantSource clock) {
    return start(config, clock, OpenStorage.open(config.storage()));
  }

  /** Starts everything on this storage, which closes with the server. */
  public static Server start(AppConfig config, InstantSource clock, OpenStorage storage) {
    try {
      return start(config, storage, Wiring.injector(config, clock, storage));
    } catch (RuntimeException failure) {
      storage.close();
      throw failure;
    }
  }

  /** Starts what is wired already on this storage, which closes with the server. */
  public static Server start(AppConfig config, OpenStorage storage, Injector wired) {
    var server = new Server(config, storage, wired);
    server.begin();
    return server;
  }

  /** Where it listens. */
  public int port() {
    return http().port();
  }

  /** The address that people use. */
  public URI url() {
    return config.web().urlAt(port());
  }

  /** What is wired: for the commands that need a use case of the running server. */
  public Injector injector() {
    return injector;
  }

  /** Requests in flight finish, then the pool closes, then the embedded database. */
  @Override
  public void close() {
    LOG.info("stopping: requests in flight may finish");
    try (storage) {
      http().stop();
      background().forEach(Background::stop);
    }
    LOG.info("stopped");
  }

  private void begin() {
    background().forEach(Background::start);
    http().start();
    injector.getInstance(Readiness.class).open();
  }

  private HttpServer http() {
    return injector.getInstance(HttpServer.class);
  }

  private Set<Background> background() {
    return injector.getInstance(Key.get(new TypeLiteral<Set<Background>>() {}));
  }
}
