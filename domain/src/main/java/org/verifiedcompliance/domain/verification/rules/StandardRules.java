package org.verifiedcompliance.domain.verification.rules;

import static org.verifiedcompliance.domain.verification.rules.RuleGroup.DEVICE;
import static org.verifiedcompliance.domain.verification.rules.RuleGroup.GEO;
import static org.verifiedcompliance.domain.verification.rules.RuleGroup.PATTERN;
import static org.verifiedcompliance.domain.verification.rules.RuleGroup.TIME;

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
          new VerificationRule("OUTSIDE_WINDOW", TIME, "s", TimeRules::outsideWindow),
          new VerificationRule("FROZEN", PATTERN, "fixes", PatternRules::frozen),
          new VerificationRule("WHITE_JITTER", PATTERN, "times", PatternRules::whiteJitter),
          new VerificationRule("TRACE_REPLAY", PATTERN, "fixes", CopyRules::replay),
          new VerificationRule("TRACE_CLONE", PATTERN, "share", CopyRules::clone),
          new VerificationRule("MOCK_PROVIDER", DEVICE, "fixes", DeviceRules::mockProvider));

  private StandardRules() {}

  /** All of them; more may be appended by whoever embeds the verifier. */
  public static List<VerificationRule> all() {
    return ALL;
  }
}
