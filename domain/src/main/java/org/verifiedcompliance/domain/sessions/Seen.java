package org.verifiedcompliance.domain.sessions;

/**
 * What a reader of the history saw of other people, so that the writer can tell whether somebody
 * came in between.
 *
 * @param trace whether the very readings were on record already, whoever sent them
 * @param shared whether other people were seen to use the phone
 * @param deviceUses how often the phone had been used by anybody
 */
public record Seen(boolean trace, boolean shared, long deviceUses) {
  /** Nothing that others do in between matters. */
  public static final Seen ALL = new Seen(true, true, 0);
}
