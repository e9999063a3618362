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
  private static final int GLANCE_MILLIS = 200;
  private static final int MOST_GLANCES = 600;
  private static final int ENOUGH = 20;
  private static final int MOST = 3;

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
    var begun = journal.now();
    BooleanSupplier isOver = () -> isOver(journal, journal.now() - begun);
    var progress = Thread.ofVirtual().start(() -> report(journal, isOver));
    blow(ground, phones, journal, isOver);
    progress.join();
    say("the storm is over; the phones settle");
    awaitCalm(ground);
    phones.settle();
    say(sums(journal));
    return new Checker(ground.database().jdbi(), journal).check();
  }

  /** Goes on for a while longer when the machine was too busy for anything to happen. */
  private boolean isOver(Journal journal, long millis) {
    var length = plan.length().toMillis();
    var happened = journal.acknowledged().size() + journal.operations().size();
    return millis >= length && (happened >= plan.people() * ENOUGH || millis >= MOST * length);
  }

  private void blow(Ground ground, Phones phones, Journal journal, BooleanSupplier isOver)
      throws InterruptedException {
    var acting = Thread.ofVirtual().start(() -> phones.act(isOver));
    new Faults(plan, ground, phones, journal).strike(isOver, this::tell);
    acting.join();
  }

  /** The minute that the phones have begins when there is somebody to talk to. */
  private static void awaitCalm(Ground ground) throws InterruptedException {
    for (int i = 0; i < MOST_GLANCES && !ground.isWell(); i++) {
      Thread.sleep(GLANCE_MILLIS);
    }
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
