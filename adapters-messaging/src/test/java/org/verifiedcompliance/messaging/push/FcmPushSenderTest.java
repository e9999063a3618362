package org.verifiedcompliance.messaging.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verifiedcompliance.application.deliveries.PushMessage;
import org.verifiedcompliance.application.deliveries.PushSender.Outcome;
import org.verifiedcompliance.application.notifications.Device.Platform;
import org.verifiedcompliance.application.shared.TestClock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Against a double of Google's two services, which checks what it gets. */
class FcmPushSenderTest {
  private static final KeyPair KEYS = keys();
  private static final JsonMapper JSON = new JsonMapper();

  private final TestClock clock = new TestClock();
  private final List<String> assertions = new CopyOnWriteArrayList<>();
  private final List<JsonNode> messages = new CopyOnWriteArrayList<>();
  private final List<String> bearers = new CopyOnWriteArrayList<>();
  private volatile int status = 200;
  private volatile String answer = "{\"name\": \"projects/p/messages/1\"}";
  private HttpServer google;

  @TempDir Path folder;

  @BeforeEach
  void start() throws IOException {
    google = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    google.createContext("/token", this::token);
    google.createContext("/v1/projects/my-project/messages:send", this::take);
    google.start();
  }

  @AfterEach
  void stop() {
    google.stop(0);
  }

  @Test
  void theAssertionIsSignedByTheAccountForTheTokenEndpoint() throws Exception {
    assertThat(sender().send(message(Platform.ANDROID))).isEqualTo(new Outcome.Sent());

    var jwt = SignedJWT.parse(assertions.getFirst());
    assertThat(jwt.verify(new RSASSAVerifier((RSAPublicKey) KEYS.getPublic()))).isTrue();
    assertThat(jwt.getHeader().getKeyID()).isEqualTo("key-1");
    var claims = jwt.getJWTClaimsSet();
    assertThat(claims.getIssuer()).isEqualTo("push@my-project.example.org");
    assertThat(claims.getAudience()).containsExactly(service() + "/token");
    assertThat(claims.getStringClaim("scope"))
        .isEqualTo("https://www.googleapis.com/auth/firebase.messaging");
    assertThat(claims.getIssueTime()).isEqualTo(clock.instant());
    assertThat(Duration.between(clock.instant(), claims.getExpirationTime().toInstant()))
        .isEqualTo(Duration.ofHours(1));
    assertThat(bearers).containsExactly("Bearer access-1");
  }

  @Test
  void anAccessTokenIsUsedUntilShortlyBeforeItEnds() {
    var sender = sender();
    sender.send(message(Platform.ANDROID));
    clock.advance(Duration.ofMinutes(54));
    sender.send(message(Platform.ANDROID));
    assertThat(assertions).hasSize(1);

    clock.advance(Duration.ofMinutes(2));
    sender.send(message(Platform.ANDROID));

    assertThat(bearers).containsExactly("Bearer access-1", "Bearer access-1", "Bearer access-2");
  }

  @Test
  void aTokenThatIsRefusedIsFetchedAnew() {
    var sender = sender();
    status = 401;
    assertThat(sender.send(message(Platform.ANDROID)))
        .isEqualTo(new Outcome.Unavailable("fcm_401"));
    status = 200;
    sender.send(message(Platform.ANDROID));

    assertThat(bearers).containsExactly("Bearer access-1", "Bearer access-2");
  }

  @Test
  void eachPlatformShowsTheSameMessageOnce() {
    var sender = sender();
    sender.send(message(Platform.ANDROID));
    sender.send(message(Platform.IOS));
    sender.send(message(Platform.WEB));

    var android = messages.get(0).get("message");
    assertThat(android.get("token").asString()).isEqualTo("device-token");
    assertThat(android.get("notification").get("title").asString()).isEqualTo("Starts soon");
    assertThat(android.get("data").get("kind").asString()).isEqualTo("session_starts_soon");
    assertThat(android.get("android").get("collapse_key").asString()).isEqualTo("note-1");
    assertThat(android.get("android").get("ttl").asString()).isEqualTo("600s");
    var ios = messages.get(1).get("message").get("apns").get("headers");
    assertThat(ios.get("apns-collapse-id").asString()).isEqualTo("note-1");
    var web = messages.get(2).get("message").get("webpush").get("headers");
    assertThat(web.get("Topic").asString()).isEqualTo("note1");
    assertThat(web.get("TTL").asString()).isEqualTo("600");
  }

