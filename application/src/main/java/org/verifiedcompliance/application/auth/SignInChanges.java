package org.verifiedcompliance.application.auth;

import java.util.UUID;
import java.util.function.Consumer;

/** Port: says when sign-ins or accounts have changed, here or at another node. */
public interface SignInChanges {
  /**
   * Calls from now on, on any thread, and must not be kept waiting. A message can be lost, so
   * whoever must be sure looks for themselves now and then.
   *
   * @param changed takes the id of the sign-in, or of the person of whom any may have changed
   * @param anything runs when nobody knows what changed
   */
  void follow(Consumer<UUID> changed, Runnable anything);
}
