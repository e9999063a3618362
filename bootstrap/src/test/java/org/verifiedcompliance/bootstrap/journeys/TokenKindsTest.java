package org.verifiedcompliance.bootstrap.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.bootstrap.journeys.Gatherings.ok;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
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
    var login = "{\"email\": \"%s\", \"password\": \"%s\"}".formatted(email, WiredServer.PASSWORD);
    var signedIn = ok(wired.anonymous().post("/auth/login", login)).json();
    var of = "{\"session_id\": \"%s\"}".formatted(session.substring("/sessions/".length()));
    var key = "{\"label\": \"Any\", \"scopes\": [\"webhooks:read\"]}";
    var tokens = new LinkedHashMap<String, String>();
    tokens.put("access", signedIn.get("access_token").asString());
    tokens.put("refresh", signedIn.get("refresh_token").asString());
    tokens.put("session", one(owner.post("/auth/session-token", of), "session_token"));
    tokens.put("ticket", one(owner.post("/auth/ws-ticket"), "ticket"));
    tokens.put("key", one(owner.post("/api-keys", key), "api_key"));
    tokens.put(
        "kiosk",
        one(
            owner.post("/meetings/" + meeting + "/kiosks", "{\"label\": \"Door\"}"),
            "kiosk_token"));
    return tokens;
  }

  private static String one(Answer answer, String field) {
    return ok(answer).json().get(field).asString();
  }

  private Answer show(String consumer, String token) {
    var anybody = wired.anonymous();
    return switch (consumer) {
      case "access" -> anybody.bearing(token).get("/auth/me");
      case "refresh" ->
          anybody.post("/auth/refresh", "{\"refresh_token\": \"%s\"}".formatted(token));
      case "session" -> anybody.bearing(token).get(session);
      case "key" -> anybody.bearing(token).get("/webhooks");
      case "kiosk" -> anybody.bearing(token).post("/kiosk/check-in", "{\"badge\": \"x\"}");
      case "reset" ->
          anybody.post(
              "/auth/password-reset-confirm",
              "{\"token\": \"%s\", \"new_password\": \"a longer walk to the sea\"}"
                  .formatted(token));
      case "share" -> anybody.get("/public/" + token);
      default -> throw new IllegalArgumentException(consumer);
    };
  }

  @Test
  void onlyTheDiagonalWorks() {
    var tokens = tokens();
    for (var kind : tokens.keySet()) {
      for (var consumer :
          new String[] {"access", "session", "key", "kiosk", "reset", "share", "refresh"}) {
        if (consumer.equals(kind) || isAlsoTheWholePerson(kind, consumer)) {
          continue;
        }
        var answer = show(consumer, tokens.get(kind));
        assertThat(answer.status())
            .describedAs(kind + " at " + consumer + ": " + answer.text())
            .isIn(refusals(kind, consumer));
      }
    }
    assertThat(show("access", tokens.get("access")).status()).isEqualTo(200);
    assertThat(show("session", tokens.get("session")).status()).isEqualTo(200);
    assertThat(show("key", tokens.get("key")).status()).isEqualTo(200);
    assertThat(show("kiosk", tokens.get("kiosk")).code()).isNotEqualTo("invalid-kiosk");
    assertThat(show("refresh", tokens.get("refresh")).status()).isEqualTo(200);
  }

  /** Who is signed in may do all of it. */
  private static boolean isAlsoTheWholePerson(String kind, String consumer) {
    return kind.equals("access") && (consumer.equals("session") || consumer.equals("key"));
  }

  /** A reset tells nobody why; a key is known, and refused by its scopes. */
  private static Object[] refusals(String kind, String consumer) {
    if (kind.equals("key") && (consumer.equals("access") || consumer.equals("session"))) {
      return new Object[] {403};
    }
    return consumer.equals("reset") ? new Object[] {400} : new Object[] {401, 404};
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