  @Test
  void aDeviceThatIsGoneIsToldFromAProjectThatIsUnknown() {
    status = 404;
    answer =
        """
        {"error": {"code": 404, "status": "NOT_FOUND", "details": [
          {"@type": "type.googleapis.com/google.firebase.fcm.v1.FcmError",
           "errorCode": "UNREGISTERED"}]}}
        """;
    assertThat(sender().send(message(Platform.IOS))).isEqualTo(new Outcome.Unregistered());

    answer = "{\"error\": {\"code\": 404, \"status\": \"NOT_FOUND\"}}";
    assertThat(sender().send(message(Platform.IOS))).isEqualTo(new Outcome.Refused("fcm_404"));
    answer = "<html>not found</html>";
    assertThat(sender().send(message(Platform.IOS))).isEqualTo(new Outcome.Refused("fcm_404"));
  }

  @Test
  void aTokenThatIsNoneIsToldFromAMessageThatIsWrong() {
    status = 400;
    answer = badRequest("message.token");
    assertThat(sender().send(message(Platform.IOS))).isEqualTo(new Outcome.Unregistered());

    answer = badRequest("message.android.ttl");
    assertThat(sender().send(message(Platform.IOS))).isEqualTo(new Outcome.Refused("fcm_400"));
  }

  private static String badRequest(String field) {
    return """
    {"error": {"code": 400, "status": "INVALID_ARGUMENT", "details": [
      {"@type": "type.googleapis.com/google.firebase.fcm.v1.FcmError",
       "errorCode": "INVALID_ARGUMENT"},
      {"@type": "type.googleapis.com/google.rpc.BadRequest",
       "fieldViolations": [{"field": "%s", "description": "It is not valid."}]}]}}
    """
        .formatted(field);
  }

  @Test
  void onlyWhatMayPassIsTriedAgain() {
    for (var passing : List.of(429, 500, 503)) {
      status = passing;
      assertThat(sender().send(message(Platform.WEB)))
          .isEqualTo(new Outcome.Unavailable("fcm_" + passing));
    }
    status = 400;
    assertThat(sender().send(message(Platform.WEB))).isEqualTo(new Outcome.Refused("fcm_400"));
    google.stop(0);
    assertThat(sender().send(message(Platform.WEB)))
        .isEqualTo(new Outcome.Unavailable("no_connection"));
  }

  @Test
  void nothingSecretIsPrinted() {
    assertThat(credentials().toString()).doesNotContain("push@", "RSA");
    assertThat(message(Platform.WEB).toString()).doesNotContain("device-token");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FcmCredentials.read(Files.writeString(folder.resolve("x"), "{\"a\":1}")))
        .withMessageContaining("FCM_CREDENTIALS_FILE");
  }

  private FcmPushSender sender() {
    return new FcmPushSender(credentials(), service(), clock);
  }

  private FcmCredentials credentials() {
    var pem =
        "-----BEGIN PRIVATE KEY-----\\n"
            + Base64.getEncoder().encodeToString(KEYS.getPrivate().getEncoded())
            + "\\n-----END PRIVATE KEY-----\\n";
    var file =
        """
        {"type": "service_account", "project_id": "my-project", "private_key_id": "key-1",
         "private_key": "%s", "client_email": "push@my-project.example.org",
         "token_uri": "%s/token"}
        """
            .formatted(pem, service());
    try {
      return FcmCredentials.read(Files.writeString(folder.resolve("account.json"), file));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private PushMessage message(Platform platform) {
    return new PushMessage(
        "note-1",
        platform,
        "device-token",
        "Starts soon",
        "Your session starts soon.",
        Map.of("kind", "session_starts_soon"),
        clock.instant().plusSeconds(600));
  }

  private URI service() {
    return URI.create("http://127.0.0.1:" + google.getAddress().getPort());
  }

  private void token(HttpExchange exchange) throws IOException {
    var form = URLDecoder.decode(text(exchange), StandardCharsets.UTF_8);
    assertThat(form).startsWith("grant_type=urn:ietf:params:oauth:grant-type:jwt-bearer&");
    assertions.add(form.substring(form.indexOf("assertion=") + 10));
    reply(
        exchange,
        200,
        "{\"access_token\": \"access-%d\", \"expires_in\": 3600}".formatted(assertions.size()));
  }

  private void take(HttpExchange exchange) throws IOException {
    bearers.add(exchange.getRequestHeaders().getFirst("Authorization"));
    messages.add(JSON.readTree(text(exchange)));
    reply(exchange, status, answer);
  }

  private static String text(HttpExchange exchange) throws IOException {
    return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static void reply(HttpExchange exchange, int status, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static KeyPair keys() {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
