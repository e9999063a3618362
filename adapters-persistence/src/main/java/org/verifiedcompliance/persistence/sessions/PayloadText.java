package org.verifiedcompliance.persistence.sessions;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.geo.Meters;
import org.verifiedcompliance.domain.sessions.EventPayload;
import org.verifiedcompliance.domain.verification.LocationFix;
import org.verifiedcompliance.domain.verification.Reason;
import org.verifiedcompliance.domain.verification.TimeWindow;
import org.verifiedcompliance.persistence.FenceText;
import tools.jackson.databind.json.JsonMapper;

/**
 * The personal part of a fact as the text that is committed to. Nothing needs canonical JSON: the
 * text is hashed as it was written, and kept as it was hashed.
 *
 * @param v the version of this form: 1 had no grounds
 * @param deciding the number of the reading that decided, from 0
 */
record PayloadText(
    int v,
    List<FixText> fixes,
    @Nullable Integer deciding,
    @Nullable Double distanceM,
    List<Reason> reasons,
    @Nullable FenceText fence,
    @Nullable WindowText window,
    @Nullable String code,
    @Nullable String notes,
    @Nullable GroundsText grounds) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int VERSION = 2;

  /** When presence counts. */
  record WindowText(String opens, String closes) {
    static WindowText of(TimeWindow window) {
      return new WindowText(window.opens().toString(), window.closes().toString());
    }

    TimeWindow toWindow() {
      return new TimeWindow(Instant.parse(opens), Instant.parse(closes));
    }
  }

  static String write(EventPayload payload) {
    var text =
        new PayloadText(
            VERSION,
            payload.fixes().stream().map(FixText::of).toList(),
            payload.deciding() == null ? null : payload.fixes().indexOf(payload.deciding()),
            payload.distance() == null ? null : payload.distance().value(),
            payload.reasons(),
            payload.fence() == null ? null : FenceText.of(payload.fence()),
            payload.window() == null ? null : WindowText.of(payload.window()),
            payload.code(),
            payload.notes(),
            payload.grounds() == null ? null : GroundsText.of(payload.grounds()));
    return JSON.writeValueAsString(text);
  }

  static EventPayload read(String text) {
    return JSON.readValue(text, PayloadText.class).toPayload();
  }

  /** What is published of a payload: nobody can guess it back once the salt is gone. */
  static byte[] commitment(byte[] salt, String text) {
    try {
      var hash = MessageDigest.getInstance("SHA-256");
      hash.update(salt);
      return hash.digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }

  EventPayload toPayload() {
    List<LocationFix> all = fixes.stream().map(FixText::toFix).toList();
    var judged = fence == null ? null : fence.toFence();
    return new EventPayload(
        all,
        deciding == null ? null : all.get(deciding),
        distanceM == null ? null : new Meters(distanceM),
        reasons,
        judged,
        window == null ? null : window.toWindow(),
        code,
        notes,
        grounds == null || judged == null ? null : grounds.toGrounds(judged));
  }
}
