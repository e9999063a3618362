package org.verifiedcompliance.evaluation.phones;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.verifiedcompliance.domain.verification.LocationFix;
import org.verifiedcompliance.domain.verification.Platform;

/**
 * One reading in the log of a real phone.
 *
 * @param session what the log calls it
 * @param stretch the session's part without a gap of an hour: what depends on each other
 * @param takenAt by the reading's own word
 * @param writtenAt when the phone handed it out; a cached reading is much older
 */
public record PhoneReading(
    String phone,
    String session,
    String stretch,
    LocationFix fix,
    Instant takenAt,
    Instant writtenAt) {

  /** The kind of phone. */
  public Platform platform() {
    return fix.platform();
  }

  /** Whether it is so accurate, in metres; false when the phone did not say. */
  public boolean accurateTo(double meters) {
    var accuracy = fix.accuracy();
    return accuracy != null && accuracy.value() <= meters;
  }

  /** How old it was when it was handed out; clocks that disagree make it 0 or less. */
  public Duration age() {
    return Duration.between(takenAt, writtenAt);
  }

  /** Whether it was made while the phone lay still. */
  public boolean stationary() {
    return session.contains("stationary");
  }

  boolean sameSessionAs(PhoneReading other) {
    return Objects.equals(phone, other.phone) && Objects.equals(session, other.session);
  }
}
