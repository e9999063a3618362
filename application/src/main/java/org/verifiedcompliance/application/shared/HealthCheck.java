package org.verifiedcompliance.application.shared;

/** Port: a part that the server needs, asked whether it works. */
public interface HealthCheck {
  /** A short name in lower case, such as {@code database}. */
  String name();

  /** Whether the server is of no use without the part. */
  boolean isCritical();

  /**
   * Asks the part, and returns if it works. It should answer within a second; a caller stops
   * waiting after two and interrupts.
   *
   * @throws Exception when the part does not work; the message goes to the log alone
   */
  void check() throws Exception;
}
