package org.verifiedcompliance.application.sessions;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.sessions.EffectiveTime;
import org.verifiedcompliance.domain.sessions.HistoryQuery;
import org.verifiedcompliance.domain.sessions.SessionId;
import org.verifiedcompliance.domain.sessions.Traces;
import org.verifiedcompliance.domain.verification.DeviceStatement;
import org.verifiedcompliance.domain.verification.LocationFix;

/**
 * What a phone says when its owner comes or leaves.
 *
 * @param fixes the readings in the order sent, empty when the phone had none
 * @param clientTime the phone's clock, in whole microseconds; null when not said
 * @param code the venue code that was scanned
 * @param notes the person's own words
 * @param device what the phone says about itself
 * @param attestation the platform's token, unchecked; null when none was sent
 * @param occurrence the start of the date of the meeting that is meant, null when not said
 */
public record LocationReport(
    List<LocationFix> fixes,
    @Nullable Instant clientTime,
    @Nullable String code,
    @Nullable String notes,
    DeviceStatement device,
    @Nullable String attestation,
    @Nullable Instant occurrence) {

  /** Copies the fixes and drops what no store keeps of the time. */
  public LocationReport {
    fixes = List.copyOf(fixes);
    clientTime = clientTime == null ? null : clientTime.truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * What must be known to judge it at a session.
   *
   * @param when it happened, when it is told late: it is judged by the rules of that time
   */
  HistoryQuery asks(SessionId session, @Nullable EffectiveTime when, Instant now) {
    var at = when == null ? now : when.at();
    return new HistoryQuery(session, at, Traces.of(fixes, device), when != null);
  }

  /**
   * The same with a phone's clocks where the report does not say them itself.
   *
   * @param boot null when not said, as is its counter
   */
  public LocationReport made(Instant wall, @Nullable String boot, @Nullable Duration elapsed) {
    return new LocationReport(
        fixes,
        clientTime == null ? wall : clientTime,
        code,
        notes,
        device.counting(boot, elapsed),
        attestation,
        occurrence);
  }

  /** The same for this date of the meeting. */
  public LocationReport at(@Nullable Instant start) {
    return new LocationReport(fixes, clientTime, code, notes, device, attestation, start);
  }

  /** The report of a phone that names no date. */
  public LocationReport(
      List<LocationFix> fixes,
      @Nullable Instant clientTime,
      @Nullable String code,
      @Nullable String notes,
      DeviceStatement device,
      @Nullable String attestation) {
    this(fixes, clientTime, code, notes, device, attestation, null);
  }

  /** The report of a phone that says nothing of itself. */
  public LocationReport(
      List<LocationFix> fixes,
      @Nullable Instant clientTime,
      @Nullable String code,
      @Nullable String notes) {
    this(fixes, clientTime, code, notes, DeviceStatement.NONE, null);
  }
}
