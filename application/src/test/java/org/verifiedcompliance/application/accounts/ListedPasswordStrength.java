package org.verifiedcompliance.application.accounts;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Three passwords that everybody tries, and the context. */
public final class ListedPasswordStrength implements PasswordStrength {
  private static final Set<String> LISTED = Set.of("password", "12345678", "qwertyuiop");

  @Override
  public boolean isGuessable(Password password, List<String> context) {
    var typed = password.value().toLowerCase(Locale.ROOT);
    return LISTED.contains(typed)
        || context.stream().filter(word -> word.length() > 4).anyMatch(typed::contains);
  }
}
