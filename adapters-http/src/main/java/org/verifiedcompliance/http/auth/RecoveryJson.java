package org.verifiedcompliance.http.auth;

import java.util.List;
import org.verifiedcompliance.application.emails.ReadSecurity;

/** Recovery and second factors on the wire. */
final class RecoveryJson {
  private RecoveryJson() {}

  /** What an authenticator app takes; the URI is the same in one piece. */
  record Secret(String secret, String otpauthUri) {}

  /** A sentence, and recovery codes to be shown once. */
  record Codes(String message, List<String> recoveryCodes) {}

  /** A sentence, and how long the code is good, in seconds. */
  record CodeSent(String message, long expiresIn) {}

  /** A sentence, and the address that is proven. */
  record Verified(String message, String email) {}

  /** How an account is guarded. */
  record Security(boolean emailVerified, boolean secondFactor, int recoveryCodesLeft) {
    static Security from(ReadSecurity.View view) {
      return new Security(view.emailVerified(), view.secondFactor(), view.recoveryCodes());
    }
  }

  /** A sentence, and that it is done. */
  record Done(String message, boolean success) {}
}
