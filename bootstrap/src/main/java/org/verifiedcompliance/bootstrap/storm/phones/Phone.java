package org.verifiedcompliance.bootstrap.storm.phones;

import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.verifiedcompliance.bootstrap.storm.plan.Dice;

/** One phone: does one thing after another until the storm is over. */
final class Phone {
  private static final int HUNDRED = 100;
  private static final int LEAST_PAUSE = 40;
  private static final int MOST_PAUSE = 500;
  private static final int MOST_SETTLING_MILLIS = 60_000;

  private final Kit kit;
  private final Dice dice;
  private final Readings readings;
  private final LiveVisits visits;
  private final Edits edits;
  private final Uploads uploads;
  private final Pulls pulls;
  private final NavigableMap<Integer, Deed> deeds;

  Phone(Kit kit, Readings readings) {
    this.kit = kit;
    this.dice = kit.dice();
    this.readings = readings;
    this.visits = new LiveVisits(kit, readings);
    this.edits = new Edits(kit);
    this.uploads = new Uploads(kit);
    this.pulls = new Pulls(kit);
    this.deeds = deeds();
  }

  /** Whose it is. */
  Account account() {
    return kit.account();
  }

  /** Acts until it is interrupted or the time has come. */
  void act(BooleanSupplier isOver) {
    try {
      while (!isOver.getAsBoolean()) {
        actOnce(dice.between(1, HUNDRED));
        Thread.sleep(dice.between(LEAST_PAUSE, MOST_PAUSE));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** After the storm, on a network that works: whether nothing waits any more. */
  boolean sendTheRest() throws InterruptedException {
    kit.wire().calm();
    return uploads.finish(kit.journal().now() + MOST_SETTLING_MILLIS);
  }

  /** The last looks; whether they came to an end. */
  boolean lookBack() throws InterruptedException {
    var isAll = pulls.finish(kit.journal().now() + MOST_SETTLING_MILLIS);
    for (var session : kit.account().sessions()) {
      readings.details(session);
    }
    return isAll;
  }

  /** Signs everything of the person out, as somebody whose phone was stolen would. */
  void revoke() throws InterruptedException {
    kit.signedIn().signOut("/auth/logout-all");
  }

  private void actOnce(int throwOfDice) throws InterruptedException {
    Objects.requireNonNull(deeds.ceilingEntry(throwOfDice)).getValue().run();
  }

  /** What a phone does, by how far up to a hundred the dice may fall for it. */
  private NavigableMap<Integer, Deed> deeds() {
    var all = new TreeMap<Integer, Deed>();
    all.put(25, visits::attend);
    all.put(45, uploads::recordSomething);
    all.put(53, uploads::send);
    all.put(56, uploads::repeat);
    all.put(57, uploads::tamper);
    all.put(60, readings::lookBack);
    all.put(63, uploads::askForTheTime);
    all.put(68, pulls::pull);
    all.put(75, readings::peek);
    all.put(82, kit.signedIn()::refresh);
    all.put(85, () -> kit.signedIn().signOut("/auth/logout"));
    all.put(87, kit.signedIn()::beRobbed);
    all.put(89, kit.clock()::reboot);
    all.put(92, edits::changeProfile);
    all.put(95, edits::changeMeeting);
    all.put(HUNDRED, visits::beInTwoPlaces);
    return all;
  }

  @FunctionalInterface
  private interface Deed {
    void run() throws InterruptedException;
  }
}
