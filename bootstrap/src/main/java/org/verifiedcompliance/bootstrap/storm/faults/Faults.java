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

/** Strikes again and again; each kind comes once before any comes twice. */
public final class Faults {
  private static final Logger LOG = LoggerFactory.getLogger(Faults.class);
  private static final Map<String, Fault> ALL = catalogue();

  private final StormPlan plan;
  private final Dice dice;
  private final Journal journal;
  private final Site site;

  /** Breaks nothing yet. */
  public Faults(StormPlan plan, Ground ground, Phones phones, Journal journal) {
    this.plan = plan;
    this.dice = plan.dice().of("faults");
    this.journal = journal;
    this.site = new Site(ground, phones, plan.dice().of("sites"));
  }

  /** The names of all kinds. */
  public static List<String> names() {
    return List.copyOf(ALL.keySet());
  }

  /** Strikes with pauses between, until it is over. */
  public void strike(BooleanSupplier isOver, Consumer<Strike> progress)
      throws InterruptedException {
    var order = new ArrayList<String>();
    while (pause(isOver)) {
      if (order.isEmpty()) {
        order.addAll(dice.shuffled(plan.faults()));
      }
      var strike = strike(order.removeLast());
      journal.strikes().add(strike);
      progress.accept(strike);
    }
  }

  private Strike strike(String name) throws InterruptedException {
    var from = journal.now();
    var most = (int) plan.worst().toMillis();
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
  private boolean pause(BooleanSupplier isOver) throws InterruptedException {
    awaitServer(isOver);
    var least = (int) plan.leastPause().toMillis();
    var until = journal.now() + dice.between(least, (int) plan.mostPause().toMillis());
    while (!isOver.getAsBoolean() && journal.now() < until) {
      Thread.sleep(100);
    }
    return !isOver.getAsBoolean() && !plan.faults().isEmpty();
  }

  /** What is down already cannot be broken; a busy machine takes long to start it again. */
  private void awaitServer(BooleanSupplier isOver) throws InterruptedException {
    while (!isOver.getAsBoolean() && !site.ground().isWell()) {
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
