package org.verifiedcompliance.domain.sessions;

/** How an arrival stands to the start of the date that it belongs to. */
public enum Punctuality {
  /** Before the start, or not long after it. */
  ON_TIME,
  /** Later than that. */
  LATE,
  /** So late that it no longer counts as merely late; whether it is attendance, the stay tells. */
  VERY_LATE
}
