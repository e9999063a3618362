package org.verifiedcompliance.http.auth;

import static org.assertj.core.api.Assertions.assertThat;

import org.verifiedcompliance.application.accounts.ClaimFirstAdminService;
import org.verifiedcompliance.application.accounts.InMemoryFirstAdminTokens;
import org.verifiedcompliance.application.accounts.OfferFirstAdmin;
import org.verifiedcompliance.application.accounts.OfferFirstAdminService;
import org.verifiedcompliance.application.accounts.ReadOwnAccountService;
import org.verifiedcompliance.application.auth.AuthWorld;
import org.verifiedcompliance.application.auth.Authenticate;
import org.verifiedcompliance.http.Answer;
import org.verifiedcompliance.http.TestClient;
import org.verifiedcompliance.http.TestServer;
import tools.jackson.databind.JsonNode;

/** The routes of accounts and sign-ins over in-memory stores. */
final class AuthServer implements AutoCloseable {
  final AuthWorld world = new AuthWorld();
  private final InMemoryFirstAdminTokens tokens = new InMemoryFirstAdminTokens();
  final OfferFirstAdmin offer =
      new OfferFirstAdminService(world.accounts, tokens, world.secrets, world.clock);
  private final TestServer server =
      TestServer.of(
          new AccountRoutes(
              world.register,
              new ClaimFirstAdminService(
                  world.accounts,
                  tokens,
                  world.secrets,
                  world.opener,
                  world.unitOfWork,
                  world.clock),
              new ReadOwnAccountService(world.accounts),
              world.changePassword,
              world.policy),
          new AuthRoutes(
              world.logIn,
              world.finishLogIn,
              world.refreshTokens,
              world.logOut,
              world.logOutEverywhere,
              world.listSignIns,
              world.endSignIn));

  TestClient anonymous() {
    return server.anonymous();
  }

  /** Whoever holds this access token. */
  TestClient with(JsonNode tokens) {
    var outcome = world.authenticate.authenticate(tokens.get("access_token").stringValue());
    assertThat(outcome).isInstanceOf(Authenticate.Outcome.Authenticated.class);
    return server.as(((Authenticate.Outcome.Authenticated) outcome).user());
  }

  Answer register(String name) {
    return anonymous()
        .post(
            "/auth/register",
            """
            {"email": "%s@example.org", "password": "%s", "first_name": "%s",
             "last_name": "Example", "phone": "123", "consent_granted": true}
            """
                .formatted(name, AuthWorld.PASSWORD, name));
  }

  Answer logIn(String name, String password) {
    return anonymous()
        .post(
            "/auth/login",
            """
            {"email": "%s@example.org", "password": "%s", "device_name": "phone"}
            """
                .formatted(name, password));
  }

  JsonNode tokensOf(String name) {
    var answer = logIn(name, AuthWorld.PASSWORD);
    assertThat(answer.status()).isEqualTo(200);
    return answer.json();
  }

  Answer refresh(JsonNode tokens) {
    return anonymous()
        .post(
            "/auth/refresh",
            "{\"refresh_token\": \"%s\"}".formatted(tokens.get("refresh_token").stringValue()));
  }

  boolean isGood(JsonNode tokens) {
    return world.authenticate.authenticate(tokens.get("access_token").stringValue())
        instanceof Authenticate.Outcome.Authenticated;
  }

  @Override
  public void close() {
    server.close();
  }
}
