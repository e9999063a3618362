package org.verifiedcompliance.bootstrap.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.bootstrap.journeys.Gatherings.ok;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.application.accounts.OfferFirstAdmin;
import org.verifiedcompliance.http.Answer;
import org.verifiedcompliance.http.TestClient;

/** Each kind of token, shown to everybody who takes some other kind. */
class TokenKindsTest {
  @RegisterExtension static final WiredServer wired = new WiredServer();

  private final String email = wired.account("organiser");
  private final TestClient owner = wired.signIn(email);
  private final String meeting = Gatherings.published(owner, wired.clock().instant());
  private final String session = Gatherings.session(owner, meeting);

  private Map<String, String> tokens() {
    var tokens = new LinkedHashMap<>(ofSignIn());
    var key = "{\"label\": \"Any\", \"scopes\": [\"webhooks:read\"]}";
    tokens.put("key", one(owner.post("/api-keys", key), "api_key"));
    var kiosk = owner.post("/meetings/" + meeting + "/kiosks", "{\"label\": \"Door\"}");
    tokens.put("kiosk", one(kiosk, "kiosk_token"));
    return tokens;
  }

  private Map<String, String> ofSignIn() {
    var login = "{\"email\": \"%s\", \"password\": \"%s\"}".formatted(email, WiredServer.PASSWORD);
    var signedIn = ok(wired.anonymous().post("/auth/login", login)).json();
    var of = "{\"session_id\": \"%s\"}".formatted(session.substring("/sessions/".length()));
    return Map.of(
        "access", signedIn.get("access_token").asString(),
        "refresh", signedIn.get("refresh_token").asString(),
        "session", one(owner.post("/auth/session-token", of), "session_token"),
        "ticket", one(owner.post("/auth/ws-ticket"), "ticket"));
  }

  /** What goes out in letters and links. */
  private Map<String, String> links() {
    var offer = wired.server().injector().getInstance(OfferFirstAdmin.class).offer();
    var attended = Links.attended(wired, wired.signIn(email));
    var feed = one(wired.signIn(email).post("/me/calendar"), "url");
    ok(wired.anonymous().post("/auth/password-reset", "{\"email\": \"" + email + "\"}"));
    ok(wired.signIn(email).post("/auth/verify-email/resend"));
    var mailbox = new Mailbox(wired.mails());
    return Map.of(
        "first-admin", offer.orElseThrow(),
        "share", Links.made(wired.signIn(email), attended, "").get("public_token").asString(),
        "calendar", feed.replaceFirst(".*/", "").replaceFirst("[.]ics$", ""),
        "reset", mailbox.secret(email, "Set a new password"),
        "verify", mailbox.secret(email, "Confirm your e-mail address"));
  }

  private static String one(Answer answer, String field) {
    return ok(answer).json().get(field).asString();
  }

  private int show(String consumer, String token) {
    var anybody = wired.anonymous();
    return switch (consumer) {
      case "access" -> anybody.bearing(token).get("/auth/me").status();
      case "session" -> anybody.bearing(token).get(session).status();
      case "key" -> anybody.bearing(token).get("/webhooks").status();
      case "kiosk" -> atKiosk(anybody.bearing(token).post("/kiosk/check-in", "{\"badge\": \"x\"}"));
      case "share" -> anybody.get("/public/" + token).status();
      case "calendar" -> anybody.get("/calendar/" + token + ".ics").status();
      case "socket" -> upgraded("token=" + token);
      case "ticket" -> upgraded("ticket=" + token);
      default -> anybody.post(pathOf(consumer), bodyOf(consumer).formatted(token)).status();
    };
  }

  private static String pathOf(String consumer) {
    return switch (consumer) {
      case "refresh" -> "/auth/refresh";
      case "reset" -> "/auth/password-reset-confirm";
      case "verify" -> "/auth/verify-email";
      case "first-admin" -> "/auth/first-admin";
      default -> throw new IllegalArgumentException(consumer);
    };
  }

  private static String bodyOf(String consumer) {
    return switch (consumer) {
      case "refresh" -> "{\"refresh_token\": \"%s\"}";
      case "reset" -> "{\"token\": \"%s\", \"new_password\": \"a longer walk to the sea\"}";
      case "verify" -> "{\"token\": \"%s\"}";
      default ->
          """
          {"token": "%s", "email": "first@example.org", "password": "a long walk to the library",
           "first_name": "Root", "last_name": "Test", "consent_granted": false}
          """;
    };
  }

  /** A badge that is no badge tells a kiosk from others. */
  private static int atKiosk(Answer answer) {
    return answer.code().equals("invalid-kiosk") ? 401 : 200;
  }

  private static int upgraded(String query) {
    var uri = URI.create(wired.server().url().toString().replaceFirst("^http", "ws"));
    try (var http = HttpClient.newHttpClient()) {
      http.newWebSocketBuilder()
          .buildAsync(uri.resolve("/ws?" + query), new WebSocket.Listener() {})
          .join()
          .abort();
      return 200;
    } catch (CompletionException refused) {
      return ((WebSocketHandshakeException) refused.getCause()).getResponse().statusCode();
    }
  }

  /** What is used up by its consumer comes last, and what ends all sign-ins after that. */
  private static final List<String> CONSUMERS =
      List.of(
          "access",
          "session",
          "key",
          "kiosk",
          "share",
          "calendar",
          "socket",
          "ticket",
          "verify",
          "refresh",
          "first-admin",
          "reset");

  @Test
  void onlyTheDiagonalWorks() {
    var tokens = new LinkedHashMap<>(links());
    tokens.putAll(tokens());
    for (var kind : tokens.keySet()) {
      for (var consumer : CONSUMERS) {
        if (!consumer.equals(kind) && !isAlsoTheWholePerson(kind, consumer)) {
          assertThat(show(consumer, tokens.get(kind)))
              .describedAs(kind + " at " + consumer)
              .isIn(refusals(kind, consumer));
        }
      }
    }
    tokens.put("socket", tokens.get("access"));
    for (var kind : CONSUMERS) {
      assertThat(show(kind, tokens.get(kind))).describedAs(kind).isBetween(200, 299);
    }
  }

  /** Who is signed in may do all of it. */
  private static boolean isAlsoTheWholePerson(String kind, String consumer) {
    return kind.equals("access") && List.of("session", "key", "socket").contains(consumer);
  }

  /** Letters tell nobody why; a key is known, and refused by its scopes. */
  private static Object[] refusals(String kind, String consumer) {
    if (kind.equals("key") && (consumer.equals("access") || consumer.equals("session"))) {
      return new Object[] {403};
    }
    return switch (consumer) {
      case "reset", "verify" -> new Object[] {400};
      case "first-admin" -> new Object[] {403};
      default -> new Object[] {401, 404};
    };
  }

  @Test
  void noTokenIsTakenFromTheQuery() {
    var tokens = tokens();
    for (var kind : tokens.keySet()) {
      for (var name : new String[] {"access_token", "token", "api_key", "session_token"}) {
        var query = "?" + name + "=" + tokens.get(kind);
        assertThat(wired.anonymous().get("/auth/me" + query).status()).isEqualTo(401);
        assertThat(wired.anonymous().get(session + query).status()).isEqualTo(401);
        assertThat(wired.anonymous().get("/webhooks" + query).status()).isEqualTo(401);
      }
    }
  }
}
