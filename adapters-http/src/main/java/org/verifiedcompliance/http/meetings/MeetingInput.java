package org.verifiedcompliance.http.meetings;

import io.javalin.http.Context;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.edits.EditMeeting;
import org.verifiedcompliance.application.edits.EditOrigin;
import org.verifiedcompliance.application.meetings.Change;
import org.verifiedcompliance.application.meetings.MeetingChanges;
import org.verifiedcompliance.application.meetings.MeetingDefaults;
import org.verifiedcompliance.application.meetings.MeetingDetails;
import org.verifiedcompliance.application.meetings.MeetingLimits;
import org.verifiedcompliance.application.meetings.PublishMeeting;
import org.verifiedcompliance.application.meetings.ScheduleChanges;
import org.verifiedcompliance.domain.geo.CircleFence;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.geo.Meters;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.meetings.Occurrences;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.http.Requests;
import org.verifiedcompliance.http.input.Body;
import org.verifiedcompliance.http.input.DecimalField;
import org.verifiedcompliance.http.input.Field;

/** What publishers send about a meeting. */
final class MeetingInput {
  static final Instant FIRST_TIME = Instant.parse("1970-01-01T00:00:00Z");
  static final Instant LAST_TIME = Instant.parse("2200-01-01T00:00:00Z");
  private final Body body;
  private final boolean isNew;

  private MeetingInput(Body body, boolean isNew) {
    this.body = body;
    this.isNew = isNew;
  }

  static PublishMeeting.Command publish(
      Context ctx, Occurrences occurrences, MeetingDefaults defaults) {
    return publish(Body.of(ctx), Requests.currentUser(ctx).person(), occurrences, defaults);
  }

  static PublishMeeting.Command publish(
      Body body, PersonId creator, Occurrences occurrences, MeetingDefaults defaults) {
    var changes = new MeetingInput(body, true).changes();
    changes.schedule().faults(null, occurrences).stream()
        // one that was sent is told as what it is: bad
        .filter(fault -> !fault.code().equals("start-missing") || !body.isGiven("start_time"))
        .forEach(fault -> body.reject(fault.field(), fault.code(), fault.message()));
    body.check();
    var details = changes.after(blank(defaults.radius()), defaults);
    return new PublishMeeting.Command(creator, details);
  }

  private static MeetingDetails blank(Meters radius) {
    return new MeetingDetails(
        "",
        null,
        null,
        new Coordinate(0, 0),
        radius,
        null,
        null,
        null,
        true,
        List.of(),
        null,
        null);
  }

  static EditMeeting.Command change(Context ctx) {
    var meeting = new MeetingId(Requests.uuid(ctx, "id"));
    var body = Body.of(ctx);
    return MeetingEdits.command(
        Requests.currentUser(ctx), meeting, body, body, null, EditOrigin.LIVE);
  }

  /**
   * Reads the fields to change.
   *
   * @throws org.verifiedcompliance.http.ProblemException naming every bad field
   */
  static MeetingChanges change(Body body) {
    var changes = fields(body);
    body.check();
    return changes;
  }

  static MeetingChanges fields(Body body) {
    return new MeetingInput(body, false).changes();
  }

  private MeetingChanges changes() {
    return new MeetingChanges(
        must("name", body.text("name").notBlank().length(1, MeetingLimits.NAME)),
        text("description", 0, MeetingLimits.DESCRIPTION),
        text("address", 0, MeetingLimits.ADDRESS),
        degrees("lat", 90),
        degrees("lng", 180),
        may("radius_m", radius()),
        AreaInput.of(body),
        schedule(),
        may("max_participants", participants()),
        or("is_public", body.bool("is_public"), true),
        or("tags", body.texts("tags").max(MeetingLimits.TAGS, MeetingLimits.WORD), List.of()),
        text("meeting_type", 1, MeetingLimits.WORD),
        text("qr_code", 1, MeetingLimits.QR_CODE));
  }

  private ScheduleChanges schedule() {
    return new ScheduleChanges(
        may("start_time", body.instant("start_time").within(FIRST_TIME, LAST_TIME)),
        may("end_time", body.instant("end_time").within(FIRST_TIME, LAST_TIME)),
        may("timezone", zone()),
        text("recurrence", 1, MeetingLimits.RECURRENCE));
  }

  private Field<ZoneId, ?> zone() {
    return body.text("timezone")
        .check(
            ZoneId.getAvailableZoneIds()::contains,
            "unknown-timezone",
            "must be a time zone such as Europe/Berlin")
        .map("unknown-timezone", "must be a time zone such as Europe/Berlin", ZoneId::of);
  }

  private Field<Meters, ?> radius() {
    return body.number("radius_m")
        .between(CircleFence.MIN_RADIUS.value(), CircleFence.MAX_RADIUS.value())
        .map("out-of-range", "is no distance", number -> new Meters(number.doubleValue()));
  }

  private Field<Integer, ?> participants() {
    return body.integer("max_participants").between(1, MeetingLimits.PARTICIPANTS);
  }

  private Change<Double> degrees(String name, int limit) {
    DecimalField field = body.number(name).between(-limit, limit);
    return must(name, field.map("out-of-range", "is no angle", Number::doubleValue));
  }

  private Change<@Nullable String> text(String name, int min, int max) {
    return may(name, body.text(name).length(min, max));
  }

  /** Null clears it. */
  private <T> Change<@Nullable T> may(String name, Field<T, ?> field) {
    return body.has(name) ? new Change.Become<>(field.orNull()) : new Change.Keep<>();
  }

  /** Null brings the default back. */
  private <T> Change<T> or(String name, Field<T, ?> field, T standard) {
    return body.has(name) ? new Change.Become<>(field.or(standard)) : new Change.Keep<>();
  }

  /** Never null; a bad one is noted, and the request ends before it is used. */
  private <T> Change<T> must(String name, Field<T, ?> field) {
    if (isNew || body.has(name)) {
      field.required();
    }
    return field.isPresent() ? new Change.Become<>(field.get()) : new Change.Keep<>();
  }
}
