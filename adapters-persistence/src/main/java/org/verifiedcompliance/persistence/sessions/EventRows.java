package org.verifiedcompliance.persistence.sessions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.EventId;
import org.verifiedcompliance.domain.sessions.EventPayload;
import org.verifiedcompliance.domain.sessions.EventType;
import org.verifiedcompliance.domain.sessions.RecordedEvent;
import org.verifiedcompliance.domain.sessions.Ruling;
import org.verifiedcompliance.domain.sessions.SessionEvent;
import org.verifiedcompliance.domain.sessions.SessionId;
import org.verifiedcompliance.domain.sessions.Traces;
import org.verifiedcompliance.domain.sessions.VerdictSummary;
import org.verifiedcompliance.domain.verification.Assurance;
import org.verifiedcompliance.domain.verification.LocationFlag;
import org.verifiedcompliance.domain.verification.PolicyVersion;
import org.verifiedcompliance.domain.verification.Probability;

/** Rows of {@code attendance_event} with their payload, and the facts that they are. */
final class EventRows {
  private static final EventPayload NOTHING = EventPayload.ofNotes(null);

  private EventRows() {}

  /** With its payload, unless that was erased. */
  static RecordedEvent event(ResultSet row) throws SQLException {
    var content = row.getString("content");
    var event = event(row, content == null ? null : PayloadText.read(content));
    return new RecordedEvent(row.getLong("history_seq"), event);
  }

  /** Without its payload. */
  static SessionEvent fact(ResultSet row) throws SQLException {
    return event(row, null);
  }

  private static SessionEvent event(ResultSet row, @Nullable EventPayload payload)
      throws SQLException {
    var clientTime = row.getObject("client_at", OffsetDateTime.class);
    return new SessionEvent(
        new EventId(row.getObject("id", UUID.class)),
        new SessionId(row.getObject("session_id", UUID.class)),
        new PersonId(row.getObject("person_id", UUID.class)),
        Words.read(EventType.class, row.getString("type")),
        row.getBoolean("accepted"),
        SessionRows.instant(row, "effective_at"),
        clientTime == null ? null : clientTime.toInstant(),
        SessionRows.instant(row, "received_at"),
        verdict(row),
        payload,
        ruling(row),
        TestimonyRows.testimony(row));
  }

  /** What a new fact writes. */
  static Map<String, @Nullable Object> values(SessionEvent event, byte[] salt) {
    var values = new HashMap<String, @Nullable Object>();
    values.put("event", event.id().value());
    values.put("session", event.session().value());
    values.put("person", event.person().value());
    values.put("type", Words.of(event.type()));
    values.put("accepted", event.accepted());
    values.put("effectiveAt", event.effectiveTime());
    values.put("clientAt", event.clientTime());
    values.put("receivedAt", event.receivedAt());
    putVerdict(values, event.verdict());
    var policy = event.policy();
    values.put("policyName", policy == null ? null : policy.name());
    values.put("policyHash", policy == null ? null : policy.hash());
    putRuling(values, event.ruling());
    TraceValues.put(values, Traces.of(event));
    TestimonyRows.put(values, event.testimony());
    putPayload(values, event.payload() == null ? NOTHING : event.payload(), salt);
    return values;
  }

  private static void putVerdict(
      Map<String, @Nullable Object> values, @Nullable VerdictSummary verdict) {
    values.put("flag", verdict != null ? Words.of(verdict.flag()) : null);
    values.put("confidence", verdict != null ? verdict.confidence().ppm() : null);
    values.put(
        "inside", verdict != null && verdict.inside() != null ? verdict.inside().ppm() : null);
    values.put(
        "reasonCodes", verdict != null ? verdict.reasonCodes().toArray(String[]::new) : null);
    values.put("assurance", verdict != null ? Words.of(verdict.assurance()) : null);
  }

  private static void putRuling(Map<String, @Nullable Object> values, @Nullable Ruling ruling) {
    values.put("about", ruling != null ? ruling.about().value() : null);
    values.put("ruledBy", ruling != null && ruling.by() != null ? ruling.by().value() : null);
    values.put("reasonCode", ruling != null ? ruling.reasonCode() : null);
  }

  private static void putPayload(
      Map<String, @Nullable Object> values, EventPayload payload, byte[] salt) {
    var content = PayloadText.write(payload);
    var fix = payload.shown();
    var accuracy = fix == null ? null : fix.accuracy();
    var distance = payload.distance();
    values.put("salt", salt);
    values.put("content", content);
    values.put("commitment", PayloadText.commitment(salt, content));
    values.put("lat", fix == null ? null : fix.position().latitudeE7());
    values.put("lng", fix == null ? null : fix.position().longitudeE7());
    values.put("accuracy", accuracy == null ? null : accuracy.millimeters());
    values.put("distance", distance == null ? null : distance.millimeters());
  }

  /** Verdicts from before this was kept rest on single readings. */
  private static Assurance assurance(@Nullable String word) {
    return word == null ? Assurance.GEO : Words.read(Assurance.class, word);
  }

  private static @Nullable Ruling ruling(ResultSet row) throws SQLException {
    var about = row.getObject("about", UUID.class);
    var by = row.getObject("ruled_by", UUID.class);
    return about == null
        ? null
        : new Ruling(
            new EventId(about), by == null ? null : new PersonId(by), row.getString("reason_code"));
  }

  private static @Nullable VerdictSummary verdict(ResultSet row) throws SQLException {
    var flag = row.getString("flag");
    if (flag == null) {
      return null;
    }
    var inside = row.getObject("inside_ppm", Integer.class);
    return new VerdictSummary(
        Words.read(LocationFlag.class, flag),
        new Probability(row.getInt("confidence_ppm")),
        inside == null ? null : new Probability(inside),
        List.of((String[]) row.getArray("reason_codes").getArray()),
        new PolicyVersion(row.getString("policy_name"), row.getString("policy_hash")),
        assurance(row.getString("assurance")));
  }
}
