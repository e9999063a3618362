package org.verifiedcompliance.bootstrap.config;

import org.jspecify.annotations.Nullable;

/**
 * One thing that can be set, by an environment variable or in {@code vc.conf}.
 *
 * @param standard the text that counts when nobody sets it, null when it then stays unset
 * @param secret whether its value must not be shown
 * @param about what it does, for {@code .env.example}
 */
record Setting<T>(
    String name, Kind<T> kind, @Nullable String standard, boolean secret, String about) {
  static <T> Setting<T> of(String name, Kind<T> kind, String standard, String about) {
    return new Setting<>(name, kind, standard, false, about);
  }

  static <T> Setting<T> unset(String name, Kind<T> kind, String about) {
    return new Setting<>(name, kind, null, false, about);
  }

  static <T> Setting<T> secret(String name, Kind<T> kind, String about) {
    return new Setting<>(name, kind, null, true, about);
  }
}
