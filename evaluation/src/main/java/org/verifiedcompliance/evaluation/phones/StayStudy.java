package org.verifiedcompliance.evaluation.phones;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.verifiedcompliance.evaluation.report.Figures;
import org.verifiedcompliance.evaluation.report.Goal;
import org.verifiedcompliance.evaluation.report.MarkdownTable;
import org.verifiedcompliance.evaluation.report.Section;

/** How often people who stay are said to have left, and how often those who leave are noticed. */
public final class StayStudy {
  private static final double[] RADII = {50, 100, 150, 200, 300};
  private static final double GOAL_RADIUS = 150;
  private static final double GOAL_EXITS = 2;
  private static final double GOAL_HOURS = 64;
  private static final double SECONDS_PER_HOUR = 3_600;

  private final List<Stay> everyday;
  private final List<Stay> atRest;
  private final List<Departure> departures;

  /** Over traces of everyday life, and over phones that lay still. */
  public StayStudy(List<PhoneReading> traces, List<PhoneReading> still) {
    everyday = Stay.find(traces);
    atRest = Stay.ofPhonesAtRest(still);
    departures = Departure.find(everyday, traces);
  }

  /** Counts for every radius and rule, per 64 h. */
  public Section section() {
    var noticed = new MarkdownTable("Radius", "Left", "Noticed");
    for (var radius : RADII) {
      var left = departures.stream().filter(departure -> departure.leaves(radius)).toList();
      noticed.row(
          meters(radius),
          "" + left.size(),
          "" + left.stream().filter(departure -> departure.isNoticed(radius)).count());
    }
    return new Section(
        "False exits",
        List.of(
            about("Everyday traces", everyday),
            table(everyday).toString(),
            about("Phones at rest", atRest),
            table(atRest).toString(),
            "Who truly left an everyday stay within half an hour after it, and whether the"
                + " product's rule noticed:\n",
            noticed.toString()),
        List.of(goal("everyday traces", everyday), goal("phones at rest", atRest)));
  }

  private static String about(String name, List<Stay> stays) {
    return "%s: %d stays of 20 min at least, %s h, %s readings. False exits per 64 h (counted):\n"
        .formatted(
            name,
            stays.size(),
            Figures.tenths(hours(stays)),
            Figures.count(stays.stream().mapToInt(stay -> stay.readings().size()).sum()));
  }

  private static MarkdownTable table(List<Stay> stays) {
    var headings =
        Stream.concat(Stream.of("Radius"), Arrays.stream(ExitRule.values()).map(ExitRule::label));
    var table = new MarkdownTable(headings.toArray(String[]::new));
    for (var radius : RADII) {
      var cells = new ArrayList<String>();
      cells.add(meters(radius));
      for (var rule : ExitRule.values()) {
        var exits = rule.exits(stays, radius);
        cells.add("%s (%d)".formatted(Figures.tenths(perHours(exits, stays)), exits));
      }
      table.row(cells);
    }
    return table;
  }

  private static Goal goal(String name, List<Stay> stays) {
    var exits = perHours(ExitRule.PRODUCT.exits(stays, GOAL_RADIUS), stays);
    return Goal.atMost(
        "False exits at 150 m, " + name,
        GOAL_EXITS,
        exits,
        Figures.tenths(exits),
        "at most 2 per 64 h");
  }

  private static double perHours(long exits, List<Stay> stays) {
    return exits * GOAL_HOURS / hours(stays);
  }

  private static double hours(List<Stay> stays) {
    return stays.stream().mapToLong(stay -> stay.length().toSeconds()).sum() / SECONDS_PER_HOUR;
  }

  private static String meters(double radius) {
    return "%.0f m".formatted(radius);
  }
}
