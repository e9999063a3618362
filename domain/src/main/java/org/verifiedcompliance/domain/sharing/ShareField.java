package org.verifiedcompliance.domain.sharing;

import java.util.List;
import java.util.Set;

/** What a share can show. Each is the sharer's choice, but for the verdict. */
public enum ShareField {
  /** First and last name. */
  NAME,
  /** Their first letters alone. */
  INITIALS,
  /** The name of the meeting or of the place. */
  MEETING,
  /** The address. */
  PLACE,
  /** Of the address the city alone. */
  CITY,
  /** On which day. */
  DATES,
  /** When the person came and left, to the second. */
  TIMES,
  /** How long the person stayed. */
  DURATION,
  /** The verdict in one word: always shown, since a proof without it says nothing. */
  VERDICT,
  /** What the verdict rests on, and its confidence. */
  REASONS,
  /** By which rules it was made, and how much stands behind it. */
  PROOFS;

  /** For those who choose nothing: little, and still a proof. */
  public static final Set<ShareField> USUAL = Set.of(INITIALS, CITY, DATES, VERDICT, REASONS);

  private static final List<Set<ShareField>> EITHER_OR =
      List.of(Set.of(NAME, INITIALS), Set.of(PLACE, CITY), Set.of(DATES, TIMES));

  /** Whether a choice asks for less and for more of the same thing at once. */
  public static boolean contradict(Set<ShareField> chosen) {
    return EITHER_OR.stream().anyMatch(chosen::containsAll);
  }
}
