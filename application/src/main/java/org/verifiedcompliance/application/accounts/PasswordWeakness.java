package org.verifiedcompliance.application.accounts;

/**
 * Why a new password is refused.
 *
 * @param code stable and kebab-case
 * @param message a part of a sentence that a phone can show
 */
public record PasswordWeakness(String code, String message) {}
