package org.verifiedcompliance.bootstrap.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.bootstrap.journeys.Recoveries.ok;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.bootstrap.server.Server;
import org.verifiedcompliance.http.Answer;
import org.verifiedcompliance.http.TestClient;

/** What servers do that ask administrators for a second factor, or stand behind a proxy. */
class StrictServerJourneyTest {
  @RegisterExtension static final WiredServer wired = new WiredServer();

  @Test
  void anAdministratorIsNoneUntilTheSecondFactorIsOn() {
    try (var strict = wired.anotherNode(Map.of("ADMIN_MFA_REQUIRED", "true"))) {
      var email = wired.account("admin");
      var admin = wired.signIn(strict, email);
      var refused = admin.get("/contacts");
      assertThat(refused.status()).isEqualTo(403);
      assertThat(refused.code()).isEqualTo("second-factor-required");
      assertThat(wired.signIn(strict, wired.account("member")).get("/contacts").code())
          .isEqualTo("missing-role");

      Authenticator.enrolled(wired, admin);
      ok(admin.get("/contacts"));
      ok(admin.post("/auth/second-factor/disable", Authenticator.PASSWORD));
      assertThat(admin.get("/contacts").code()).isEqualTo("second-factor-required");
    }
  }

  @Test
  void theThirtyFirstFailureOfANetworkIsRefusedWhateverItForwards() {
    wired.clock().moveBy(Duration.ofMinutes(6));
    for (var i = 0; i < 30; i++) {
      assertThat(wrong(wired.server(), i, "198.51.100." + i).status()).isEqualTo(401);
    }
    assertThat(wrong(wired.server(), 31, "198.51.100.31").status()).isEqualTo(429);

    try (var behind = wired.anotherNode(Map.of("TRUSTED_PROXIES", "127.0.0.0/8,::1"))) {
      assertThat(wrong(behind, 32, "198.51.100.32").status()).isEqualTo(401);
      assertThat(wrong(behind, 33, "127.0.0.1").status()).isEqualTo(429);
      assertThat(wrong(behind, 34, "198.51.100.34, nonsense").status()).isEqualTo(429);
    }
  }

  private static Answer wrong(Server server, int account, String forwardedFor) {
    var body = "{\"email\": \"person%s@example.org\", \"password\": \"a wrong one\"}";
    return TestClient.at(server.url(), wired.contract())
        .header("X-Forwarded-For", forwardedFor)
        .post("/auth/login", body.formatted(account));
  }
}
