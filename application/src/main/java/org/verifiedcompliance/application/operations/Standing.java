package org.verifiedcompliance.application.operations;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of an operation.
 *
 * @param retries how often it was tried again, 0 or more
 * @param crashes how often the server failed at it in a way that nobody expected, 0 or more
 * @param setback why it waits or failed, null when it is completed or a rule refused it
 * @param result what a live request would have been answered, as JSON; null unless completed
 * @param problem why a rule refused it, as JSON; null otherwise
 * @param made the server's id of the thing that it made
 * @param lastAttempt when it was tried last, null before the first time
 * @param dueAt when the server looks at it again by itself, null when it is settled
 */
public record Standing(
    OperationStatus status,
    int retries,
    int crashes,
    @Nullable Setback setback,
    @Nullable String result,
    @Nullable String problem,
    @Nullable UUID made,
    @Nullable Instant lastAttempt,
    @Nullable Instant dueAt) {

  /** Not tried yet. */
  public static Standing fresh(Instant now) {
    return new Standing(OperationStatus.PENDING, 0, 0, null, null, null, null, null, now);
  }

  /** It had its effect. */
  public Standing completed(String json, @Nullable UUID thing, Instant now) {
    return new Standing(
        OperationStatus.COMPLETED, retries, crashes, null, json, null, thing, now, null);
  }

  /** A rule refused it. */
  public Standing refused(String json, Instant now) {
    return new Standing(
        OperationStatus.FAILED, retries, crashes, null, null, json, null, now, null);
  }

  /** It will have no effect. */
  public Standing failed(Setback why, Instant now) {
    return new Standing(OperationStatus.FAILED, retries, crashes, why, null, null, null, now, null);
  }

  /** It waits until then at the longest. */
  public Standing held(Setback why, Instant until) {
    return new Standing(
        OperationStatus.HELD, retries, crashes, why, null, null, null, lastAttempt, until);
  }

  /** The server failed once more, and tries again then. */
  Standing retrying(int tries, int failures, Instant now, Instant then) {
    var why = Setback.SERVER_FAULT;
    return new Standing(
        OperationStatus.RETRYING, tries, failures, why, null, null, null, now, then);
  }

  /** As if it had just come: whatever was tried before does not count. */
  Standing again(Instant now) {
    return new Standing(OperationStatus.PENDING, 0, 0, null, null, null, null, lastAttempt, now);
  }

  /** Whether the server may look at it by now. */
  boolean isDue(Instant now) {
    return dueAt != null && !dueAt.isAfter(now);
  }
}
