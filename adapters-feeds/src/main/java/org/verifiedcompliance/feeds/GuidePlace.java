package org.verifiedcompliance.feeds;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.geo.Coordinate;

/**
 * Where an entry takes place. Attendance is proved at a door, so the middle of a town is no place,
 * and what is held online only has none.
 */
final class GuidePlace {
  private static final int MAX_ADDRESS = 500;
  private static final String ONLINE = "ONL";
  private static final String TEMPORARILY_CLOSED = "TC";
  private static final Pattern US_STATE = Pattern.compile("[A-Z]{2}( \\d{5}(-\\d{4})?)?");
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d{1,3}(\\.\\d{0,30})?|\\.\\d{1,30})");

  private final GuideFields fields;
  private final List<String> types;
  private final Findings findings;

  GuidePlace(GuideFields fields, List<String> types, Findings findings) {
    this.fields = fields;
    this.types = types;
    this.findings = findings;
  }

  @Nullable Coordinate place() {
    var coordinate = coordinate();
    if (isOnlineOnly()) {
      findings.problem("online-only", "It is held online only.");
    } else if (isTownOnly()) {
      findings.problem("no-place", "Its coordinates are those of a town, not of a door.");
    } else if (coordinate.isEmpty()) {
      missing();
    } else if (isClosed()) {
      findings.remark("closed", "The list says that its place is closed for now.");
    }
    return coordinate.orElse(null);
  }

  private void missing() {
    if (fields.has("latitude") || fields.has("longitude")) {
      findings.problem("bad-coordinates", "Its latitude and longitude are no place on earth.");
    } else {
      findings.problem("no-place", "It has no coordinates.");
    }
  }

  /** The place's name before its address, unless the address begins with it. */
  @Nullable String address() {
    var address = formatted();
    var location = fields.text("location").filter(name -> !address.startsWith(name));
    var whole =
        Stream.concat(location.stream(), Stream.of(address).filter(text -> !text.isEmpty()))
            .collect(Collectors.joining(", "));
    if (whole.isEmpty()) {
      return null;
    }
    return whole.length() <= MAX_ADDRESS
        ? whole
        : whole.substring(0, whole.offsetByCodePoints(0, MAX_ADDRESS / 2));
  }

  private boolean isOnlineOnly() {
    return option()
        .map("online"::equals)
        .orElseGet(() -> types.contains(ONLINE) && (isTownOnly() || isClosed()));
  }

  private boolean isClosed() {
    return option().map("inactive"::equals).orElseGet(() -> types.contains(TEMPORARILY_CLOSED));
  }

  private Optional<String> option() {
    return fields.text("attendance_option").map(text -> text.toLowerCase(Locale.ROOT));
  }

  private boolean isTownOnly() {
    return fields
        .text("approximate")
        .map(text -> text.equalsIgnoreCase("yes"))
        .orElseGet(this::looksLikeATown);
  }

  /** Lists that do not say it show it: the address begins with the town instead of a street. */
  private boolean looksLikeATown() {
    var parts = formatted().split(",", -1);
    var first = parts[0].strip();
    if (first.isEmpty() || first.chars().anyMatch(Character::isDigit)) {
      return false;
    }
    var towns = Stream.of("regions", "region", "city").flatMap(name -> fields.texts(name).stream());
    return parts.length < 4
        && (parts.length > 1 && US_STATE.matcher(parts[1].strip()).matches()
            || towns.anyMatch(first::equalsIgnoreCase));
  }

  private String formatted() {
    return fields
        .text("formatted_address")
        .orElseGet(() ->
            Stream.of("address", "city", "state", "postal_code", "country")
                .flatMap(name -> fields.text(name).stream())
                .collect(Collectors.joining(", ")));
  }

  private Optional<Coordinate> coordinate() {
    var latitude = degrees("latitude");
    var longitude = degrees("longitude");
    if (latitude.isEmpty() || longitude.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Coordinate(latitude.getAsDouble(), longitude.getAsDouble()));
    } catch (IllegalArgumentException outOfRange) {
      return Optional.empty();
    }
  }

  private OptionalDouble degrees(String field) {
    return fields
        .text(field)
        .filter(text -> NUMBER.matcher(text).matches())
        .map(text -> OptionalDouble.of(new BigDecimal(text).doubleValue()))
        .orElse(OptionalDouble.empty());
  }
}
