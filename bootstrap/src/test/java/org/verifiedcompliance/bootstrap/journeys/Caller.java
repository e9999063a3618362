package org.verifiedcompliance.bootstrap.journeys;

import static org.verifiedcompliance.bootstrap.journeys.Gatherings.ok;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.verifiedcompliance.http.TestClient;

/**
 * Somebody who calls routes.
 *
 * @param name the column of the matrix
 * @param email empty for those who are not signed in as a person
 */
record Caller(String name, String email, TestClient client) {
  private static final Set<String> KINDS = Set.of("member", "organiser", "admin");

  /** Everybody who is neither the owner nor an admin. */
  static List<Caller> strangers(WiredServer wired) {
    var expired = wired.member("Expired");
    wired.clock().moveBy(Duration.ofHours(2));
    var all = new ArrayList<Caller>();
    all.add(new Caller("anonymous", "", wired.anonymous()));
    all.add(signedIn(wired, "member"));
    all.add(signedIn(wired, "organiser"));
    all.add(new Caller("deactivated", "", deactivated(wired)));
    all.add(new Caller("expired", "", expired));
    all.add(new Caller("session-token", "", withSessionToken(wired)));
    all.add(new Caller("api-key", "", withKey(wired)));
    return all;
  }

  /** A new account of this kind. */
  static Caller signedIn(WiredServer wired, String kind) {
    var email = wired.account(kind);
    return new Caller(kind, email, wired.signIn(email));
  }

  /** The same kind of caller, whose account may be used up. */
  Caller another(WiredServer wired) {
    return KINDS.contains(name) ? signedIn(wired, name) : this;
  }

  boolean isPerson() {
    return !email.isEmpty();
  }

  private static TestClient deactivated(WiredServer wired) {
    var client = wired.member("Gone");
    var path = "/admin/users/" + Administration.idOf(client);
    ok(wired.admin().patch(path, "{\"is_active\": false}"));
    return client;
  }

  private static TestClient withSessionToken(WiredServer wired) {
    var member = wired.member("Token");
    var session = ok(member.post("/sessions", Fixes.DESTINATION)).json().get("session_id");
    var body = "{\"session_id\": \"%s\"}".formatted(session.asString());
    var token = ok(member.post("/auth/session-token", body)).json().get("session_token");
    return wired.anonymous().bearing(token.asString());
  }

  private static TestClient withKey(WiredServer wired) {
    var organiser = wired.signIn(wired.account("organiser"));
    var body = "{\"label\": \"Any\", \"scopes\": [\"webhooks:read\"]}";
    var key = ok(organiser.post("/api-keys", body)).json().get("api_key").asString();
    return wired.anonymous().bearing(key);
  }
}
