package org.verifiedcompliance.domain.sharing;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says less than is known. In doubt it says nothing. */
public final class Discretion {
  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
  private static final Pattern HOUSE_NUMBER = Pattern.compile("(^|.*\\s)\\d{1,3}\\p{L}?(\\s.*|$)");
  private static final int TOWN_AND_COUNTRY = 2;

  private Discretion() {}

  /** The first letters of a name, such as {@code A. L.}; what is blank has none. */
  public static String initials(String firstName, String lastName) {
    return Stream.of(firstName, lastName)
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .map(name -> Character.toString(name.codePointAt(0)) + ".")
        .collect(Collectors.joining(" "));
  }

  /**
   * Of an address as people write it the town and what comes after it: never its first part, no
   * part with a house number, and no postal codes. Null when nothing is left.
   */
  public static @Nullable String city(@Nullable String address) {
    if (address == null) {
      return null;
    }
    var parts = COMMA.splitAsStream(address.strip()).skip(1).toList();
    var last = parts.subList(Math.max(0, parts.size() - TOWN_AND_COUNTRY), parts.size());
    var city =
        last.stream()
            .filter(part -> !HOUSE_NUMBER.matcher(part).matches())
            .map(Discretion::withoutNumbers)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(", "));
    return city.isEmpty() ? null : city;
  }

  private static String withoutNumbers(String part) {
    return List.of(part.split("\\s+")).stream()
        .filter(word -> word.codePoints().noneMatch(Character::isDigit))
        .collect(Collectors.joining(" "));
  }
}
