package org.verifiedcompliance.security;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.List;
import java.util.Locale;
import org.verifiedcompliance.application.accounts.Password;
import org.verifiedcompliance.application.accounts.PasswordStrength;

/** Guesses like zxcvbn, which knows lists of common passwords, words, names, keys and dates. */
public final class ZxcvbnPasswordStrength implements PasswordStrength {
  /** From score 2 on a password stands 10^6 guesses: more than the limits of log-in ever allow. */
  private static final int GOOD_ENOUGH = 2;

  /** Its time grows steeply with the length, to seconds at 128: what counts comes first. */
  private static final int MEASURED_PREFIX = 20;

  /** Shorter words are parts of others too often to be forbidden anywhere in a password. */
  private static final int TELLING_LENGTH = 5;

  private final Zxcvbn zxcvbn = new Zxcvbn();

  @Override
  public boolean isGuessable(Password password, List<String> context) {
    var typed = password.value().toLowerCase(Locale.ROOT);
    if (context.stream()
        .filter(word -> word.length() >= TELLING_LENGTH)
        .anyMatch(typed::contains)) {
      return true;
    }
    return zxcvbn.measure(prefixOf(password.value()), context).getScore() < GOOD_ENOUGH;
  }

  private static String prefixOf(String typed) {
    return typed.substring(0, Math.min(typed.length(), MEASURED_PREFIX));
  }
}
