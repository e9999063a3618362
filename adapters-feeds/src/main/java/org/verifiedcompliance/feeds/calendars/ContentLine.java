package org.verifiedcompliance.feeds.calendars;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One unfolded line of a calendar.
 *
 * @param name in capitals
 * @param parameters by their names in capitals, without quotes
 */
record ContentLine(String name, Map<String, String> parameters, String value) {

  /** Empty for what is no such line. */
  static Optional<ContentLine> parse(String line) {
    var end = 0;
    while (end < line.length() && ":;".indexOf(line.charAt(end)) < 0) {
      end++;
    }
    var colon = colon(line, end);
    if (end == 0 || colon < 0) {
      return Optional.empty();
    }
    var name = line.substring(0, end).strip().toUpperCase(Locale.ROOT);
    return Optional.of(
        new ContentLine(name, parameters(line, end, colon), line.substring(colon + 1)));
  }

  /** Where the value begins: a colon within quotes belongs to a parameter. */
  private static int colon(String line, int from) {
    var isQuoted = false;
    for (int i = from; i < line.length(); i++) {
      var c = line.charAt(i);
      if (c == '"') {
        isQuoted = !isQuoted;
      } else if (c == ':' && !isQuoted) {
        return i;
      }
    }
    return -1;
  }

  private static Map<String, String> parameters(String line, int from, int to) {
    var parameters = new HashMap<String, String>();
    var isQuoted = false;
    var begin = from + 1;
    for (int i = begin; i <= to; i++) {
      if (line.charAt(i) == '"') {
        isQuoted = !isQuoted;
      } else if (!isQuoted && (i == to || line.charAt(i) == ';')) {
        put(parameters, line.substring(begin, i));
        begin = i + 1;
      }
    }
    return parameters;
  }

  private static void put(Map<String, String> parameters, String pair) {
    var equals = pair.indexOf('=');
    if (equals > 0) {
      var name = pair.substring(0, equals).strip().toUpperCase(Locale.ROOT);
      parameters.put(name, pair.substring(equals + 1).replace("\"", ""));
    }
  }

  /** The value with its escapes undone. */
  String text() {
    var text = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      var c = value.charAt(i);
      if (c == '\\' && i + 1 < value.length()) {
        i++;
        c = value.charAt(i) == 'n' || value.charAt(i) == 'N' ? '\n' : value.charAt(i);
      }
      text.append(c);
    }
    return text.toString();
  }
}
