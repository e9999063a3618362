package org.verifiedcompliance.domain.notifications;

/** A way to reach a person. */
public enum Channel {
  /** A letter to the person's address. */
  MAIL,
  /** A message to each of the person's phones. */
  PUSH,
  /** A message in the stream of changes, seen by whoever has the app open. */
  STREAM
}
