package org.verifiedcompliance.http.edits;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.edits.Conflict;
import org.verifiedcompliance.domain.edits.Settlement;
import org.verifiedcompliance.domain.edits.Sides;

/**
 * A conflict on the wire.
 *
 * @param type {@code contact} or {@code meeting}
 * @param version of the thing that the other side is
 * @param fields those in conflict, with the values of all sides
 * @param status {@code open}, {@code settled} or {@code moot}
 */
record ConflictJson(
    UUID conflictId,
    String type,
    @Nullable UUID contactId,
    @Nullable UUID meetingId,
    long version,
    List<Field> fields,
    UUID editedBy,
    @Nullable String deviceId,
    Instant editedAt,
    Instant noticedAt,
    String status,
    @Nullable End settlement) {
  /**
   * One field.
   *
   * @param base what the edit was made on; null also when nobody knows it any more
   * @param mine what the edit made of it
   * @param theirs what is on record
   */
  record Field(
      String field, @Nullable Object base, @Nullable Object mine, @Nullable Object theirs) {}

  /**
   * How it ended.
   *
   * @param by who chose, null when nothing was left to choose
   */
  record End(Instant at, @Nullable UUID by, Map<String, String> choices, long version) {
    static End from(Settlement settlement) {
      var by = settlement.by();
      var choices =
          settlement.choices().entrySet().stream()
              .collect(
                  Collectors.toMap(
                      Map.Entry::getKey,
                      choice -> choice.getValue().name().toLowerCase(Locale.ROOT)));
      return new End(
          settlement.at(), by == null ? null : by.value(), choices, settlement.version());
    }
  }

  static ConflictJson from(Conflict conflict) {
    return switch (conflict.sides()) {
      case Sides.OfPerson sides -> {
        var person = sides.theirs();
        yield of(conflict, "contact", person.id().value(), person.version(), FieldValues.of(sides));
      }
      case Sides.OfMeeting sides -> {
        var meeting = sides.theirs();
        yield of(
            conflict, "meeting", meeting.id().value(), meeting.version(), FieldValues.of(sides));
      }
    };
  }

  private static ConflictJson of(
      Conflict conflict, String type, UUID thing, long version, List<Field> fields) {
    return new ConflictJson(
        conflict.id().value(),
        type,
        type.equals("contact") ? thing : null,
        type.equals("meeting") ? thing : null,
        version,
        fields,
        conflict.editedBy().value(),
        conflict.device(),
        conflict.editedAt(),
        conflict.noticedAt(),
        status(conflict.settlement()),
        end(conflict.settlement()));
  }

  private static String status(@Nullable Settlement end) {
    return end == null ? "open" : end.by() == null ? "moot" : "settled";
  }

  private static @Nullable End end(@Nullable Settlement settlement) {
    return settlement == null ? null : End.from(settlement);
  }
}
