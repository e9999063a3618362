package org.verifiedcompliance.application.auth;

import java.util.Optional;

/** Port: signed access tokens. */
public interface AccessTokens {
  /** Signs the claims; times are cut to whole seconds. */
  String issue(AccessClaims claims);

  /**
   * The claims of a token that we signed as an access token and that has not expired; empty for
   * everything else, whatever it is.
   */
  Optional<AccessClaims> verify(String token);
}
