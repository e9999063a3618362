package org.verifiedcompliance.bootstrap.bench;

import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.verifiedcompliance.application.dates.ForeseeDatesService;
import org.verifiedcompliance.application.dates.Foresight;
import org.verifiedcompliance.domain.meetings.Occurrences;
import org.verifiedcompliance.persistence.JdbiUnitOfWork;
import org.verifiedcompliance.persistence.dates.JdbiUpcomingDates;
import org.verifiedcompliance.persistence.meetings.JdbiMeetings;

/**
 * A land of made-up weekly meetings, about as large as Germany, spread evenly. Their names are two
 * of 40 words and one of 8,000 places; one meeting in 2,000 has a rare tag.
 */
final class Land {
  static final double SOUTH = 47.3;
  static final double NORTH = 55.0;
  static final double WEST = 6.0;
  static final double EAST = 15.0;
  private static final int E7 = 10_000_000;

  /** More in one statement would exceed what the connection waits for an answer. */
  private static final int BATCH = 10_000;

  private static final String SETTLE =
      """
      INSERT INTO meeting (id, name, address, lat_e7, lng_e7, radius_mm, is_public, tags,
        meeting_type, start_at, length_us, zone, recurrence, is_active, created_at, updated_at,
        version)
      SELECT gen_random_uuid(),
        initcap(concat_ws(' ', words[1 + n % 40], words[1 + n * 7 / 11 % 40], place, n % 90)),
        (n % 200) || ' ' || initcap(words[1 + n % 13]) || ' Street, ' || initcap(place),
        :south + floor(random() * (:north - :south)),
        :west + floor(random() * (:east - :west)),
        150000, true,
        ARRAY[tags[1 + n % 8], tags[1 + n / 8 % 8]]
          || CASE WHEN n % 2000 = 0 THEN ARRAY['lighthouse'] END,
        CASE WHEN n % 10 < 7 THEN 'in-person' ELSE 'hybrid' END,
        timestamptz '2026-01-05 05:00+00' + n % 7 * interval '1 day'
          + n / 7 % 17 * interval '1 hour',
        5400000000, 'Europe/Berlin', 'FREQ=WEEKLY', true, now(), now(), 1
      FROM generate_series(CAST(:first AS integer), :last) AS n,
        (SELECT string_to_array(:words, ' ') AS words, string_to_array(:tags, ' ') AS tags) AS text,
        LATERAL (SELECT heads[1 + n % 20] || hearts[1 + n / 20 % 20] || tails[1 + n / 400 % 20]
            AS place
          FROM (SELECT string_to_array(:heads, ' ') AS heads,
            string_to_array(:hearts, ' ') AS hearts, string_to_array(:tails, ' ') AS tails)
            AS parts) AS named
      """;

  private Land() {}

  static void settle(Jdbi jdbi, int meetings) {
    for (int first = 1; first <= meetings; first += BATCH) {
      add(jdbi, first, Math.min(meetings, first + BATCH - 1));
    }
    for (var table : List.of("meeting", "meeting_search", "search_word")) {
      jdbi.useHandle(handle -> {
        handle.execute("SET statement_timeout = 0");
        handle.execute("VACUUM ANALYZE " + table);
      });
    }
  }

  private static void add(Jdbi jdbi, int first, int last) {
    jdbi.useHandle(handle -> {
      handle.execute("SET statement_timeout = 0");
      handle
          .createUpdate(SETTLE)
          .bind("first", first)
          .bind("last", last)
          .bind("south", (int) (SOUTH * E7))
          .bind("north", (int) (NORTH * E7))
          .bind("west", (int) (WEST * E7))
          .bind("east", (int) (EAST * E7))
          .bind("words", Names.WORDS)
          .bind("tags", Names.TAGS)
          .bind("heads", Names.HEADS)
          .bind("hearts", Names.HEARTS)
          .bind("tails", Names.TAILS)
          .execute();
    });
  }

  /** Expands the dates of all meetings, as the server does by itself; tells of how many. */
  static int foresee(Jdbi jdbi, Occurrences occurrences) {
    jdbi.useHandle(handle ->
        handle.execute(
            "INSERT INTO upcoming_until (meeting_id, known_to) SELECT id, '-infinity' FROM meeting"));
    var dates =
        new ForeseeDatesService(
            new JdbiMeetings(jdbi),
            new JdbiUpcomingDates(jdbi),
            new Foresight(occurrences, InstantSource.system()),
            new JdbiUnitOfWork(jdbi));
    int all = 0;
    for (int some = dates.foresee(); some > 0; some = dates.foresee()) {
      all += some;
    }
    jdbi.useHandle(handle -> handle.execute("VACUUM ANALYZE upcoming_date"));
    return all;
  }

  /** What the names are made of. */
  static final class Names {
    static final String WORDS =
        "serenity steps fellowship morning hope courage harmony journey gratitude lantern "
            + "bridge harbour garden candle sunrise evening freedom wisdom patience kindness "
            + "newcomers women men young veterans book library study circle open "
            + "closed speaker chess choir running yoga debate sewing coding theatre";
    static final String TAGS = "open closed beginners women men young outdoors wheelchair";
    static final String HEADS =
        "alten branden char dorn ebers frei greifs hohen il jueter kron lauter mark nord olden "
            + "pots quer rosen schwarzen tannen";
    static final String HEARTS =
        "ack bol cher dal egg fin gar hel ing jol kel len mar nos oll per ruh sal tor wen";
    static final String TAILS =
        "burg dorf stadt heim hausen feld berg bach tal walde see ow itz rode leben stein furt "
            + "brueck kirchen muehle";

    private Names() {}
  }
}
