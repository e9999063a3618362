package org.verifiedcompliance.bootstrap.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.bootstrap.config.AppConfig;
import org.verifiedcompliance.bootstrap.config.LogFormat;
import org.verifiedcompliance.bootstrap.config.LogLevel;
import org.verifiedcompliance.bootstrap.logging.Logging;
import org.verifiedcompliance.http.Answer;
import org.verifiedcompliance.http.RawHttp;
import tools.jackson.databind.json.JsonMapper;

/** Whatever people send, at the most talkative level, the log shows none of it. */
class PrivateLogsTest {
  private static final String PASSWORD = "canary quartz umbrella lamp";
  private static final String EMAIL = "canary.person@example.org";
  private static final JsonMapper JSON = new JsonMapper();

  @RegisterExtension static final WiredServer wired = new WiredServer();

  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private final PrintStream console = System.err;

  @BeforeEach
  void listen() {
    System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
    Logging.follow(new AppConfig.Logs(LogFormat.JSON, LogLevel.DEBUG));
  }

  @AfterEach
  void beQuietAgain() {
    System.setErr(console);
    Logging.follow(new AppConfig.Logs(LogFormat.TEXT, LogLevel.WARN));
  }

  @Test
  void aWholeJourneyLeavesNoSecretAndNoPlace() {
    var registered = post("/auth/register", registration());
    var tokens = post("/auth/login", credentials(PASSWORD));
    var access = tokens.json().get("access_token").asString();
    var refresh = tokens.json().get("refresh_token").asString();
    var signedIn = wired.anonymous().bearing(access);
    var opened =
        signedIn.post(
            "/sessions",
            """
            {"dest_name": "canary street 5", "dest_lat": 47.1234567, "dest_lng": 8.7654321,
             "session_notes": "canary remark"}
            """);
    var session = "/sessions/" + opened.json().get("session_id").asString();
    signedIn.post(session + "/check-in", fix());
    signedIn.post(session + "/check-in", fix());
    signedIn.post(session + "/check-out", fix());
    signedIn.post(session + "/presence", "{\"samples\": [" + fix() + "]}");
    signedIn.delete("/me/consent");
    var unwanted = signedIn.post(session + "/check-in", fix());
    signedIn.get("/contacts/" + registered.json().get("user_id").asString() + "/export");
    var share = Links.made(signedIn, session.substring("/sessions/".length()), "");
    var token = share.get("public_token").asString();
    wired.anonymous().get(share.get("share_url").asString());
    wired.anonymous().get(share.get("qr_url").asString());
    wired.anonymous().get("/public/" + token + "x");
    signedIn.get("/meetings/nearby?lat=47.1234567&lng=8.7654321");
    signedIn.get("/auth/me?access_token=" + access);
    wired.anonymous().bearing(access + "x").get("/auth/me");
    post("/auth/login", credentials("canary wrong password"));
    post("/auth/login", "{\"email\": \"canary.person@example.org\", \"password\": 47.1234567");
    post("/auth/register", registration());
    var refreshed = post("/auth/refresh", "{\"refresh_token\": \"" + refresh + "\"}");
    var gone = signedIn.delete("/contacts/" + registered.json().get("user_id").asString());
    signedIn.post("/auth/logout");

    assertThat(List.of(registered.status(), opened.status())).containsOnly(201);
    assertThat(refreshed.status()).isEqualTo(200);
    assertThat(unwanted.code()).isEqualTo("consent-required");
    assertThat(gone.status()).isEqualTo(204);
    assertThat(lines()).hasSizeGreaterThan(12);
    assertThat(log.toString(StandardCharsets.UTF_8))
        .doesNotContainIgnoringCase("canary")
        .doesNotContain("47.12", "8.765", "471234567", "87654321")
        .doesNotContain(token)
        .doesNotContain(access.substring(access.lastIndexOf('.')), refresh)
        .doesNotContain(refreshed.json().get("refresh_token").asString())
        .doesNotContain("$argon2id$");
  }

  @Test
  void controlCharactersAndLookUpsMakeOneHarmlessLineEach() {
    var ids = List.of("one", "two", "three", "four");
    raw("GET /health/none?a=%0d%0aforged=1%1b[31m", "a\u001b[31mb", ids.get(0));
    raw("GET /meetings/%0d%0aforged", "${jndi:ldap://127.0.0.1/x}", ids.get(1));
    raw("GET /${jndi:ldap://127.0.0.1/x}", "plain", ids.get(2));
    raw("POST /auth/login", "a\tb\u0085c", ids.get(3));

    lines();
    assertThat(log.toString(StandardCharsets.UTF_8))
        .doesNotContain("forged", "jndi", "\u001b", "\u0085")
        .doesNotMatch("(?s).*[\\x00-\\x09\\x0b-\\x1f\\x7f].*");
  }

  /** Every line is a JSON object of its own. */
  private List<String> lines() {
    var lines = log.toString(StandardCharsets.UTF_8).lines().toList();
    assertThat(lines).allSatisfy(line -> assertThat(JSON.readTree(line).isObject()).isTrue());
    return lines;
  }

  private static Answer post(String path, String json) {
    return wired.anonymous().post(path, json);
  }

  private static void raw(String start, String userAgent, String requestId) {
    var server = URI.create("http://127.0.0.1:" + wired.server().port());
    var head = start + " HTTP/1.1\r\nHost: vc\r\nContent-Length: 0\r\nX-Request-Id: " + requestId;
    RawHttp.send(server, head + "\r\nUser-Agent: " + userAgent + "\r\n\r\n");
  }

  private static String registration() {
    return """
    {"email": "%s", "password": "%s", "first_name": "Canary", "last_name": "Bird",
     "phone": "+491700canary", "consent_granted": true}
    """
        .formatted(EMAIL, PASSWORD);
  }

  private static String credentials(String password) {
    return """
    {"email": "%s", "password": "%s", "device_name": "canary phone"}
    """
        .formatted(EMAIL, password);
  }

  private static String fix() {
    return """
    {"lat": 47.1234567, "lng": 8.7654321, "accuracy": 8, "ts_client": "%s",
     "notes": "canary note"}
    """
        .formatted(wired.clock().instant());
  }
}
