package org.verifiedcompliance.application.stream;

/** What kind of thing changed. */
public enum Topic {
  /** A session was made; its later changes are facts. */
  SESSION,
  /** A fact was added to a session. */
  FACT,
  /** A meeting was made, edited or ended. */
  MEETING,
  /** A person's own data was made, edited or erased. */
  PERSON,
  /** Somebody is told something. */
  NOTIFICATION,
  /** Two edits of the same field wait for a person's choice, or were settled. */
  CONFLICT
}
