package org.verifiedcompliance.bootstrap.storm.phones;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.bootstrap.storm.journal.Journal;
import org.verifiedcompliance.bootstrap.storm.plan.Dice;

/** What every habit of a phone needs. */
record Kit(
    String phone,
    Account account,
    SignedIn signedIn,
    Wire wire,
    PhoneClock clock,
    Dice dice,
    Journal journal) {
  private static final int TRIES = 6;
  private static final int PAUSE_MILLIS = 300;

  /** Asks with the phone's token; lost when there is none to be had. */
  Reply ask(String method, String path, @Nullable Object body) throws InterruptedException {
    return ask(method, path, body, _ -> {});
  }

  /** The same; the witness hears every answer that the server gave. */
  Reply ask(String method, String path, @Nullable Object body, Consumer<Reply.Answered> witness)
      throws InterruptedException {
    var token = signedIn.token();
    if (token == null) {
      Thread.sleep(PAUSE_MILLIS);
      return new Reply.Lost();
    }
    return signedIn.heed(wire.send(new Wire.Ask(method, path, token, body), witness));
  }

  /** Asks again while the outcome is unknown, waiting longer each time. */
  Reply insist(String method, String path, @Nullable Object body, Consumer<Reply.Answered> witness)
      throws InterruptedException {
    Reply reply = new Reply.Lost();
    for (int tries = 1; tries <= TRIES; tries++) {
      reply = ask(method, path, body, witness);
      if (!reply.isUnknown()) {
        return reply;
      }
      Thread.sleep(dice.between(PAUSE_MILLIS / 4, PAUSE_MILLIS * tries));
    }
    return reply;
  }
}
