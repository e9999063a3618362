package org.verifiedcompliance.feeds.calendars;

import java.util.Optional;
import java.util.regex.Pattern;
import org.verifiedcompliance.domain.geo.Coordinate;

/** Where an event takes place: by GEO, or by what Apple's calendars write. */
final class EventPlace {
  private static final Pattern GEO =
      Pattern.compile(
          "\\s*([+-]?\\d{1,3}(?:\\.\\d{0,30})?)\\s*[;,]\\s*"
              + "([+-]?\\d{1,3}(?:\\.\\d{0,30})?)\\s*");

  private EventPlace() {}

  static Optional<Coordinate> find(EventFields fields) {
    return fields
        .first("GEO")
        .map(line -> line.value().replace("\\", ""))
        .or(() ->
            fields
                .first("X-APPLE-STRUCTURED-LOCATION")
                .map(ContentLine::value)
                .filter(value -> value.startsWith("geo:"))
                .map(value -> value.substring("geo:".length())))
        .flatMap(EventPlace::parse);
  }

  private static Optional<Coordinate> parse(String text) {
    var match = GEO.matcher(text);
    if (!match.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Coordinate(Double.parseDouble(match.group(1)), Double.parseDouble(match.group(2))));
    } catch (IllegalArgumentException outOfRange) {
      return Optional.empty();
    }
  }
}
