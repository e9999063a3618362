package org.verifiedcompliance.application.auth;

import java.time.Duration;

/**
 * What a device gets.
 *
 * @param expiresIn the life of the access token
 */
public record IssuedTokens(String accessToken, String refreshToken, Duration expiresIn) {
  /** Tells nothing: tokens must not reach a log. */
  @Override
  public String toString() {
    return "IssuedTokens[...]";
  }
}
