package org.verifiedcompliance.domain.codes;

import java.time.Instant;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.people.PersonId;

/** Port: which codes people used, and how often they guessed wrong. */
public interface VenueCodeUses {
  /**
   * Whether the use would count.
   *
   * @param since misses from then on are counted
   */
  Standing standing(VenueCodeUse use, Instant since);

  /** Keeps the use; false, and nothing kept, when the person used the code of this step before. */
  boolean add(VenueCodeUse use);

  /**
   * Keeps a wrong code of a person, unless there are enough of them already, and forgets the older
   * ones of the person.
   *
   * @param since older misses are forgotten
   * @param enough more than so many are not counted
   */
  void miss(PersonId person, MeetingId meeting, Instant at, Instant since, int enough);

  /**
   * How a person stands with the codes of a meeting.
   *
   * @param usedBefore whether the person used the code of this step before
   * @param misses how many wrong codes the person presented at the meeting
   */
  record Standing(boolean usedBefore, int misses) {}
}
