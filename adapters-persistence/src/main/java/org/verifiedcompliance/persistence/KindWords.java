package org.verifiedcompliance.persistence;

import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.verifiedcompliance.domain.finding.MeetingFilter;

/** The words of tags and types, by which {@code meeting_search} finds a kind of meetings. */
public final class KindWords {
  /** All words of all tags, and those of one of the types; what has no words is not asked for. */
  static final String ASK =
      """
      SELECT concat_ws(' & ',
        (SELECT string_agg(quote_literal(word) || ':B', ' & ')
         FROM unnest(CAST(:tags AS text[])) AS tag, unnest(search_words(tag)) AS word),
        (SELECT CASE WHEN bool_and(words <> '{}') THEN '(' || string_agg(
           (SELECT '(' || string_agg(quote_literal(word) || ':B', ' & ') || ')'
            FROM unnest(words) AS word), ' | ') || ')' END
         FROM unnest(CAST(:types AS text[])) AS type, search_words(type) AS words))
      """;

  private KindWords() {}

  /** A {@code tsquery} that every meeting of the kind passes, and few others; empty for all. */
  public static String of(Handle handle, MeetingFilter filter) {
    return filter.asksKind()
        ? handle
            .createQuery(ASK)
            .bind("tags", texts(filter.tags()))
            .bind("types", texts(filter.types()))
            .mapTo(String.class)
            .one()
        : "";
  }

  private static String[] texts(Set<String> words) {
    return words.toArray(String[]::new);
  }
}
