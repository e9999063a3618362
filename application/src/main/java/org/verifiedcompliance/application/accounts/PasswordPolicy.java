package org.verifiedcompliance.application.accounts;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.people.EmailAddress;

/** What a new password must be: long enough, and not among those that are tried first. */
public final class PasswordPolicy {
  /** The longest password in code points: bounds the work of one request. */
  public static final int MAX_LENGTH = 128;

  private final PasswordStrength strength;
  private final int minLength;

  /**
   * Sets the rules.
   *
   * @param minLength the shortest password in code points, 8 to 128
   */
  public PasswordPolicy(PasswordStrength strength, int minLength) {
    if (minLength < 8 || minLength > MAX_LENGTH) {
      throw new IllegalArgumentException("minLength must be 8 to 128: " + minLength);
    }
    this.strength = strength;
    this.minLength = minLength;
  }

  /**
   * Why the password will not do; empty when it will.
   *
   * @param holder whose it is to be; null while that is not known
   */
  public Optional<PasswordWeakness> weaknessOf(Password password, @Nullable EmailAddress holder) {
    if (password.length() < minLength) {
      return weakness("password-too-short", "must have at least " + minLength + " characters");
    }
    if (password.length() > MAX_LENGTH) {
      return weakness("password-too-long", "must have at most " + MAX_LENGTH + " characters");
    }
    if (strength.isGuessable(password, contextOf(holder))) {
      return weakness("password-blocked", "is too easy to guess");
    }
    return Optional.empty();
  }

  private static List<String> contextOf(@Nullable EmailAddress holder) {
    if (holder == null) {
      return List.of("verified", "verifiedcompliance");
    }
    var address = holder.value();
    return List.of(
        address, address.substring(0, address.indexOf('@')), "verified", "verifiedcompliance");
  }

  private static Optional<PasswordWeakness> weakness(String code, String message) {
    return Optional.of(new PasswordWeakness(code, message));
  }
}
