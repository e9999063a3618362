package org.verifiedcompliance.domain.finding;

import java.util.List;

/** Port: the words in the names, tags, addresses and descriptions of meetings. */
public interface MeetingTexts {
  /** No more words of a text are asked for. */
  int MAX_WORDS = 12;

  /** The different words of a text in their order, up to {@link #MAX_WORDS}. */
  List<AskedWord> ask(String text);

  /**
   * Active meetings that the viewer may see and that have the words; of too many those that have
   * them exactly, in their names, or near the place, in no order.
   */
  List<MeetingText> list(TextQuery query);
}
