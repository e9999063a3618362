package org.verifiedcompliance.bootstrap.storm.phones;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.verifiedcompliance.bootstrap.storm.journal.Journal;
import org.verifiedcompliance.bootstrap.storm.phones.Reply.Answered;
import org.verifiedcompliance.bootstrap.storm.plan.Dice;

/** All phones: every fifth person has two. */
public final class Phones {
  private static final int CREATED = 201;
  private static final int FIFTH = 5;
  private static final int MOST_TRIES = 5;
  private static final int FOURTH = 4;

  private final List<Phone> phones;
  private final List<Follower> followers;

  private Phones(List<Phone> phones, List<Follower> followers) {
    this.phones = List.copyOf(phones);
    this.followers = List.copyOf(followers);
  }

  /** Registers so many people, on a network that works, and hands out the phones. */
  public static Phones handOut(int people, URI server, Dice dice, Journal journal)
      throws InterruptedException {
    var everybody = new ArrayList<Account>();
    for (int i = 0; i < people; i++) {
      everybody.add(register(i, new Wire(server, dice.of("registrar" + i), journal), dice));
    }
    var phones = new ArrayList<Phone>();
    for (int i = 0; i < people; i++) {
      for (int each = 0; each < (i % FIFTH == 0 ? 2 : 1); each++) {
        var name = "phone-" + i + (each == 0 ? "a" : "b");
        var kit = kit(name, everybody.get(i), server, dice.of(name), journal);
        phones.add(new Phone(kit, new Readings(kit, everybody)));
      }
    }
    return new Phones(phones, followers(everybody, server, dice, journal));
  }

  /** Every fourth person follows by socket, every fourth by events. */
  private static List<Follower> followers(
      List<Account> everybody, URI server, Dice dice, Journal journal) throws InterruptedException {
    var followers = new ArrayList<Follower>();
    for (int i = 1; i < everybody.size(); i += 2) {
      var isSocket = i % FOURTH == 1;
      var name = "listener-" + i + (isSocket ? " by socket" : " by events");
      var kit = kit(name, everybody.get(i), server, dice.of(name), journal);
      var way = isSocket ? new SocketWay(server, kit) : new EventsWay(server, kit.signedIn());
      followers.add(new Follower(kit, way));
    }
    return followers;
  }

  /** How many there are. */
  public int count() {
    return phones.size();
  }

  /** All act at once; returns when all have ended. Who listens goes on. */
  public void act(BooleanSupplier isOver) {
    followers.forEach(Follower::start);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      phones.forEach(phone -> threads.execute(() -> phone.act(isOver)));
    }
  }

  /** All send the rest of what they hold; when that is done, all take their last looks. */
  public void settle() {
    together(phones, Phone::sendTheRest);
    together(followers, Follower::finish);
    together(phones, Phone::lookBack);
  }

  private static <T> void together(List<T> some, Deed<T> deed) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var all = some.stream().map(one -> threads.submit(() -> deed.of(one))).toList();
      for (var one : all) {
        one.get();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a phone broke", e);
    }
  }

  /** Signs all phones of somebody out. */
  public void revokeSomebody(Dice dice) throws InterruptedException {
    dice.pick(phones).revoke();
  }

  private static Kit kit(String name, Account account, URI server, Dice dice, Journal journal) {
    var wire = new Wire(server, dice.of("wire"), journal);
    var signedIn = new SignedIn(account, name, wire, journal);
    signedIn.begin();
    return new Kit(name, account, signedIn, wire, new PhoneClock(dice.of("clock")), dice, journal);
  }

  /** A machine that is busy may answer late; whether an address is taken then nobody knows. */
  private static Account register(int number, Wire wire, Dice dice) {
    var reply = (Reply) new Reply.Lost();
    for (int tries = 1; tries <= MOST_TRIES && reply.isUnknown(); tries++) {
      var email = "storm" + number + "-" + tries + "@example.org";
      reply = wire.exchange(new Wire.Ask("POST", "/auth/register", null, form(number, email)));
      if (reply instanceof Answered answer && answer.status() == CREATED) {
        return new Account(email, answer.text("user_id"), dice.of(email));
      }
    }
    throw new IllegalStateException("nobody can register: " + reply);
  }

  private static Map<String, Object> form(int number, String email) {
    return Map.of(
        "email",
        email,
        "password",
        Account.PASSWORD,
        "first_name",
        "Storm",
        "last_name",
        "Number" + number,
        "consent_granted",
        true);
  }

  @FunctionalInterface
  private interface Deed<T> {
    Object of(T one) throws InterruptedException;
  }
}
