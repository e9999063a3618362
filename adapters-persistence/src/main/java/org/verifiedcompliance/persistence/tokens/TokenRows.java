package org.verifiedcompliance.persistence.tokens;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.accounts.TokenHash;
import org.verifiedcompliance.application.auth.ApiScope;
import org.verifiedcompliance.application.tokens.ApiKey;
import org.verifiedcompliance.application.tokens.SessionToken;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.SessionId;

/** Rows of {@code session_token} and {@code api_key}. */
final class TokenRows {
  private TokenRows() {}

  static SessionToken sessionToken(ResultSet row) throws SQLException {
    var device = row.getBytes("device_hash");
    return new SessionToken(
        new SessionId(row.getObject("session_id", UUID.class)),
        new PersonId(row.getObject("person_id", UUID.class)),
        row.getObject("sign_in_id", UUID.class),
        row.getLong("epoch"),
        device == null ? null : new TokenHash(HexFormat.of().formatHex(device)),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("expires_at", OffsetDateTime.class).toInstant());
  }

  static ApiKey apiKey(ResultSet row) throws SQLException {
    var scopes = (String[]) row.getArray("scopes").getArray();
    return new ApiKey(
        row.getObject("id", UUID.class),
        new PersonId(row.getObject("owner_id", UUID.class)),
        row.getString("label"),
        row.getString("hint"),
        Arrays.stream(scopes)
            .map(ApiScope::of)
            .flatMap(Optional::stream)
            .collect(Collectors.toUnmodifiableSet()),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        instant(row, "last_used_at"),
        instant(row, "expires_at"));
  }

  static byte @Nullable [] bytes(@Nullable TokenHash hash) {
    return hash == null ? null : HexFormat.of().parseHex(hash.hex());
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
