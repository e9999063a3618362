package org.verifiedcompliance.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import java.util.Set;
import org.verifiedcompliance.application.auth.Authenticate;
import org.verifiedcompliance.bootstrap.config.AppConfig;
import org.verifiedcompliance.bootstrap.server.Background;
import org.verifiedcompliance.http.HttpGuards;
import org.verifiedcompliance.http.HttpServer;
import org.verifiedcompliance.http.HttpSettings;
import org.verifiedcompliance.http.Readiness;
import org.verifiedcompliance.http.Routes;
import org.verifiedcompliance.http.TrustedProxies;

/** The HTTP server over the routes of all features. */
public final class HttpModule extends AbstractModule {
  private static final int CONNECTIONS_PER_ADDRESS = 100;

  private final AppConfig.Web web;

  /** Listens where the settings say. */
  public HttpModule(AppConfig.Web web) {
    this.web = web;
  }

  @Override
  protected void configure() {
    Multibinder.newSetBinder(binder(), Routes.class);
    Multibinder.newSetBinder(binder(), Background.class);
    bind(Readiness.class).toInstance(new Readiness());
  }

  @Provides
  @Singleton
  HttpServer server(
      Set<Routes> routes, Authenticate authenticate, Readiness readiness, HttpGuards guards) {
    var settings =
        HttpSettings.listeningOn(web.host(), web.port())
            .withConnectionsPerAddress(connectionsPerAddress())
            .withRequestTimeout(web.requestTimeout())
            .withDrain(web.drain())
            .with(TrustedProxies.of(web.trustedProxies()));
    return new HttpServer(settings, routes, authenticate, readiness, guards);
  }

  /** Behind a proxy all have the same address; there the proxy counts. */
  private int connectionsPerAddress() {
    return web.limited() && web.trustedProxies().isEmpty() ? CONNECTIONS_PER_ADDRESS : 0;
  }
}
