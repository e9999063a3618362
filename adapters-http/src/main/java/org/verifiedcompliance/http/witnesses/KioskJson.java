package org.verifiedcompliance.http.witnesses;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.kiosks.Badges;
import org.verifiedcompliance.application.kiosks.ManageKiosks;
import org.verifiedcompliance.domain.kiosks.Kiosk;
import org.verifiedcompliance.domain.sessions.SessionEvent;

/** Kiosks, badges, and what happens at kiosks. */
final class KioskJson {
  private KioskJson() {}

  /** A kiosk without its secret. */
  record View(
      UUID kioskId,
      UUID meetingId,
      String label,
      Instant createdAt,
      Instant expiresAt,
      @Nullable Instant closedAt) {

    static View from(Kiosk kiosk) {
      return new View(
          kiosk.id().value(),
          kiosk.meeting().value(),
          kiosk.label(),
          kiosk.createdAt(),
          kiosk.expiresAt(),
          kiosk.closedAt());
    }
  }

  /** A kiosk with its secret: shown this once. */
  record Opened(
      UUID kioskId,
      UUID meetingId,
      String label,
      String kioskToken,
      Instant createdAt,
      Instant expiresAt) {

    static Opened from(ManageKiosks.Opened opened) {
      var kiosk = opened.kiosk();
      return new Opened(
          kiosk.id().value(),
          kiosk.meeting().value(),
          kiosk.label(),
          opened.secret(),
          kiosk.createdAt(),
          kiosk.expiresAt());
    }
  }

  /** A badge to show. */
  record BadgeView(String badge, Instant nextChange, Instant validUntil) {
    static BadgeView from(Badges.Badge badge) {
      return new BadgeView(badge.text(), badge.next(), badge.until());
    }
  }

  /** What the kiosk shows the person. */
  record Attended(
      UUID eventId,
      UUID sessionId,
      String type,
      String locationFlag,
      double confidence,
      Instant time) {

    static Attended from(SessionEvent event) {
      var verdict = Objects.requireNonNull(event.verdict());
      return new Attended(
          event.id().value(),
          event.session().value(),
          event.type().name().toLowerCase(Locale.ROOT),
          verdict.flag().name().toLowerCase(Locale.ROOT),
          verdict.confidence().value(),
          event.effectiveTime());
    }
  }
}
