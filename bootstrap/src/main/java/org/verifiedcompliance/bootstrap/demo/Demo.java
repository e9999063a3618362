package org.verifiedcompliance.bootstrap.demo;

import java.io.PrintWriter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.verifiedcompliance.bootstrap.client.ApiClient;
import org.verifiedcompliance.bootstrap.text.Table;
import org.verifiedcompliance.bootstrap.time.MovableClock;

/** Plays the day and prints what the server made of it. */
public final class Demo {
  private static final double LAT = 52.52;
  private static final double LNG = 13.41;
  private final ApiClient api;
  private final MovableClock clock;
  private final PrintWriter out;

  /** Plays against this server, whose clock it moves. */
  public Demo(ApiClient api, MovableClock clock, PrintWriter out) {
    this.api = api;
    this.clock = clock;
    this.out = out;
  }

  /** Plays every scene; whether each verdict was the expected one. */
  public boolean play() {
    var stage = Stage.set(api, clock, LAT, LNG);
    var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    out.println("At " + stage.meeting().path("name").asString() + ", " + now + "\n");
    var player = new Player(stage);
    var steps = new ArrayList<Step>();
    Scenes.all().forEach(scene -> steps.addAll(player.play(scene)));
    print(steps);
    return steps.stream().allMatch(Step::asExpected);
  }

  private void print(List<Step> steps) {
    var table =
        new Table("", "Who", "How", "Does", "Answer", "Verdict", "Confidence", "Reasons", "Proof");
    steps.forEach(step ->
        table.row(
            step.asExpected() ? "ok" : "NOT EXPECTED",
            step.person(),
            step.story(),
            step.action(),
            step.answer(),
            step.verdict(),
            step.confidence(),
            step.reasons(),
            step.link()));
    out.print(table);
    out.flush();
  }
}
