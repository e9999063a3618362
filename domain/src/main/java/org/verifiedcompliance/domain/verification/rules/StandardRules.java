package org.verifiedcompliance.domain.verification.rules;

import static org.verifiedcompliance.domain.verification.rules.RuleGroup.DEVICE;
import static org.verifiedcompliance.domain.verification.rules.RuleGroup.GEO;
import static org.verifiedcompliance.domain.verification.rules.RuleGroup.MOTION;
import static org.verifiedcompliance.domain.verification.rules.RuleGroup.PATTERN;
import static org.verifiedcompliance.domain.verification.rules.RuleGroup.TIME;
import static org.verifiedcompliance.domain.verification.rules.RuleGroup.WITNESS;

import java.util.List;

/** The rules that every claim is held against, in the order in which they are read. */
public final class StandardRules {
  private static final List<VerificationRule> ALL =
      List.of(
          new VerificationRule("INSIDE_PROBABILITY", GEO, "share", PlaceRules::inside),
          new VerificationRule("LOCATION_MISSING", GEO, "fixes", PlaceRules::locationMissing),
          new VerificationRule("ACCURACY_MISSING", GEO, "m", AccuracyRules::missing),
          new VerificationRule("ACCURACY_INSUFFICIENT", GEO, "m", AccuracyRules::insufficient),
          new VerificationRule("ACCURACY_IMPLAUSIBLE", GEO, "m", AccuracyRules::implausible),
          new VerificationRule("APPROXIMATE_ONLY", GEO, "m", AccuracyRules::approximate),
          new VerificationRule("FIX_STALE", TIME, "s", TimeRules::stale),
          new VerificationRule("CLOCK_SKEW", TIME, "s", TimeRules::clockSkew),
          new VerificationRule("CLOCK_CHANGED", TIME, "s", TimeRules::clockChanged),
          new VerificationRule("OFFLINE_LATE", TIME, "s", LateRules::offlineLate),
          new VerificationRule("OFFLINE_ANCHORED", TIME, "s", LateRules::anchored),
          new VerificationRule("LATE_REPORT", TIME, "s", LateRules::tooLate),
          new VerificationRule("CLOCK_SUSPECT", TIME, "", LateRules::suspect),
          new VerificationRule("GPS_WEEK_ROLLOVER", TIME, "times", TimeRules::weekRollover),
          new VerificationRule("OUTSIDE_WINDOW", TIME, "s", TimeRules::outsideWindow),
          new VerificationRule("IMPOSSIBLE_TRAVEL", MOTION, "m/s", TravelRules::impossible),
          new VerificationRule("TELEPORT_RETURN", MOTION, "fixes", MotionRules::teleportReturn),
          new VerificationRule("SPEED_MISMATCH", MOTION, "m/s", MotionRules::speed),
          new VerificationRule("HEADING_MISMATCH", MOTION, "degrees", MotionRules::heading),
          new VerificationRule("ALTITUDE_MISMATCH", MOTION, "m", AltitudeRule::mismatch),
          new VerificationRule("FROZEN", PATTERN, "fixes", PatternRules::frozen),
          new VerificationRule("WHITE_JITTER", PATTERN, "times", PatternRules::whiteJitter),
          new VerificationRule("ROUND_COORD", PATTERN, "decimals", MadeUpRules::round),
          new VerificationRule("VENUE_EXACT", PATTERN, "m", MadeUpRules::venueExact),
          new VerificationRule("TRACE_REPLAY", PATTERN, "fixes", CopyRules::replay),
          new VerificationRule("TRACE_CLONE", PATTERN, "share", CopyRules::clone),
          new VerificationRule("MOCK_PROVIDER", DEVICE, "fixes", DeviceRules::mockProvider),
          new VerificationRule("EXTERNAL_ACCESSORY", DEVICE, "", DeviceRules::accessory),
          new VerificationRule("ATTESTATION", DEVICE, "", DeviceRules::attestation),
          new VerificationRule("DEVICE_SHARED", DEVICE, "people", DeviceRules::shared),
          new VerificationRule("VENUE_CODE_OK", WITNESS, "", WitnessRules::venueCode),
          new VerificationRule("HOST_CONFIRMED", WITNESS, "", WitnessRules::host),
          new VerificationRule("KIOSK", WITNESS, "", WitnessRules::kiosk),
          new VerificationRule(
              "ASSURANCE_BELOW_REQUIRED", WITNESS, "level", WitnessRules::assuranceBelowRequired));

  private StandardRules() {}

  /** All of them; more may be appended by whoever embeds the verifier. */
  public static List<VerificationRule> all() {
    return ALL;
  }
}
