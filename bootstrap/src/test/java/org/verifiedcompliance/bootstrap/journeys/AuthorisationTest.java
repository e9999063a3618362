package org.verifiedcompliance.bootstrap.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.http.TestClient;
import org.verifiedcompliance.http.contract.Operation;

/**
 * Who may call what: every documented route, called by everybody about somebody else's things, with
 * an empty body. A route without a line in {@code authorisation.csv} fails.
 */
class AuthorisationTest {
  @RegisterExtension static final WiredServer wired = new WiredServer();
  private static final List<String> ACTORS = List.of("anonymous", "member", "organiser", "admin");

  @Test
  void everybodyGetsWhatTheMatrixSays() throws IOException {
    var somebody = SomebodyElse.on(wired);
    var actual = new ArrayList<String>();
    for (var operation : wired.contract().operations()) {
      var statuses = ACTORS.stream().map(actor -> status(actor, operation, somebody)).toList();
      actual.add(operation.name().replace(' ', ',') + "," + String.join(",", statuses));
    }

    assertThat(actual).containsExactlyInAnyOrderElementsOf(matrix());
  }

  private static String status(String actor, Operation operation, SomebodyElse somebody) {
    var client = client(actor, operation.path().startsWith("/auth"));
    var path =
        operation.name().equals("DELETE /contacts/{id}")
            ? "/contacts/" + EXPENDABLE.computeIfAbsent("person", AuthorisationTest::registered)
            : somebody.pathOf(operation.path());
    var answer =
        List.of("GET", "DELETE").contains(operation.method())
            ? client.send(operation.method(), path, BodyPublishers.noBody())
            : client.sendJson(operation.method(), path, "{}");
    return Integer.toString(answer.status());
  }

  private static final Map<String, String> EMAILS = new LinkedHashMap<>();
  private static final Map<String, TestClient> CLIENTS = new LinkedHashMap<>();

  private static final Map<String, String> EXPENDABLE = new LinkedHashMap<>();

  /** Somebody whom the matrix may erase. */
  private static String registered(String name) {
    return wired.member(name).get("/auth/me").json().get("user_id").asString();
  }

  /** Routes that end sign-ins get one of their own. */
  private static TestClient client(String actor, boolean fresh) {
    if (actor.equals("anonymous")) {
      return wired.anonymous();
    }
    return fresh
        ? wired.signIn(EMAILS.computeIfAbsent(actor, wired::account))
        : CLIENTS.computeIfAbsent(actor, kind -> wired.signIn(wired.account(kind)));
  }

  private static List<String> matrix() throws IOException {
    try (InputStream in = AuthorisationTest.class.getResourceAsStream("/authorisation.csv")) {
      var text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.split("\n")).skip(1).toList();
    }
  }
}
