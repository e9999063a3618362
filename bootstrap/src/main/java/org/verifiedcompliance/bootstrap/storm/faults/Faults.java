package org.verifiedcompliance.bootstrap.storm.faults;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.verifiedcompliance.bootstrap.storm.ground.Ground;
import org.verifiedcompliance.bootstrap.storm.ground.Link.Weather;
import org.verifiedcompliance.bootstrap.storm.journal.Entries.Strike;
import org.verifiedcompliance.bootstrap.storm.journal.Journal;
import org.verifiedcompliance.bootstrap.storm.phones.Phones;
import org.verifiedcompliance.bootstrap.storm.plan.Dice;
import org.verifiedcompliance.bootstrap.storm.plan.StormPlan;

/**
 * Strikes again and again. The server, the database and the network before or behind them have rows
 * of their own, in which they are killed or cut; all other kinds share a row, in which each comes
 * once before any comes twice.
 */
public final class Faults {
  private static final Logger LOG = LoggerFactory.getLogger(Faults.class);
  private static final Map<String, Fault> ALL = catalogue();
  private static final int OFTEN = 2;
  private static final List<String> ALONE = List.of("kill-server", "kill-database", "cut");

  private final StormPlan plan;
  private final Journal journal;
  private final Ground ground;
  private final Phones phones;

  /** Breaks nothing yet. */
  public Faults(StormPlan plan, Ground ground, Phones phones, Journal journal) {
    this.plan = plan;
    this.journal = journal;
    this.ground = ground;
    this.phones = phones;
  }

  /** The names of all kinds. */
  public static List<String> names() {
    return List.copyOf(ALL.keySet());
  }

  /** Strikes in each row with pauses between, until it is over. */
  public void strike(BooleanSupplier isOver, Consumer<Strike> progress)
      throws InterruptedException {
    var rows = new ArrayList<Thread>();
    for (var kinds : rows()) {
      rows.add(Thread.ofVirtual().start(() -> strike(kinds, isOver, progress)));
    }
    for (var row : rows) {
      row.join();
    }
  }

  private List<List<String>> rows() {
    var rows = new ArrayList<List<String>>();
    plan.faults().stream().filter(ALONE::contains).map(List::of).forEach(rows::add);
    var others = plan.faults().stream().filter(kind -> !ALONE.contains(kind)).toList();
    if (!others.isEmpty()) {
      rows.add(others);
    }
    return rows;
  }

  private void strike(List<String> kinds, BooleanSupplier isOver, Consumer<Strike> progress) {
    var dice = plan.dice().of("faults " + kinds.getFirst());
    var site = new Site(ground, phones, dice.of("sites"));
    var order = new ArrayList<String>();
    try {
      while (pause(dice, isOver)) {
        if (order.isEmpty()) {
          order.addAll(dice.shuffled(kinds));
        }
        var strike = strike(order.removeLast(), site, dice);
        journal.strikes().add(strike);
        progress.accept(strike);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Strike strike(String name, Site site, Dice dice) throws InterruptedException {
    var from = journal.now();
    var most = (int) plan.worst().toMillis() / (ALONE.contains(name) ? OFTEN : 1);
    var length = Duration.ofMillis(dice.between(most / 4, most));
    try {
      var note = ALL.getOrDefault(name, (_, _) -> "unknown").strike(site, length);
      return new Strike(name, from, journal.now(), note);
    } catch (JdbiException | UncheckedIOException e) {
      LOG.debug("the fault {} found nothing to break", name, e);
      return new Strike(name, from, journal.now(), "found nothing to break");
    }
  }

  /** Waits for the next time; false when the storm ends before. */
  private boolean pause(Dice dice, BooleanSupplier isOver) throws InterruptedException {
    awaitServer(isOver);
    var least = (int) plan.leastPause().toMillis();
    var until = journal.now() + dice.between(least, (int) plan.mostPause().toMillis());
    while (!isOver.getAsBoolean() && journal.now() < until) {
      Thread.sleep(100);
    }
    return !isOver.getAsBoolean();
  }

  /** What is down already cannot be broken; a busy machine takes long to start it again. */
  private void awaitServer(BooleanSupplier isOver) throws InterruptedException {
    while (!isOver.getAsBoolean() && !ground.isWell()) {
      Thread.sleep(100);
    }
  }

  private static Map<String, Fault> catalogue() {
    var all = new LinkedHashMap<String, Fault>();
    all.put("kill-server", ProcessFaults::killServer);
    all.put("kill-backend", ProcessFaults::killBackend);
    all.put("kill-postmaster", ProcessFaults::killPostmaster);
    all.put("kill-database", ProcessFaults::killDatabase);
    all.put("stop-database", ProcessFaults::stopAtOnce);
    all.put("freeze-server", ProcessFaults::freezeServer);
    all.put("freeze-database", ProcessFaults::freezeDatabase);
    all.put("replace-server", ProcessFaults::replaceServer);
    all.put("cut", OtherFaults.network(Weather.CUT));
    all.put("stall", OtherFaults.network(Weather.STALLED));
    all.put("latency", OtherFaults.network(Weather.SLOW));
    all.put("half-open", OtherFaults.network(Weather.HALF_OPEN));
    all.put("lock-table", OtherFaults::lockTable);
    all.put("rotate-keys", OtherFaults::rotateKeys);
    all.put("revoke", OtherFaults::revoke);
    return all;
  }
}
