package org.verifiedcompliance.application.policies;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.verifiedcompliance.domain.policies.PolicyEdition;
import org.verifiedcompliance.domain.policies.PolicyLayers;
import org.verifiedcompliance.domain.policies.PolicyTexts;

/**
 * Puts policies together from what was chosen on each level. The text of each is kept before it
 * judges for the first time, so that no decision names a policy that nobody can read again.
 */
public final class PolicyBook {
  /** More are put together again: forgetting one costs a write that changes nothing. */
  private static final int REMEMBERED = 10_000;

  private final JudgingPolicy system;
  private final PolicyTexts texts;
  private final Map<PolicyLayers, JudgingPolicy> known = new ConcurrentHashMap<>();

  /** Over the policy that the operator set. */
  public PolicyBook(JudgingPolicy system, PolicyTexts texts) {
    this.system = system;
    this.texts = texts;
  }

  /** The policy that judges where this was chosen; its text is on record. */
  public JudgingPolicy of(PolicyLayers layers) {
    if (known.get(layers) instanceof JudgingPolicy policy) {
      return policy;
    }
    var policy = preview(layers);
    texts.keep(policy.verification());
    if (known.size() >= REMEMBERED) {
      known.clear();
    }
    known.put(layers, policy);
    return policy;
  }

  /** The same for choices that nobody has made yet: nothing is kept. */
  JudgingPolicy preview(PolicyLayers layers) {
    var policy = system;
    for (var edition : layers.upwards()) {
      policy = policy.overriddenBy(edition);
    }
    var name = system.verification().version().name();
    return policy.named(
        name + named("organisation", layers.organisation()) + named("meeting", layers.meeting()));
  }

  private static String named(String level, PolicyEdition edition) {
    return edition.number() == 1 ? "" : ", " + level + " " + edition.number();
  }
}
