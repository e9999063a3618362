package org.verifiedcompliance.http.witnesses;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.witnesses.ConfirmPresence;
import org.verifiedcompliance.domain.sessions.Attendee;
import org.verifiedcompliance.domain.sessions.EventMark;

/** What hosts see. */
final class HostJson {
  private HostJson() {}

  /** A confirmation with the new verdict on the fact that it is about. */
  record Confirmation(
      UUID eventId,
      UUID about,
      UUID sessionId,
      String locationFlag,
      double confidence,
      List<String> reasonCodes,
      @Nullable UUID admittedEventId,
      Instant createdAt) {

    static Confirmation from(ConfirmPresence.Outcome.Confirmed confirmed) {
      var fact = confirmed.confirmation();
      var verdict = Objects.requireNonNull(fact.verdict());
      var admitted = confirmed.admitted();
      return new Confirmation(
          fact.id().value(),
          Objects.requireNonNull(fact.ruling()).about().value(),
          fact.session().value(),
          word(verdict.flag()),
          verdict.confidence().value(),
          verdict.reasonCodes(),
          admitted == null ? null : admitted.id().value(),
          fact.receivedAt());
    }
  }

  /** A person at the meeting. */
  record Attending(
      UUID sessionId,
      UUID contactId,
      String firstName,
      String lastName,
      String status,
      @Nullable Mark checkIn,
      @Nullable Mark checkOut,
      @Nullable Mark refused) {

    static Attending from(Attendee attendee) {
      var session = attendee.session();
      return new Attending(
          session.id().value(),
          session.person().value(),
          attendee.firstName(),
          attendee.lastName(),
          word(session.status()),
          Mark.from(session.arrival()),
          Mark.from(session.departure()),
          Mark.from(attendee.refused()));
    }
  }

  /** A check-in or check-out, and what the rules made of it. */
  record Mark(UUID eventId, Instant time, String locationFlag) {
    static @Nullable Mark from(@Nullable EventMark mark) {
      return mark == null ? null : new Mark(mark.event().value(), mark.time(), word(mark.flag()));
    }
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
