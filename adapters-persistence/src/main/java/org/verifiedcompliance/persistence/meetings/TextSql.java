package org.verifiedcompliance.persistence.meetings;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.verifiedcompliance.domain.finding.TextQuery;
import org.verifiedcompliance.domain.finding.WantedWord;

/**
 * The statement of one search. However common the words are, it reads at most a bounded number of
 * rows for each of its parts.
 */
final class TextSql {
  private static final String VISIBLE = "is_active AND (is_public OR created_by = :viewer)";

  /** So many rows are ranked at the most. */
  static final int MOST_RANKED = 20_000;

  private static final String NAMED =
      """
      (SELECT meeting_id FROM meeting_search
       WHERE md5(name) = md5(:name) AND %s
       LIMIT :most)
      """
          .formatted(VISIBLE);

  private static final String BEST =
      """
      (SELECT meeting_id FROM (
         SELECT meeting_id, words FROM meeting_search
         WHERE words @@ CAST(:%%1$s AS tsquery) AND %1$s AND %%2$s
         LIMIT %2$d) AS matching
       ORDER BY ts_rank(words, CAST(:%%1$s AS tsquery)) DESC, meeting_id
       LIMIT :most)
      """
          .formatted(VISIBLE, MOST_RANKED);

  private static final String NEAREST =
      """
      (SELECT meeting_id FROM (
         SELECT meeting_id, lat_e7, lng_e7 FROM meeting_search
         WHERE words @@ CAST(:%%1$s AS tsquery) AND %1$s AND %%2$s
           AND (point(lng_e7, lat_e7) <@ box(point(:west, :south), point(:east, :north))
             OR point(lng_e7, lat_e7) <@ box(point(:otherWest, :south), point(:otherEast, :north)))
         LIMIT %2$d) AS matching
       ORDER BY point(lng_e7, lat_e7) <-> point(:lng, :lat), meeting_id
       LIMIT :most)
      """
          .formatted(VISIBLE, MOST_RANKED);

  /** What only passes for a word is not looked for while there is enough with the word itself. */
  private static final String TOO_FEW = "(SELECT count(*) FROM exact%d) < :most";

  private TextSql() {}

  /** Takes {@code exact} and {@code wide}; with a place also its boxes. */
  static String of(TextQuery query) {
    var near = query.near() == null ? Stream.<String>empty() : Stream.of(NEAREST);
    var parts = Stream.concat(Stream.of(BEST), near).toList();
    var known = new StringBuilder();
    var found = new StringBuilder(NAMED);
    for (int i = 0; i < parts.size(); i++) {
      known.append(
          "exact%d AS MATERIALIZED %s,\n".formatted(i, parts.get(i).formatted("exact", "true")));
      found.append("UNION\nSELECT meeting_id FROM exact%d\nUNION\n".formatted(i));
      found.append(parts.get(i).formatted("wide", TOO_FEW.formatted(i)));
    }
    return """
    WITH %sfound AS (
    %s)
    SELECT meeting_id, lat_e7, lng_e7, name,
      tsvector_to_array(ts_filter(words, '{a}')) AS in_name,
      tsvector_to_array(ts_filter(words, '{b}')) AS in_kind,
      tsvector_to_array(ts_filter(words, '{c}')) AS in_address,
      tsvector_to_array(ts_filter(words, '{d}')) AS in_rest
    FROM found JOIN meeting_search USING (meeting_id)
    """
        .formatted(known, found);
  }

  /** The words and what begins with them. */
  static String exact(TextQuery query) {
    return joined(query, word -> List.of());
  }

  /** The words and all that passes for them. */
  static String wide(TextQuery query) {
    return joined(query, word -> word.others().keySet());
  }

  private static String joined(TextQuery query, Function<WantedWord, Iterable<String>> others) {
    return query.words().stream()
        .map(word -> anyOf(word, others.apply(word)))
        .collect(Collectors.joining(query.all() ? " & " : " | "));
  }

  private static String anyOf(WantedWord word, Iterable<String> others) {
    var text = new StringBuilder("('").append(word.word()).append('\'');
    text.append(word.wantsPrefix() ? ":*" : "");
    others.forEach(other -> text.append(" | '").append(other).append('\''));
    return text.append(')').toString();
  }
}
