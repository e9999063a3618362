package org.verifiedcompliance.domain.policies;

import java.util.List;
import org.verifiedcompliance.domain.verification.PolicyOrder;

/** Which numbers of the rules of time must not be above which others. */
public final class AttendanceOrder {
  /** All that must hold. */
  public static final List<PolicyOrder<AttendanceSetting>> ALL =
      List.of(
          new PolicyOrder<>(AttendanceSetting.ON_TIME_FOR, AttendanceSetting.LATE_FOR),
          new PolicyOrder<>(AttendanceSetting.UNSCHEDULED_STAY, AttendanceSetting.LONGEST_STAY));

  private AttendanceOrder() {}
}
