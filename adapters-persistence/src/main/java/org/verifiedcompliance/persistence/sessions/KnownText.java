package org.verifiedcompliance.persistence.sessions;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.sessions.EventId;
import org.verifiedcompliance.domain.sessions.KnownBefore;
import org.verifiedcompliance.domain.sessions.Observation;
import org.verifiedcompliance.domain.sessions.Seen;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@link KnownSql} found, in one column: so the past comes with the session in one row.
 *
 * @param others how many other people used the phone
 * @param onRecord whether the same readings were sent before
 * @param uses how often the phone was used
 */
record KnownText(
    @Nullable ObservationText trusted,
    List<ObservationText> trail,
    List<GroundsText.PrintText> prints,
    int others,
    boolean onRecord,
    long uses) {
  private static final JsonMapper JSON = new JsonMapper();

  static KnownBefore read(String text) {
    return JSON.readValue(text, KnownText.class).toKnown();
  }

  private KnownBefore toKnown() {
    return new KnownBefore(
        trusted == null ? null : trusted.toObservation(),
        trail.stream().map(ObservationText::toObservation).toList(),
        prints.stream().map(GroundsText.PrintText::toPrint).toList(),
        others,
        new Seen(onRecord, others > 0, uses));
  }

  /** An earlier report with its payload. */
  record ObservationText(
      UUID event, String effectiveAt, @Nullable String clientAt, PayloadText payload) {
    Observation toObservation() {
      return new Observation(
          new EventId(event),
          OffsetDateTime.parse(effectiveAt).toInstant(),
          clientAt == null ? null : OffsetDateTime.parse(clientAt).toInstant(),
          payload.toPayload());
    }
  }
}
