package org.verifiedcompliance.http.auth;

/** Recovery on the wire. */
final class RecoveryJson {
  private RecoveryJson() {}

  /** A sentence, and that it is done. */
  record Done(String message, boolean success) {}
}
