package org.verifiedcompliance.persistence.auth;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.accounts.ClientAddress;
import org.verifiedcompliance.application.accounts.TokenHash;
import org.verifiedcompliance.application.auth.PresentedRefresh;
import org.verifiedcompliance.application.auth.RefreshToken;
import org.verifiedcompliance.application.auth.SignIn;
import org.verifiedcompliance.domain.people.PersonId;

/** Rows of {@code sign_in} and {@code refresh_token}. */
final class SignInRows {
  private SignInRows() {}

  static SignIn signIn(ResultSet row) throws SQLException {
    return new SignIn(
        row.getObject("id", UUID.class),
        new PersonId(row.getObject("person_id", UUID.class)),
        row.getString("device_name"),
        new ClientAddress(row.getString("address")),
        instant(row, "created_at"),
        instant(row, "last_used_at"),
        instant(row, "idle_until"),
        instant(row, "expires_at"));
  }

  static Owner owner(ResultSet row) throws SQLException {
    return new Owner(
        signIn(row),
        row.getObject("ended_at") != null,
        row.getBoolean("active"),
        row.getLong("epoch"));
  }

  static PresentedRefresh presented(ResultSet row, Owner owner, TokenHash hash)
      throws SQLException {
    var token = new RefreshToken(hash, instant(row, "issued_at"), instant(row, "expires_at"));
    return new PresentedRefresh(
        owner.signIn(),
        owner.ended(),
        owner.active(),
        owner.epoch(),
        token,
        instantOrNull(row, "used_at"),
        row.getInt("burst"),
        row.getInt("replays"),
        hashOrNull(row, "successor"),
        row.getBoolean("successor_used"));
  }

  static byte[] bytes(TokenHash hash) {
    return HexFormat.of().parseHex(hash.hex());
  }

  private static @Nullable TokenHash hashOrNull(ResultSet row, String column) throws SQLException {
    var bytes = row.getBytes(column);
    return bytes == null ? null : new TokenHash(HexFormat.of().formatHex(bytes));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
    var time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  record Owner(SignIn signIn, boolean ended, boolean active, long epoch) {}
}
