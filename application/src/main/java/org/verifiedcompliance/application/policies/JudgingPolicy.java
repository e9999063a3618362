package org.verifiedcompliance.application.policies;

import org.verifiedcompliance.domain.policies.AttendanceSetting;
import org.verifiedcompliance.domain.policies.PolicyEdition;
import org.verifiedcompliance.domain.sessions.AttendancePolicy;
import org.verifiedcompliance.domain.verification.PolicyNumber;
import org.verifiedcompliance.domain.verification.PolicySetting;
import org.verifiedcompliance.domain.verification.VerificationPolicy;

/**
 * All numbers by which attendance at one place is judged.
 *
 * @param verification of locations; its name and hash, which covers both, stand in every decision
 * @param attendance of times
 */
public record JudgingPolicy(VerificationPolicy verification, AttendancePolicy attendance) {

  /** The policies of a system in which nothing was set. */
  public static JudgingPolicy standard() {
    return new JudgingPolicy(VerificationPolicy.standard(), AttendancePolicy.standard());
  }

  /** The policy of a text that is on record, under the name by which it judged. */
  static JudgingPolicy read(String name, String text) {
    return new JudgingPolicy(VerificationPolicy.read(name, text), AttendancePolicy.read(text));
  }

  /** What a number is here, in its unit. */
  public double get(PolicyNumber number) {
    return switch (number) {
      case PolicySetting setting -> verification.get(setting);
      case AttendanceSetting setting -> attendance.get(setting);
      default -> throw new IllegalArgumentException("no number of a policy: " + number.name());
    };
  }

  /** The same with what a level chose over it, under the same name. */
  JudgingPolicy overriddenBy(PolicyEdition edition) {
    var choices = edition.choices();
    var consequence = choices.enforcement();
    var enforced = consequence == null ? verification : verification.with(consequence);
    return new JudgingPolicy(
        enforced.overriddenBy(choices.verification()),
        attendance.overriddenBy(choices.attendance()));
  }

  JudgingPolicy named(String name) {
    var covering = verification.named(name).covering(attendance.canonicalText());
    return new JudgingPolicy(covering, attendance);
  }
}
