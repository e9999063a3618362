package org.verifiedcompliance.domain.statistics;

import org.verifiedcompliance.domain.geo.Coordinate;

/**
 * A square of half a degree in a grid that never moves: some 55 km from south to north.
 *
 * @param row from the south pole on, 0 to 359
 * @param column from the antimeridian eastwards, 0 to 719
 */
public record Cell(int row, int column) {
  /** How many different people must have been there on a day before the cell is counted. */
  public static final int LEAST_PEOPLE = 5;

  /** The side of a cell in degrees. */
  public static final double DEGREES = 0.5;

  /** The same side in 1e-7 degrees. */
  public static final int DEGREES_E7 = 5_000_000;

  private static final int ROWS = 360;
  private static final int COLUMNS = 720;
  private static final int SOUTH_E7 = -900_000_000;
  private static final int WEST_E7 = -1_800_000_000;

  /** The cell in which a place lies: its south and west sides belong to it. */
  public static Cell of(Coordinate place) {
    var row = (place.latitudeE7() - SOUTH_E7) / DEGREES_E7;
    var column = ((long) place.longitudeE7() - WEST_E7) / DEGREES_E7;
    return new Cell(Math.min(row, ROWS - 1), (int) (column % COLUMNS));
  }

  /** Its middle. */
  public Coordinate center() {
    return new Coordinate((row + 0.5) * DEGREES - 90, (column + 0.5) * DEGREES - 180);
  }
}
