package org.verifiedcompliance.application.webhooks;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.sessions.EventType;
import org.verifiedcompliance.domain.verification.LocationFlag;

/** Port: what may be told of facts to outsiders: no place, no name. */
@FunctionalInterface
public interface FactSummaries {
  /** Of those of these events that are on record. */
  Map<UUID, FactSummary> find(Collection<UUID> events);

  /**
   * A fact in short.
   *
   * @param accepted false for an attempt that was refused
   * @param flag null for facts without a verdict
   * @param effectiveAt when it counts
   */
  record FactSummary(
      EventType type, boolean accepted, @Nullable LocationFlag flag, Instant effectiveAt) {}
}
