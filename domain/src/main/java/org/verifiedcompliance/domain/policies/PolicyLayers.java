package org.verifiedcompliance.domain.policies;

import java.util.List;
import org.verifiedcompliance.domain.verification.PolicyNumber;

/**
 * What was chosen over the defaults of the system.
 *
 * @param meeting chosen over the organisation's, {@link PolicyEdition#FIRST} without a meeting
 */
public record PolicyLayers(PolicyEdition organisation, PolicyEdition meeting) {
  /** Nothing was chosen. */
  public static final PolicyLayers NONE =
      new PolicyLayers(PolicyEdition.FIRST, PolicyEdition.FIRST);

  /** In the order in which one overrides the other. */
  public List<PolicyEdition> upwards() {
    return List.of(organisation, meeting);
  }

  /** Which level chose the number. */
  public PolicyOrigin originOf(PolicyNumber number) {
    if (meeting.choices().numbers().containsKey(number)) {
      return PolicyOrigin.MEETING;
    }
    return organisation.choices().numbers().containsKey(number)
        ? PolicyOrigin.ORGANISATION
        : PolicyOrigin.SYSTEM;
  }

  /** Which level chose the enforcement. */
  public PolicyOrigin originOfEnforcement() {
    if (meeting.choices().enforcement() != null) {
      return PolicyOrigin.MEETING;
    }
    return organisation.choices().enforcement() != null
        ? PolicyOrigin.ORGANISATION
        : PolicyOrigin.SYSTEM;
  }
}
