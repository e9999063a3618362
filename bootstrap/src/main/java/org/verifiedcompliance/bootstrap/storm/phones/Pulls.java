package org.verifiedcompliance.bootstrap.storm.phones;

import org.verifiedcompliance.bootstrap.storm.journal.Entries.Change;
import org.verifiedcompliance.bootstrap.storm.phones.Reply.Answered;

/** Fetches what changed, from where the phone stopped the last time. */
final class Pulls {
  private static final int OK = 200;

  private final Kit kit;
  private String cursor = "";

  Pulls(Kit kit) {
    this.kit = kit;
  }

  /** One page; whether the server said that nothing comes after what was read. */
  boolean pull() throws InterruptedException {
    var since = cursor.isEmpty() ? "" : "&since=" + cursor;
    if (kit.ask("GET", "/sync/pull?limit=200" + since, null) instanceof Answered answer
        && answer.status() == OK) {
      answer
          .body()
          .path("changes")
          .forEach(
              change -> note(change.path("cursor").asString(""), change.path("id").asString("")));
      var before = cursor;
      cursor = answer.text("next");
      return before.equals(cursor);
    }
    return false;
  }

  /** All pages, until a time at the most; whether all were read. */
  boolean finish(long until) throws InterruptedException {
    var isAll = false;
    while (!isAll && kit.journal().now() < until) {
      isAll = pull();
    }
    return isAll;
  }

  private void note(String position, String subject) {
    kit.journal().changes().add(new Change(kit.account().id(), "pull", position, subject));
  }
}
