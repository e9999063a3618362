package org.verifiedcompliance.bootstrap.docs;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Whether an answer is what a document shows: its keys with its values, where "…" is anything. */
final class Likeness {
  private static final String ANYTHING = "…";

  private Likeness() {}

  /** What differs, by path; empty when the answer holds all that is shown. */
  static List<String> differences(JsonNode shown, JsonNode answer) {
    var found = new ArrayList<String>();
    compare("$", shown, answer, found);
    return found;
  }

  private static void compare(String path, JsonNode shown, JsonNode answer, List<String> found) {
    if (shown.isString() && shown.asString().equals(ANYTHING)) {
      return;
    }
    if (shown.isObject() && answer.isObject()) {
      for (var field : shown.properties()) {
        compare(path + "." + field.getKey(), field.getValue(), answer.path(field.getKey()), found);
      }
    } else if (shown.isArray() && answer.isArray()) {
      for (var i = 0; i < shown.size(); i++) {
        compare(path + "[" + i + "]", shown.get(i), answer.path(i), found);
      }
    } else if (!shown.equals(answer)) {
      found.add(path + ": shown " + shown + ", answered " + answer);
    }
  }
}
