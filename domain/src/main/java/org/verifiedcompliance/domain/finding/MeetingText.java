package org.verifiedcompliance.domain.finding;

import java.util.Set;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.meetings.MeetingId;

/**
 * The words of one meeting, without accents and letter case.
 *
 * @param name the words of the name in their order, with a space between two
 * @param nameWords the words of the name
 * @param kindWords the words of the tags and of the type that are not in the name
 * @param addressWords the words of the address that are in none of those
 * @param otherWords the words of the description that are in none of those
 */
public record MeetingText(
    MeetingId meeting,
    Coordinate place,
    String name,
    Set<String> nameWords,
    Set<String> kindWords,
    Set<String> addressWords,
    Set<String> otherWords) {
  /** Copies the words. */
  public MeetingText {
    nameWords = Set.copyOf(nameWords);
    kindWords = Set.copyOf(kindWords);
    addressWords = Set.copyOf(addressWords);
    otherWords = Set.copyOf(otherWords);
  }
}
