package org.verifiedcompliance.bootstrap.storm.check;

import java.util.List;
import java.util.stream.Stream;

/**
 * What became of an invariant.
 *
 * @param looked how many things were looked at
 * @param broken examples of what broke it
 * @param note what was looked at, or why nothing was
 */
public record Finding(String invariant, long looked, List<String> broken, String note) {
  private static final int EXAMPLES = 3;

  /** Copies the examples. */
  public Finding {
    broken = List.copyOf(broken);
  }

  /** Whether it was looked for, and held. */
  public boolean holds() {
    return looked > 0 && broken.isEmpty();
  }

  /** Whether it was broken. */
  public boolean isViolated() {
    return !broken.isEmpty();
  }

  /** The word for it. */
  public String word() {
    return isViolated() ? "VIOLATED" : holds() ? "ok" : "not covered";
  }

  /** A line, and a few examples of what broke it. */
  public List<String> lines() {
    var line = "%-4s %-11s %7d  %s".formatted(invariant, word(), looked, note);
    var examples = broken.stream().limit(EXAMPLES).map(each -> "       " + each);
    return isViolated()
        ? Stream.concat(Stream.of(line + " (" + broken.size() + " times)"), examples).toList()
        : List.of(line);
  }
}
