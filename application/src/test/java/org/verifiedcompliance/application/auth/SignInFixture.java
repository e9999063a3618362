package org.verifiedcompliance.application.auth;

import static org.verifiedcompliance.application.accounts.AccountFixture.HOME;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.verifiedcompliance.application.accounts.TokenHash;
import org.verifiedcompliance.domain.people.PersonId;

/** Sign-ins with the standard lives. */
public final class SignInFixture {
  /** When they began. */
  public static final Instant BEGAN_AT = Instant.parse("2026-03-01T18:00:00.123456Z");

  private SignInFixture() {}

  /** A sign-in of the person. */
  public static SignIn signInOf(PersonId person) {
    return new SignIn(
        UUID.randomUUID(),
        person,
        "phone",
        HOME,
        BEGAN_AT,
        BEGAN_AT,
        BEGAN_AT.plus(Duration.ofDays(7)),
        BEGAN_AT.plus(Duration.ofDays(30)));
  }

  /** A token that nobody else has. */
  public static RefreshToken tokenAt(Instant at) {
    var id = UUID.randomUUID();
    var hex =
        HexFormat.of().toHexDigits(id.getMostSignificantBits())
            + HexFormat.of().toHexDigits(id.getLeastSignificantBits());
    return new RefreshToken(new TokenHash(hex.repeat(2)), at, at.plus(Duration.ofDays(7)));
  }
}
