package org.verifiedcompliance.application.auth;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.accounts.Account;
import org.verifiedcompliance.application.accounts.ClientAddress;
import org.verifiedcompliance.application.accounts.SecretTokens;
import org.verifiedcompliance.application.accounts.TokenHash;
import org.verifiedcompliance.application.shared.IdGenerator;

/** Begins sign-ins and hands out their tokens. */
public final class SignInStarter {
  private final SignIns signIns;
  private final SecretTokens secrets;
  private final AccessTokens accessTokens;
  private final SignInSettings settings;
  private final IdGenerator ids;

  /** Takes the ports and the lives. */
  public SignInStarter(
      SignIns signIns,
      SecretTokens secrets,
      AccessTokens accessTokens,
      SignInSettings settings,
      IdGenerator ids) {
    this.signIns = signIns;
    this.secrets = secrets;
    this.accessTokens = accessTokens;
    this.settings = settings;
    this.ids = ids;
  }

  Started start(Account account, @Nullable String deviceName, ClientAddress from, Instant now) {
    var refresh = secrets.random();
    var end = now.plus(settings.signInLife());
    var first = refreshToken(secrets.hashOf(refresh), now, end);
    var person = account.person().id();
    var signIn =
        new SignIn(ids.random(), person, deviceName, from, now, now, first.expiresAt(), end);
    signIns.begin(signIn, first);
    return new Started(signIn, tokens(signIn, account.epoch(), refresh, now));
  }

  RefreshToken refreshToken(TokenHash hash, Instant now, Instant end) {
    return new RefreshToken(hash, now, earlier(now.plus(settings.idleLife()), end));
  }

  IssuedTokens tokens(SignIn signIn, long epoch, String refreshToken, Instant now) {
    var issuedAt = now.truncatedTo(ChronoUnit.SECONDS);
    var expiresAt = earlier(issuedAt.plus(settings.accessLife()), signIn.expiresAt());
    var claims = new AccessClaims(signIn.person(), signIn.id(), epoch, issuedAt, expiresAt);
    return new IssuedTokens(
        accessTokens.issue(claims), refreshToken, Duration.between(issuedAt, expiresAt));
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  record Started(SignIn signIn, IssuedTokens tokens) {}
}
