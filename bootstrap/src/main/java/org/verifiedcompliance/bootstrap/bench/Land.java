package org.verifiedcompliance.bootstrap.bench;

import org.jdbi.v3.core.Jdbi;

/** A land of made-up meetings, about as large as Germany, spread evenly. */
final class Land {
  static final double SOUTH = 47.3;
  static final double NORTH = 55.0;
  static final double WEST = 6.0;
  static final double EAST = 15.0;
  private static final int E7 = 10_000_000;

  private Land() {}

  static void settle(Jdbi jdbi, int meetings) {
    jdbi.useHandle(handle -> {
      handle.execute("SET statement_timeout = 0");
      handle
          .createUpdate(
              """
              INSERT INTO meeting (id, name, lat_e7, lng_e7, radius_mm, is_public, tags,
                is_active, created_at, updated_at, version)
              SELECT gen_random_uuid(), 'Meeting ' || n,
                :south + floor(random() * (:north - :south)),
                :west + floor(random() * (:east - :west)),
                150000, true, '{}', true, now(), now(), 1
              FROM generate_series(1, :meetings) AS n
              """)
          .bind("south", (int) (SOUTH * E7))
          .bind("north", (int) (NORTH * E7))
          .bind("west", (int) (WEST * E7))
          .bind("east", (int) (EAST * E7))
          .bind("meetings", meetings)
          .execute();
      handle.execute("ANALYZE meeting");
    });
  }
}
