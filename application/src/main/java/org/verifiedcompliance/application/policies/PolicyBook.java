package org.verifiedcompliance.application.policies;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.verifiedcompliance.domain.policies.PolicyEdition;
import org.verifiedcompliance.domain.policies.PolicyLayers;
import org.verifiedcompliance.domain.policies.PolicyTexts;
import org.verifiedcompliance.domain.verification.PolicyVersion;

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
  private final Map<PolicyVersion, JudgingPolicy> judged = new ConcurrentHashMap<>();

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
    remember(known, layers, policy);
    remember(judged, policy.verification().version(), policy);
    return policy;
  }

  /** The policy that once judged, read from its text; empty when that is not on record. */
  Optional<JudgingPolicy> find(PolicyVersion version) {
    if (judged.get(version) instanceof JudgingPolicy policy) {
      return Optional.of(policy);
    }
    var read = texts.find(version.hash()).map(text -> JudgingPolicy.read(version.name(), text));
    read.ifPresent(policy -> remember(judged, version, policy));
    return read;
  }

  private static <K> void remember(Map<K, JudgingPolicy> map, K key, JudgingPolicy policy) {
    if (map.size() >= REMEMBERED) {
      map.clear();
    }
    map.put(key, policy);
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
