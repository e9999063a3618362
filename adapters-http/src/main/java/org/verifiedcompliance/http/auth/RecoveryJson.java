package org.verifiedcompliance.http.auth;

import java.util.List;

/** Recovery and second factors on the wire. */
final class RecoveryJson {
  private RecoveryJson() {}

  /** What an authenticator app takes; the URI is the same in one piece. */
  record Secret(String secret, String otpauthUri) {}

  /** A sentence, and recovery codes to be shown once. */
  record Codes(String message, List<String> recoveryCodes) {}

  /** A sentence, and that it is done. */
  record Done(String message, boolean success) {}
}
