package org.verifiedcompliance.domain.finding;

/**
 * Slips of the fingers: a letter too many, too few, a wrong one, or two that changed places; one in
 * words of 4 letters, two from 8 letters on.
 */
final class Spelling {
  private static final int SHORT = 4;
  private static final int LONG = 8;

  private Spelling() {}

  /** How many slips people are forgiven in a word that they typed. */
  static int forgiven(String typed) {
    return typed.length() < SHORT ? 0 : typed.length() < LONG ? 1 : 2;
  }

  /**
   * The least number of slips between two words; optimal string alignment (Damerau 1964 with the
   * recurrence of Wagner and Fischer 1974).
   */
  static int slips(String typed, String meant) {
    var beforeLast = new int[meant.length() + 1];
    var last = new int[meant.length() + 1];
    for (var column = 0; column < last.length; column++) {
      last[column] = column;
    }
    for (var row = 1; row <= typed.length(); row++) {
      var next = new int[last.length];
      next[0] = row;
      for (var column = 1; column < next.length; column++) {
        var same = typed.charAt(row - 1) == meant.charAt(column - 1);
        next[column] =
            least(last[column - 1] + (same ? 0 : 1), last[column] + 1, next[column - 1] + 1);
        if (changedPlaces(typed, meant, row, column)) {
          next[column] = Math.min(next[column], beforeLast[column - 2] + 1);
        }
      }
      beforeLast = last;
      last = next;
    }
    return last[meant.length()];
  }

  private static boolean changedPlaces(String typed, String meant, int row, int column) {
    return row > 1
        && column > 1
        && typed.charAt(row - 1) == meant.charAt(column - 2)
        && typed.charAt(row - 2) == meant.charAt(column - 1);
  }

  private static int least(int one, int other, int third) {
    return Math.min(one, Math.min(other, third));
  }
}
