package org.verifiedcompliance.persistence.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.verifiedcompliance.domain.finding.AskedWord;
import org.verifiedcompliance.domain.finding.MeetingText;
import org.verifiedcompliance.domain.finding.MeetingTexts;
import org.verifiedcompliance.domain.finding.TextQuery;
import org.verifiedcompliance.domain.finding.WantedWord;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.geo.Meters;
import org.verifiedcompliance.domain.meetings.MeetingId;

/** Texts in {@code meeting_search}, which triggers keep, and their words in {@code search_word}. */
public final class JdbiMeetingTexts implements MeetingTexts {
  /** What is further away is no more a neighbourhood. */
  private static final Meters NEIGHBOURHOOD = Meters.ofKilometers(50);

  private static final int MOST_LIKE_IT = 5000;
  private static final int MOST_HOLDING_IT = 500;

  /** From U+2E80 on stand the scripts that write whole words with two signs. */
  static final String ASK =
      """
      WITH asked AS (
        SELECT word, min(place) AS place
        FROM unnest(search_words(:text)) WITH ORDINALITY AS each (word, place)
        GROUP BY word ORDER BY 2 LIMIT :words)
      SELECT asked.word,
        ARRAY(SELECT known.word FROM search_word AS known
          WHERE length(asked.word) >= 4 AND known.keys && search_keys(asked.word)
            AND abs(length(known.word) - length(asked.word)) <= 2
          LIMIT :like)
        || ARRAY(SELECT known.word FROM search_word AS known
          WHERE known.word LIKE '%' || asked.word || '%'
            AND length(asked.word) >= CASE WHEN asked.word > U&'\\2E80' THEN 2 ELSE 3 END
          ORDER BY length(known.word), known.word
          LIMIT :holding) AS alike
      FROM asked ORDER BY place
      """;

  private final Jdbi jdbi;

  /** Looks in this database. */
  public JdbiMeetingTexts(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public List<AskedWord> ask(String text) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(ASK)
            .bind("text", text)
            .bind("words", MAX_WORDS)
            .bind("like", MOST_LIKE_IT)
            .bind("holding", MOST_HOLDING_IT)
            .map((row, context) -> new AskedWord(row.getString("word"), words(row, "alike")))
            .list());
  }

  @Override
  public List<MeetingText> list(TextQuery query) {
    return jdbi.withHandle(
        handle -> bound(handle, TextSql.of(query), query).map(JdbiMeetingTexts::map).list());
  }

  static Query bound(Handle handle, String sql, TextQuery query) {
    var viewer = query.viewer();
    var statement =
        handle
            .createQuery(sql)
            .bind("name", name(query))
            .bind("exact", TextSql.exact(query))
            .bind("wide", TextSql.wide(query))
            .bindByType("viewer", viewer == null ? null : viewer.value(), UUID.class)
            .bind("most", query.most());
    var near = query.near();
    return near == null ? statement : around(statement, near);
  }

  private static String name(TextQuery query) {
    return query.words().stream().map(WantedWord::word).collect(Collectors.joining(" "));
  }

  private static Query around(Query statement, Coordinate near) {
    var boxes = PlaceBoxes.around(near, NEIGHBOURHOOD);
    return statement
        .bind("lat", near.latitudeE7())
        .bind("lng", near.longitudeE7())
        .bind("south", boxes.south())
        .bind("north", boxes.north())
        .bind("west", boxes.west())
        .bind("east", boxes.east())
        .bind("otherWest", boxes.otherWest())
        .bind("otherEast", boxes.otherEast());
  }

  private static MeetingText map(ResultSet row, StatementContext context) throws SQLException {
    return new MeetingText(
        new MeetingId(row.getObject("meeting_id", UUID.class)),
        Coordinate.ofE7(row.getInt("lat_e7"), row.getInt("lng_e7")),
        row.getString("name"),
        words(row, "in_name"),
        words(row, "in_kind"),
        words(row, "in_address"),
        words(row, "in_rest"));
  }

  private static Set<String> words(ResultSet row, String column) throws SQLException {
    return Set.copyOf(List.of((String[]) row.getArray(column).getArray()));
  }
}
