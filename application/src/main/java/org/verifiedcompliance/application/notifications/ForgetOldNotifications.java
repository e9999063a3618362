package org.verifiedcompliance.application.notifications;

/** Forgets what people were told long ago. */
@FunctionalInterface
public interface ForgetOldNotifications {
  /** Forgets what is older than 90 days; answers how many those were. */
  int forget();
}
