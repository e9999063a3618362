package org.verifiedcompliance.application.accounts;

/**
 * What is stored of a secret.
 *
 * @param hex SHA-256 as 64 lower case hexadecimal digits
 */
public record TokenHash(String hex) {
  /**
   * Checks the length.
   *
   * @throws IllegalArgumentException when it is no SHA-256
   */
  public TokenHash {
    if (hex.length() != 64) {
      throw new IllegalArgumentException("a token hash has 64 hexadecimal digits");
    }
  }
}
