package org.verifiedcompliance.bootstrap.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.verifiedcompliance.bootstrap.config.AppConfig;
import org.verifiedcompliance.bootstrap.server.OpenStorage;
import org.verifiedcompliance.bootstrap.server.Server;
import org.verifiedcompliance.bootstrap.time.MovableClock;
import org.verifiedcompliance.http.TestClient;
import org.verifiedcompliance.http.contract.Call;
import org.verifiedcompliance.http.contract.ContractChecker;
import org.verifiedcompliance.persistence.DatabaseExtension;

/** The whole server as it is wired, on an embedded PostgreSQL, with a clock that can be moved. */
final class WiredServer implements BeforeAllCallback, AfterAllCallback {
  static final Instant START = Instant.parse("2026-03-02T18:00:00Z");
  static final String PASSWORD = "a long walk to the library";

  private final DatabaseExtension database = DatabaseExtension.embedded();
  private final ContractChecker contract = ContractChecker.ofTheProduct();
  private final MovableClock clock = new MovableClock(InstantSource.system());
  private final AtomicInteger people = new AtomicInteger();
  private final boolean freshKeys;
  private final Map<String, String> settings;
  private Consumer<Call> observer = contract;
  private AppConfig config;
  private Server server;

  WiredServer() {
    this(false, Map.of());
  }

  private WiredServer(boolean freshKeys, Map<String, String> settings) {
    this.freshKeys = freshKeys;
    this.settings = settings;
  }

  /** One with some settings of its own, and no other server beside it. */
  static WiredServer with(Map<String, String> settings) {
    return new WiredServer(false, settings);
  }

  /** One whose callers send an {@code Idempotency-Key} with everything. */
  static WiredServer withFreshKeys() {
    return new WiredServer(true, Map.of());
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    database.beforeAll(context);
    clock.moveTo(START);
    config = config(folder(), settings);
    server = Server.start(config, clock::instant, OpenStorage.on(database.settings()));
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (server != null) {
      server.close();
      server = null; // the test class, which holds this, lives as long as the whole run
    }
    database.afterAll(context);
  }

  /** One more server with the same database, the same keys and the same clock. */
  Server anotherNode() {
    return Server.start(config, clock::instant, OpenStorage.on(database.settings()));
  }

  /** One more server with some settings of its own. */
  Server anotherNode(Map<String, String> settings) {
    return Server.start(
        config(config.storage().dataDir(), settings),
        clock::instant,
        OpenStorage.on(database.settings()));
  }

  /** From now on this one sees every call too. */
  void tell(Consumer<Call> more) {
    observer = contract.andThen(more);
  }

  MovableClock clock() {
    return clock;
  }

  /** Where all its files are. */
  Path files() {
    return config.storage().dataDir();
  }

  /** Where mails are written. */
  Path mails() {
    return config.messages().mailDir();
  }

  ContractChecker contract() {
    return contract;
  }

  Server server() {
    return server;
  }

  DatabaseExtension database() {
    return database;
  }

  /** A caller without a token; every call is held to the API document. */
  TestClient anonymous() {
    var anonymous = TestClient.at(server.url(), observer);
    return freshKeys ? anonymous.withFreshKeys() : anonymous;
  }

  /** A new person who is signed in. */
  TestClient member(String firstName) {
    return signIn(register(firstName));
  }

  /** A new administrator who is signed in. */
  TestClient admin() {
    return signIn(account("admin"));
  }

  /** The address of a new account: of a member, an organiser or an admin. */
  String account(String kind) {
    var email = register(kind);
    database
        .jdbi()
        .useHandle(handle ->
            handle.execute(
                """
                UPDATE account SET roles = ? FROM person
                WHERE person.id = account.person_id AND person.email = ?
                """,
                rolesOf(kind),
                email));
    return email;
  }

  private static String[] rolesOf(String kind) {
    return switch (kind) {
      case "admin" -> new String[] {"MEMBER", "ORGANISER", "ADMIN"};
      case "organiser" -> new String[] {"MEMBER", "ORGANISER"};
      default -> new String[] {"MEMBER"};
    };
  }

  private String register(String firstName) {
    var email = email(firstName);
    var registered =
        anonymous()
            .post(
                "/api/v1/auth/register",
                """
                {"email": "%s", "password": "%s", "first_name": "%s", "last_name": "Test",
                 "consent_granted": true}
                """
                    .formatted(email, PASSWORD, firstName));
    if (registered.status() != 201) {
      throw new AssertionError(registered.text());
    }
    return email;
  }

  TestClient signIn(String email) {
    return signIn(anonymous(), email);
  }

  /** The same person at another node. */
  TestClient signIn(Server node, String email) {
    return signIn(TestClient.at(node.url(), contract), email);
  }

  private static TestClient signIn(TestClient anonymous, String email) {
    var answer =
        anonymous.post(
            "/api/v1/auth/login",
            "{\"email\": \"%s\", \"password\": \"%s\"}".formatted(email, PASSWORD));
    return anonymous.bearing(answer.json().get("access_token").asString());
  }

  String email(String name) {
    return (name + people.incrementAndGet() + "@example.org").toLowerCase(Locale.ROOT);
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("vc-journey");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static AppConfig config(Path folder, Map<String, String> more) {
    var settings = new HashMap<String, String>();
    settings.put("PORT", "0");
    settings.put("HOST", "127.0.0.1");
    settings.put("LOG_LEVEL", "WARN");
    settings.put("RATE_LIMIT_ENABLED", "false");
    settings.put("ADMIN_MFA_REQUIRED", "false");
    settings.put("SHUTDOWN_DRAIN_SECONDS", "0");
    settings.put("WEBHOOK_ALLOW_PRIVATE", "true");
    settings.put("DATA_DIR", folder.toString());
    settings.putAll(more);
    return AppConfig.read(settings, Map.of());
  }
}
