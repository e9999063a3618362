package org.verifiedcompliance.http.sockets;

/**
 * Why the server ends a connection.
 *
 * @param code of RFC 6455, or our own from 4000 on
 * @param reason for programs, in kebab case
 */
record Ending(int code, String reason) {
  static final Ending STOPPING = new Ending(1001, "server-stopping");
  static final Ending IDLE = new Ending(1001, "idle");
  static final Ending PASS_ENDED = new Ending(1008, "sign-in-ended");
  static final Ending TOO_MANY_MESSAGES = new Ending(1008, "too-many-messages");
  static final Ending FAILED = new Ending(1011, "internal-error");
  static final Ending TOO_SLOW = new Ending(4408, "too-slow");
  static final Ending TOO_MANY_SOCKETS = new Ending(4429, "too-many-sockets");
}
