package org.verifiedcompliance.http;

import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.verifiedcompliance.application.auth.Authenticate;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.people.Role;
import org.verifiedcompliance.http.HttpSettings.Stopping;
import org.verifiedcompliance.http.contract.Call;
import org.verifiedcompliance.http.contract.ContractChecker;

/** A real server on a free port over given routes, where signing in is a word of the test. */
public final class TestServer implements AutoCloseable {
  /** A free port; connections that nobody uses do not hold up the stop. */
  private static final HttpSettings ANY_PORT =
      HttpSettings.listeningOn("127.0.0.1", 0)
          .with(new Stopping(Duration.ZERO, Duration.ofMillis(10), Duration.ofSeconds(20)));

  private final Map<String, CurrentUser> tokens = new ConcurrentHashMap<>();
  private final HttpServer server;

  private final Consumer<Call> observer;

  private TestServer(HttpSettings settings, Set<Routes> routes, Consumer<Call> observer) {
    this.observer = observer;
    var readiness = new Readiness();
    server = new HttpServer(settings, routes, this::authenticate, readiness);
    server.start();
    readiness.open();
  }

  /** Starts a server with the standard limits; every call is held to the API document. */
  public static TestServer of(Routes... routes) {
    return observed(ContractChecker.ofTheProduct(), routes);
  }

  /** Starts a server whose calls are held to something else. */
  public static TestServer observed(Consumer<Call> observer, Routes... routes) {
    return new TestServer(ANY_PORT, Set.of(routes), observer);
  }

  /** Starts a server with other limits, whose calls are held to the API document. */
  public static TestServer with(HttpSettings settings, Routes... routes) {
    return new TestServer(settings, Set.of(routes), ContractChecker.ofTheProduct());
  }

  /** A caller without a token. */
  public TestClient anonymous() {
    return TestClient.at(base(), observer);
  }

  /** A signed-in caller: a member, with further roles. */
  public TestClient as(PersonId person, Role... roles) {
    var all = EnumSet.of(Role.MEMBER, roles);
    return as(new CurrentUser(person, UUID.randomUUID(), all));
  }

  /** A signed-in caller. */
  public TestClient as(CurrentUser user) {
    var token = UUID.randomUUID().toString();
    tokens.put(token, user);
    return anonymous().bearing(token);
  }

  /** Where it listens. */
  public URI base() {
    return URI.create("http://127.0.0.1:" + server.port());
  }

  /** The server itself. */
  public HttpServer server() {
    return server;
  }

  @Override
  public void close() {
    server.stop();
  }

  private Authenticate.Outcome authenticate(String token) {
    var user = tokens.get(token);
    return user == null
        ? new Authenticate.Outcome.Invalid()
        : new Authenticate.Outcome.Authenticated(user);
  }
}
