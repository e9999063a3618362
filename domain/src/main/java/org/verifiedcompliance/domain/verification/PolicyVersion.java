package org.verifiedcompliance.domain.verification;

/**
 * Which policy decided.
 *
 * @param name the version that people see, such as {@code 1}
 * @param hash SHA-256 over the policy's canonical text, 64 lower-case hexadecimal digits
 */
public record PolicyVersion(String name, String hash) {}
