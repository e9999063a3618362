package org.verifiedcompliance.http.sessions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.sessions.OpenSession;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.http.input.Body;
import org.verifiedcompliance.http.input.DecimalField;
import org.verifiedcompliance.http.input.TextField;

/** The fields of {@code POST /sessions}; a meeting tells its own destination. */
final class OpenFields {
  private static final Instant FIRST_TIME = Instant.parse("1970-01-01T00:00:00Z");
  private static final Instant LAST_TIME = Instant.parse("2200-01-01T00:00:00Z");

  private OpenFields() {}

  /**
   * Reads the wish.
   *
   * @throws org.verifiedcompliance.http.ProblemException naming every bad field
   */
  static OpenSession.Command command(Body body, PersonId person) {
    var meeting = body.uuid("meeting_id");
    var notes = body.text("session_notes").length(0, 2_000);
    var clientId = body.text("client_id").length(1, 100);
    var occurrence = occurrence(body);
    var place = Place.of(body);
    if (occurrence != null && !body.isGiven("meeting_id")) {
      body.reject("occurrence_start", "meeting-missing", "needs a meeting_id");
    }
    if (!body.isGiven("meeting_id")) {
      place.require();
    }
    body.check();
    var target =
        meeting.isPresent()
            ? new OpenSession.Target.AtMeeting(new MeetingId(meeting.get()))
            : place.target();
    return new OpenSession.Command(
        person, target, notes.orNull(), clientId.orNull(), null, occurrence);
  }

  /** The start of the date that is meant, by either of its names. */
  static @Nullable Instant occurrence(Body body) {
    var start = body.instant("occurrence_start").within(FIRST_TIME, LAST_TIME);
    var shorter = body.instant("occurrence").within(FIRST_TIME, LAST_TIME);
    return start.isPresent() ? start.get() : shorter.orNull();
  }

  /** A destination; what is sent of it must be good even where a meeting tells its own. */
  private record Place(TextField name, TextField address, DecimalField lat, DecimalField lng) {
    static Place of(Body body) {
      return new Place(
          body.text("dest_name").length(0, 200),
          body.text("dest_address").length(0, 500),
          either(body, "dest_lat", "lat", 90),
          either(body, "dest_lng", "lng", 180));
    }

    private static DecimalField either(Body body, String name, String shorter, int limit) {
      var field = body.number(name).between(-limit, limit);
      var other = body.number(shorter).between(-limit, limit);
      return field.isPresent() || !other.isPresent() ? field : other;
    }

    void require() {
      name.required().notBlank();
      lat.required();
      lng.required();
    }

    OpenSession.Target target() {
      var place = new Coordinate(lat.asDouble(), lng.asDouble());
      return new OpenSession.Target.AtPlace(name.get(), address.orNull(), place);
    }
  }
}
