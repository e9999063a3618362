package org.verifiedcompliance.http.sessions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.geo.Meters;
import org.verifiedcompliance.domain.sessions.EffectiveTime;
import org.verifiedcompliance.domain.sessions.EventPayload;
import org.verifiedcompliance.domain.sessions.SessionEvent;
import org.verifiedcompliance.domain.sessions.VerdictSummary;
import org.verifiedcompliance.domain.verification.LocationFix;
import org.verifiedcompliance.domain.verification.Platform;
import org.verifiedcompliance.domain.verification.Reason;

/** What is said of facts. */
final class EventJson {
  private EventJson() {}

  /** One finding; only the code is left when the personal payload was erased. */
  record ReasonView(
      String code,
      @Nullable Double weight,
      @Nullable Double value,
      @Nullable Double limit,
      @Nullable String message,
      @Nullable String group,
      @Nullable String effect,
      @Nullable String unit) {

    static ReasonView from(Reason reason) {
      return new ReasonView(
          reason.code(),
          reason.weight(),
          reason.value(),
          reason.limit(),
          reason.message(),
          wordOf(reason.group()),
          wordOf(reason.effect()),
          reason.unit());
    }

    private static @Nullable String wordOf(@Nullable Enum<?> value) {
      return value == null ? null : SessionJson.word(value);
    }
  }

  /** The answer to a check-in or a check-out. */
  record EventView(
      UUID eventId,
      UUID sessionId,
      String type,
      @Nullable Instant tsClient,
      Instant tsServer,
      @Nullable Double lat,
      @Nullable Double lng,
      @Nullable Double accuracy,
      @Nullable String platform,
      @Nullable Double distanceM,
      @Nullable String locationFlag,
      @Nullable Double confidence,
      @Nullable String assurance,
      List<ReasonView> reasons,
      @Nullable String policyVersion,
      @Nullable String notes,
      @Nullable String receipt,
      Instant createdAt,
      Instant effectiveAt,
      @Nullable Instant notBefore,
      Instant notAfter,
      String timeBasis) {

    static EventView from(SessionEvent event) {
      var verdict = event.verdict();
      var place = Place.of(event);
      return new EventView(
          event.id().value(),
          event.session().value(),
          SessionJson.word(event.type()),
          event.clientTime(),
          event.receivedAt(),
          place.lat(),
          place.lng(),
          place.accuracy(),
          place.platform(),
          place.distanceM(),
          flagOf(verdict),
          verdict == null ? null : verdict.confidence().value(),
          verdict == null ? null : SessionJson.word(verdict.assurance()),
          reasonsOf(event),
          verdict == null ? null : verdict.policy().name(),
          notesOf(event),
          null,
          event.receivedAt(),
          event.effectiveTime(),
          when(event).notBefore(),
          when(event).notAfter(),
          SessionJson.word(when(event).basis()));
    }
  }

  /** One line in the details of a session. */
  record FactView(
      UUID eventId,
      String type,
      boolean accepted,
      Instant timestamp,
      @Nullable Instant tsClient,
      @Nullable Double lat,
      @Nullable Double lng,
      @Nullable Double accuracy,
      @Nullable String platform,
      @Nullable Double distanceM,
      @Nullable String locationFlag,
      @Nullable Double confidence,
      @Nullable String assurance,
      List<ReasonView> reasons,
      @Nullable String notes,
      @Nullable UUID about,
      @Nullable UUID ruledBy,
      @Nullable String reasonCode,
      @Nullable Instant checkInTime,
      @Nullable Instant checkOutTime,
      Instant effectiveAt,
      @Nullable Instant notBefore,
      Instant notAfter,
      String timeBasis) {

    static FactView from(SessionEvent event) {
      var verdict = event.verdict();
      var ruling = event.ruling();
      var place = Place.of(event);
      return new FactView(
          event.id().value(),
          SessionJson.word(event.type()),
          event.accepted(),
          event.effectiveTime(),
          event.clientTime(),
          place.lat(),
          place.lng(),
          place.accuracy(),
          place.platform(),
          place.distanceM(),
          flagOf(verdict),
          verdict == null ? null : verdict.confidence().value(),
          verdict == null ? null : SessionJson.word(verdict.assurance()),
          reasonsOf(event),
          notesOf(event),
          ruling == null ? null : ruling.about().value(),
          ruling == null || ruling.by() == null ? null : ruling.by().value(),
          ruling == null ? null : ruling.reasonCode(),
          event.testimony().times().arrival(),
          event.testimony().times().departure(),
          event.effectiveTime(),
          when(event).notBefore(),
          when(event).notAfter(),
          SessionJson.word(when(event).basis()));
    }
  }

  /** The reading to show, all null without one. */
  private record Place(
      @Nullable Double lat,
      @Nullable Double lng,
      @Nullable Double accuracy,
      @Nullable String platform,
      @Nullable Double distanceM) {

    static Place of(SessionEvent event) {
      return event.payload() instanceof EventPayload payload
          ? of(payload.shown(), payload.distance())
          : of(null, null);
    }

    private static Place of(@Nullable LocationFix fix, @Nullable Meters distance) {
      var accuracy = fix == null ? null : fix.accuracy();
      return new Place(
          fix == null ? null : fix.position().latitude(),
          fix == null ? null : fix.position().longitude(),
          accuracy == null ? null : accuracy.value(),
          fix == null || fix.platform() == Platform.UNKNOWN
              ? null
              : SessionJson.word(fix.platform()),
          distance == null ? null : distance.millimeters() / 1000.0);
    }
  }

  static List<ReasonView> reasonsOf(SessionEvent event) {
    if (event.payload() instanceof EventPayload payload) {
      return payload.reasons().stream().map(ReasonView::from).toList();
    }
    return event.verdict() instanceof VerdictSummary verdict
        ? verdict.reasonCodes().stream().map(EventJson::erased).toList()
        : List.of();
  }

  private static ReasonView erased(String code) {
    return new ReasonView(code, null, null, null, null, null, null, null);
  }

  private static @Nullable String flagOf(@Nullable VerdictSummary verdict) {
    return verdict == null ? null : SessionJson.word(verdict.flag());
  }

  /** What was not told late happened when the server's own clock said so. */
  private static EffectiveTime when(SessionEvent event) {
    return event.testimony().when() instanceof EffectiveTime told
        ? told
        : EffectiveTime.live(event.effectiveTime());
  }

  private static @Nullable String notesOf(SessionEvent event) {
    return event.payload() instanceof EventPayload payload ? payload.notes() : null;
  }
}
