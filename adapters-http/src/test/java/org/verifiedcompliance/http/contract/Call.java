package org.verifiedcompliance.http.contract;

import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.http.Answer;

/**
 * One request and its answer.
 *
 * @param path with the query
 * @param body what was sent, null if nothing or not known
 */
public record Call(String method, String path, @Nullable String body, Answer answer) {
  /** The path without query and trailing slash. */
  public String plainPath() {
    var plain = path.contains("?") ? path.substring(0, path.indexOf('?')) : path;
    return plain.length() > 1 && plain.endsWith("/")
        ? plain.substring(0, plain.length() - 1)
        : plain;
  }

  @Override
  public String toString() {
    return method + " " + path + " -> " + answer.status() + " " + answer.text();
  }
}
