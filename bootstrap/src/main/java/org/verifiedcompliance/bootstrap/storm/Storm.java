package org.verifiedcompliance.bootstrap.storm;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.verifiedcompliance.bootstrap.storm.check.Checker;
import org.verifiedcompliance.bootstrap.storm.check.Finding;
import org.verifiedcompliance.bootstrap.storm.faults.Faults;
import org.verifiedcompliance.bootstrap.storm.ground.Ground;
import org.verifiedcompliance.bootstrap.storm.journal.Entries.Strike;
import org.verifiedcompliance.bootstrap.storm.journal.Journal;
import org.verifiedcompliance.bootstrap.storm.phones.Phones;
import org.verifiedcompliance.bootstrap.storm.plan.StormPlan;

/**
 * Phones at work while everything around them breaks, and a look at what is left.
 *
 * @param folder where all files of the storm are
 */
public record Storm(StormPlan plan, Path folder, PrintWriter out) {
  private static final int PROGRESS_MILLIS = 10_000;

  /** Storms, and tells what held. */
  public List<Finding> run() throws Exception {
    say("seed " + plan.seed());
    try (var ground = Ground.prepare(folder, plan.serverCommand())) {
      var hook = new Thread(() -> ground.servers().close(), "storm-end");
      Runtime.getRuntime().addShutdownHook(hook);
      var findings = storm(ground);
      Runtime.getRuntime().removeShutdownHook(hook);
      return findings;
    }
  }

  private List<Finding> storm(Ground ground) throws InterruptedException {
    ground.servers().start();
    var journal = new Journal();
    var phones = Phones.handOut(plan.people(), ground.url(), plan.dice(), journal);
    say(
        "%d people with %d phones for %d s"
            .formatted(plan.people(), phones.count(), plan.length().toSeconds()));
    var end = journal.now() + plan.length().toMillis();
    var progress = Thread.ofVirtual().start(() -> report(journal, () -> journal.now() >= end));
    blow(ground, phones, journal, () -> journal.now() >= end);
    progress.join();
    say("the storm is over; the phones settle");
    phones.settle();
    say(sums(journal));
    return new Checker(ground.database().jdbi(), journal).check();
  }

  private void blow(Ground ground, Phones phones, Journal journal, BooleanSupplier isOver)
      throws InterruptedException {
    var acting = Thread.ofVirtual().start(() -> phones.act(isOver));
    new Faults(plan, ground, phones, journal).strike(isOver, this::tell);
    acting.join();
  }

  private void tell(Strike strike) {
    say("%5d s  %s: %s".formatted(strike.from() / 1_000, strike.fault(), strike.note()));
  }

  private void report(Journal journal, BooleanSupplier isOver) {
    try {
      while (!isOver.getAsBoolean()) {
        Thread.sleep(PROGRESS_MILLIS);
        say("%5d s  %s".formatted(journal.now() / 1_000, sums(journal)));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String sums(Journal journal) {
    return "%d requests (%d sent twice, %d lost, %d answers thrown away), %d facts told, %d faults"
        .formatted(
            journal.requests().sum(),
            journal.doubled().sum(),
            journal.lost().sum(),
            journal.thrownAway().sum(),
            journal.acknowledged().size(),
            journal.strikes().size());
  }

  private synchronized void say(String line) {
    out.println(line);
    out.flush();
  }
}
