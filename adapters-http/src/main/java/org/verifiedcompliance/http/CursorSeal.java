package org.verifiedcompliance.http;

/** Makes cursors, which nobody else can make and which tell nobody what they hold. */
public interface CursorSeal {
  /** A cursor for this list, of letters, digits, {@code -} and {@code _}. */
  String seal(String list, String position);

  /**
   * The position that the cursor holds.
   *
   * @throws IllegalArgumentException when it was not made here, or for another list
   */
  String open(String list, String cursor);
}
