package org.verifiedcompliance.domain.finding;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.verifiedcompliance.domain.geo.Geodesic;
import org.verifiedcompliance.domain.meetings.MeetingId;

/**
 * Finds meetings by words, prefixes, parts and misspelt words, the most relevant first.
 *
 * @param texts where the words are
 * @param geodesic measures how near a meeting is
 */
public record TextSearch(MeetingTexts texts, Geodesic geodesic) {
  private static final int LOOKED_AT = 300;
  private static final Comparator<FoundMeeting> MOST_RELEVANT_FIRST =
      Comparator.comparing(FoundMeeting::relevance, Comparator.reverseOrder())
          .thenComparing(FoundMeeting::meeting);

  /** First those with all words; where they are few, those with most of the words too. */
  public List<FoundMeeting> find(MeetingSearch search) {
    var words = texts.ask(search.text()).stream().map(WantedWord::of).toList();
    if (words.isEmpty()) {
      return List.of();
    }
    var found = new HashMap<MeetingId, Double>();
    collect(search, words, true, found);
    if (found.size() < search.most() && words.size() > 1) {
      collect(search, words, false, found);
    }
    return found.entrySet().stream()
        .map(each -> new FoundMeeting(each.getKey(), each.getValue()))
        .sorted(MOST_RELEVANT_FIRST)
        .limit(search.most())
        .toList();
  }

  private void collect(
      MeetingSearch search, List<WantedWord> words, boolean all, Map<MeetingId, Double> found) {
    var most = Math.max(LOOKED_AT, search.most());
    var relevance = new Relevance(words, search.near(), geodesic);
    for (var text : texts.list(new TextQuery(words, all, search.near(), search.viewer(), most))) {
      var score = relevance.of(text);
      if (score > 0) {
        found.put(text.meeting(), score);
      }
    }
  }
}
