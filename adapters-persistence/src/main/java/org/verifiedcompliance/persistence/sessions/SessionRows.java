package org.verifiedcompliance.persistence.sessions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.CheckedInSession;
import org.verifiedcompliance.domain.sessions.ClosedSession;
import org.verifiedcompliance.domain.sessions.Destination;
import org.verifiedcompliance.domain.sessions.Ending;
import org.verifiedcompliance.domain.sessions.EventId;
import org.verifiedcompliance.domain.sessions.EventMark;
import org.verifiedcompliance.domain.sessions.PlannedSession;
import org.verifiedcompliance.domain.sessions.Session;
import org.verifiedcompliance.domain.sessions.SessionDetails;
import org.verifiedcompliance.domain.sessions.SessionId;
import org.verifiedcompliance.domain.sessions.SessionStatus;
import org.verifiedcompliance.domain.verification.LocationFlag;
import org.verifiedcompliance.persistence.FenceText;

/** Rows of {@code attendance_session} and the sessions that they are. */
final class SessionRows {
  private SessionRows() {}

  static Session session(ResultSet row) throws SQLException {
    var details = details(row);
    var arrival = mark(row, "check_in");
    return switch (Words.read(SessionStatus.class, row.getString("status"))) {
      case PLANNED -> new PlannedSession(details, instant(row, "due_at"));
      case CHECKED_IN ->
          new CheckedInSession(details, Objects.requireNonNull(arrival), TallyRows.tally(row));
      case COMPLETED -> closed(row, details, Ending.COMPLETED, arrival);
      case AUTO_CLOSED -> closed(row, details, Ending.AUTO_CLOSED, arrival);
      case ENDED -> closed(row, details, Ending.ENDED, arrival);
      case EXPIRED -> closed(row, details, Ending.EXPIRED, arrival);
    };
  }

  /** A new session. */
  static Map<String, @Nullable Object> planned(PlannedSession session) {
    var values = details(session.details());
    values.put("dueAt", session.dueAt());
    return values;
  }

  /** What never changes. */
  private static Map<String, @Nullable Object> details(SessionDetails details) {
    var destination = details.destination();
    var values = new HashMap<String, @Nullable Object>();
    values.put("id", details.id().value());
    values.put("person", details.person().value());
    values.put("meeting", details.meeting() == null ? null : details.meeting().value());
    values.put("name", destination.name());
    values.put("address", destination.address());
    values.put("lat", destination.place().latitudeE7());
    values.put("lng", destination.place().longitudeE7());
    values.put("fence", FenceText.of(destination.fence()).text());
    values.put("notes", details.notes());
    values.put("clientId", details.clientId());
    values.put("createdAt", details.createdAt());
    values.put("occurrence", details.occurrence());
    values.put("version", details.version());
    return values;
  }

  /** What a change of the state writes. */
  static Map<String, @Nullable Object> state(Session session) {
    var values = new HashMap<String, @Nullable Object>();
    values.put("session", session.id().value());
    values.put("version", session.details().version());
    values.put("status", Words.of(session.status()));
    values.put("closedAt", session.closedAt());
    putMark(values, "checkIn", session.arrival());
    putMark(values, "checkOut", session.departure());
    TallyRows.put(values, session.tally());
    return values;
  }

  private static void putMark(
      Map<String, @Nullable Object> values, String prefix, @Nullable EventMark mark) {
    values.put(prefix + "Event", mark == null ? null : mark.event().value());
    values.put(prefix + "At", mark == null ? null : mark.time());
    values.put(prefix + "Flag", mark == null ? null : Words.of(mark.flag()));
  }

  private static ClosedSession closed(
      ResultSet row, SessionDetails details, Ending ending, @Nullable EventMark arrival)
      throws SQLException {
    return new ClosedSession(
        details,
        ending,
        arrival,
        mark(row, "check_out"),
        instant(row, "closed_at"),
        TallyRows.tally(row));
  }

  private static SessionDetails details(ResultSet row) throws SQLException {
    var meeting = row.getObject("meeting_id", UUID.class);
    return new SessionDetails(
        new SessionId(row.getObject("id", UUID.class)),
        new PersonId(row.getObject("person_id", UUID.class)),
        meeting == null ? null : new MeetingId(meeting),
        destination(row),
        row.getString("notes"),
        row.getString("client_id"),
        instant(row, "created_at"),
        row.getObject("occurrence_at", OffsetDateTime.class) instanceof OffsetDateTime date
            ? date.toInstant()
            : null,
        row.getLong("version"));
  }

  private static Destination destination(ResultSet row) throws SQLException {
    return new Destination(
        row.getString("dest_name"),
        row.getString("dest_address"),
        Coordinate.ofE7(row.getInt("dest_lat_e7"), row.getInt("dest_lng_e7")),
        FenceText.read(row.getString("dest_fence")));
  }

  private static @Nullable EventMark mark(ResultSet row, String prefix) throws SQLException {
    var event = row.getObject(prefix + "_event", UUID.class);
    return event == null
        ? null
        : new EventMark(
            new EventId(event),
            instant(row, prefix + "_at"),
            Words.read(LocationFlag.class, row.getString(prefix + "_flag")));
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
