package org.verifiedcompliance.persistence.edits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.edits.Conflict;
import org.verifiedcompliance.domain.edits.ConflictId;
import org.verifiedcompliance.domain.edits.MeetingField;
import org.verifiedcompliance.domain.edits.PersonField;
import org.verifiedcompliance.domain.edits.Settlement;
import org.verifiedcompliance.domain.edits.Settlement.Choice;
import org.verifiedcompliance.domain.edits.Sides;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.persistence.MeetingRow;
import org.verifiedcompliance.persistence.PersonText;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows of {@code edit_conflict}, joined with what is on record now. */
final class ConflictRows implements RowMapper<Conflict> {
  private static final JsonMapper JSON = new JsonMapper();
  private static final TypeReference<Map<String, Choice>> CHOICES = new TypeReference<>() {};

  @Override
  public Conflict map(ResultSet row, StatementContext context) throws SQLException {
    return new Conflict(
        new ConflictId(row.getObject("id", UUID.class)),
        sides(row),
        new PersonId(row.getObject("edited_by", UUID.class)),
        row.getString("device"),
        instant(row, "edited_at"),
        instant(row, "noticed_at"),
        settlement(row));
  }

  static String choices(Settlement settlement) {
    return JSON.writeValueAsString(settlement.choices());
  }

  static String base(Sides sides) {
    return switch (sides) {
      case Sides.OfPerson(_, var base, _, _) -> base == null ? "null" : PersonText.write(base);
      case Sides.OfMeeting(_, var base, _, _) ->
          base == null ? "null" : MeetingRow.from(base).json();
    };
  }

  static String mine(Sides sides) {
    return switch (sides) {
      case Sides.OfPerson person -> PersonText.write(person.mine());
      case Sides.OfMeeting meeting -> MeetingRow.from(meeting.mine()).json();
    };
  }

  static String theirs(Sides sides) {
    return switch (sides) {
      case Sides.OfPerson person -> PersonText.write(person.theirs());
      case Sides.OfMeeting meeting -> MeetingRow.from(meeting.theirs()).json();
    };
  }

  private static Sides sides(ResultSet row) throws SQLException {
    var names = Set.of((String[]) row.getArray("fields").getArray());
    var base = row.getString("base");
    var mine = row.getString("mine");
    var theirs = row.getString("on_record");
    return row.getObject("person_id") == null
        ? new Sides.OfMeeting(
            meetingFields(names),
            base == null ? null : MeetingRow.read(base).toMeeting(),
            MeetingRow.read(mine).toMeeting(),
            MeetingRow.read(theirs).toMeeting())
        : new Sides.OfPerson(
            personFields(names),
            base == null ? null : PersonText.read(base),
            PersonText.read(mine),
            PersonText.read(theirs));
  }

  private static Set<PersonField> personFields(Set<String> names) {
    return Arrays.stream(PersonField.values())
        .filter(field -> names.contains(field.key()))
        .collect(Collectors.toSet());
  }

  private static Set<MeetingField> meetingFields(Set<String> names) {
    return Arrays.stream(MeetingField.values())
        .filter(field -> names.contains(field.key()))
        .collect(Collectors.toSet());
  }

  private static @Nullable Settlement settlement(ResultSet row) throws SQLException {
    if (row.getObject("settled_at") == null) {
      return null;
    }
    var by = row.getObject("settled_by", UUID.class);
    return new Settlement(
        instant(row, "settled_at"),
        by == null ? null : new PersonId(by),
        JSON.readValue(row.getString("choices"), CHOICES),
        row.getLong("settled_version"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
