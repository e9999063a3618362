package org.verifiedcompliance.bootstrap.config;

import java.time.Duration;
import java.util.Map;
import org.verifiedcompliance.domain.geo.Meters;
import org.verifiedcompliance.domain.meetings.AttendanceWindow;
import org.verifiedcompliance.domain.presence.LeavingRule;
import org.verifiedcompliance.domain.presence.PresencePolicy;
import org.verifiedcompliance.domain.sessions.AttendancePolicy;
import org.verifiedcompliance.domain.sessions.ClosingPolicy;
import org.verifiedcompliance.domain.sessions.PunctualityRule;
import org.verifiedcompliance.domain.verification.PolicySetting;
import org.verifiedcompliance.domain.verification.VerificationPolicy;

/** The rules by which attendance is judged, as the operator set them. */
public record AttendanceRules(VerificationPolicy verification, AttendancePolicy attendance) {

  /** Notes every two settings that contradict each other. */
  static void refuseContradictions(SettingValues values) {
    values.requireOrder(PolicySettings.GPS_FRESH_SECONDS, PolicySettings.GPS_STALE_SECONDS);
    values.requireOrder(
        PolicySettings.GPS_CLOCK_FINE_SECONDS, PolicySettings.GPS_CLOCK_REVIEW_SECONDS);
    values.requireOrder(
        PolicySettings.MEETING_ON_TIME_MINUTES, PolicySettings.MEETING_LATE_MINUTES);
    values.requireOrder(PolicySettings.OFFLINE_ACCEPT_HOURS, PolicySettings.OFFLINE_REVIEW_DAYS);
    values.requireOrder(
        PolicySettings.SESSION_AUTO_CLOSE_HOURS, PolicySettings.SESSION_LONGEST_HOURS);
    values.requireOrder(
        PolicySettings.WEBSOCKET_HEARTBEAT_SECONDS, PolicySettings.WEBSOCKET_IDLE_SECONDS);
  }

  /** The rules of these settings, which do not contradict each other. */
  static AttendanceRules of(SettingValues values) {
    return new AttendanceRules(verification(values), attendance(values));
  }

  private static VerificationPolicy verification(SettingValues values) {
    var standard = VerificationPolicy.standard();
    var policy = standard.with(values.get(PolicySettings.GPS_ENFORCEMENT)).with(numbers(values));
    return policy.equals(standard) ? standard : policy.named("1, as set by the operator");
  }

  private static Map<PolicySetting, Double> numbers(SettingValues values) {
    return Map.of(
        PolicySetting.VERIFIED_FROM, values.get(PolicySettings.GPS_VERIFIED_CONFIDENCE),
        PolicySetting.REJECTED_UP_TO, values.get(PolicySettings.GPS_REJECTED_CONFIDENCE),
        PolicySetting.FIX_FRESH, seconds(values.get(PolicySettings.GPS_FRESH_SECONDS)),
        PolicySetting.FIX_STALE, seconds(values.get(PolicySettings.GPS_STALE_SECONDS)),
        PolicySetting.CLOCK_FINE, seconds(values.get(PolicySettings.GPS_CLOCK_FINE_SECONDS)),
        PolicySetting.CLOCK_FLAGGED, seconds(values.get(PolicySettings.GPS_CLOCK_REVIEW_SECONDS)),
        PolicySetting.LATE_REVIEW_FROM, seconds(values.get(PolicySettings.OFFLINE_ACCEPT_HOURS)));
  }

  private static AttendancePolicy attendance(SettingValues values) {
    var standard = AttendancePolicy.standard();
    return new AttendancePolicy(
        new AttendanceWindow(
            values.get(PolicySettings.MEETING_OPENS_MINUTES),
            values.get(PolicySettings.MEETING_CLOSES_MINUTES)),
        new PunctualityRule(
            values.get(PolicySettings.MEETING_ON_TIME_MINUTES),
            values.get(PolicySettings.MEETING_LATE_MINUTES)),
        values.get(PolicySettings.SESSION_MINIMUM_MINUTES),
        values.get(PolicySettings.SESSION_MINIMUM_SHARE),
        new PresencePolicy(
            values.get(PolicySettings.SESSION_GAP_MINUTES),
            standard.presence().thereFrom(),
            leaving(values)),
        new ClosingPolicy(
            values.get(PolicySettings.SESSION_AUTO_CLOSE_HOURS),
            values.get(PolicySettings.SESSION_LONGEST_HOURS),
            standard.closing().unvisited(),
            values.get(PolicySettings.OFFLINE_ACCEPT_HOURS),
            values.get(PolicySettings.OFFLINE_REVIEW_DAYS)),
        values.get(PolicySettings.GPS_CLOCK_AHEAD_SECONDS),
        values.get(PolicySettings.SESSION_CORRECTION_DAYS));
  }

  private static LeavingRule leaving(SettingValues values) {
    return new LeavingRule(
        new Meters(values.get(PolicySettings.SESSION_LEAVING_METERS)),
        values.get(PolicySettings.SESSION_LEAVING_SECONDS),
        values.get(PolicySettings.SESSION_RETURN_SECONDS));
  }

  private static double seconds(Duration duration) {
    return duration.toSeconds();
  }
}
