package org.verifiedcompliance.application.edits;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where an edit comes from.
 *
 * @param device on which it was made, as that device calls itself; null when it is made live
 * @param madeAt when it was made; null for now
 */
public record EditOrigin(@Nullable String device, @Nullable Instant madeAt) {
  /** Made now, over the network. */
  public static final EditOrigin LIVE = new EditOrigin(null, null);
}
