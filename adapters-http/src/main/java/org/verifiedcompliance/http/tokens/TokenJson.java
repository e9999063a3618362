package org.verifiedcompliance.http.tokens;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.auth.ApiScope;
import org.verifiedcompliance.application.tokens.ApiKey;
import org.verifiedcompliance.application.tokens.IssueSessionToken;
import org.verifiedcompliance.application.tokens.ManageApiKeys;

/** Tokens and keys on the wire. */
final class TokenJson {
  private TokenJson() {}

  /** A token for a session. */
  record Issued(String sessionToken, long expiresIn, Instant createdAt) {
    static Issued from(IssueSessionToken.Outcome.Issued issued) {
      return new Issued(issued.token(), issued.life().toSeconds(), issued.createdAt());
    }
  }

  /** A key without its secret. */
  record Key(
      UUID apiKeyId,
      String label,
      String hint,
      List<String> scopes,
      Instant createdAt,
      @Nullable Instant lastUsedAt,
      @Nullable Instant expiresAt) {
    static Key from(ApiKey key) {
      return new Key(
          key.id(),
          key.label(),
          key.hint(),
          words(key),
          key.createdAt(),
          key.lastUsedAt(),
          key.expiresAt());
    }
  }

  /** A key that was made just now, with its secret. */
  record Made(
      UUID apiKeyId,
      String apiKey,
      String label,
      String hint,
      List<String> scopes,
      Instant createdAt,
      @Nullable Instant expiresAt) {
    static Made from(ManageApiKeys.Made made) {
      var key = made.key();
      return new Made(
          key.id(),
          made.secret(),
          key.label(),
          key.hint(),
          words(key),
          key.createdAt(),
          key.expiresAt());
    }
  }

  private static List<String> words(ApiKey key) {
    return key.scopes().stream().map(ApiScope::word).sorted().toList();
  }
}
