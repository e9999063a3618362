package org.verifiedcompliance.application.accounts;

/** A password as it was typed: nothing trimmed, cut or changed in case. */
public record Password(String value) {
  /** How many code points it has. */
  public int length() {
    return value.codePointCount(0, value.length());
  }

  /** Tells nothing: a password must not reach a log. */
  @Override
  public String toString() {
    return "Password[...]";
  }
}
