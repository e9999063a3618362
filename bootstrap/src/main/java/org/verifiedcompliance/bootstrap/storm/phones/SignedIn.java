package org.verifiedcompliance.bootstrap.storm.phones;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.bootstrap.storm.journal.Entries.Probe;
import org.verifiedcompliance.bootstrap.storm.journal.Entries.Remark;
import org.verifiedcompliance.bootstrap.storm.journal.Entries.Reuse;
import org.verifiedcompliance.bootstrap.storm.journal.Journal;
import org.verifiedcompliance.bootstrap.storm.phones.Reply.Answered;
import org.verifiedcompliance.bootstrap.storm.phones.Wire.Ask;

/** The tokens of one phone: signing in, refreshing, signing out, being robbed. */
final class SignedIn {
  private static final int UNAUTHORIZED = 401;
  private static final int OK = 200;
  private static final long BOUND_MILLIS = 5_200;

  private final Account account;
  private final String phone;
  private final Wire wire;
  private final Journal journal;
  private volatile @Nullable String access;
  private volatile @Nullable String refresh;
  private @Nullable String spentLongAgo;
  private @Nullable String spent;

  SignedIn(Account account, String phone, Wire wire, Journal journal) {
    this.account = account;
    this.phone = phone;
    this.wire = wire;
    this.journal = journal;
  }

  /** An access token, signing in when there is none; null while that fails. */
  @Nullable String token() {
    if (access == null) {
      logIn();
    }
    return access;
  }

  /** Signs in before the storm, when nothing is broken. */
  void begin() {
    if (wire.exchange(new Ask("POST", "/auth/login", null, account.signIn(phone)))
        instanceof Answered answer) {
      take(answer);
    }
  }

  /** A reply may tell that the token is dead; then the next one signs in again. */
  Reply heed(Reply reply) {
    if (reply.status() == UNAUTHORIZED) {
      access = null;
      refresh = null;
    }
    return reply;
  }

  /** Signs in; nothing changes when no answer comes. */
  void logIn() {
    var body = account.signIn(phone);
    if (wire.send(new Ask("POST", "/auth/login", null, body)) instanceof Answered answer
        && answer.status() == OK) {
      spent = null;
      spentLongAgo = null;
      take(answer);
    }
  }

  /** Changes the tokens; when the answer is lost, the same token is sent again. */
  void refresh() {
    var presented = refresh;
    if (presented == null) {
      return;
    }
    var body = Map.of("refresh_token", presented);
    for (int tries = 0; tries < 2; tries++) {
      var reply = wire.send(new Ask("POST", "/auth/refresh", null, body));
      if (reply instanceof Answered answer && answer.status() == OK) {
        spentLongAgo = spent;
        spent = presented;
        take(answer);
        return;
      }
      if (!reply.isUnknown()) {
        heed(reply);
        return;
      }
    }
    forget(); // whoever lost both answers signs in again, as phones do
  }

  /** Signs out, and looks whether the token is dead as soon as it must be. */
  void signOut(String way) throws InterruptedException {
    var old = access;
    if (old == null) {
      return;
    }
    var reply = wire.exchange(Ask.post(way, old, Map.of()));
    if (reply.status() == OK) {
      forget();
      probe(old, 0);
      Thread.sleep(BOUND_MILLIS);
      probe(old, BOUND_MILLIS);
    }
    heed(reply);
  }

  /** A thief sends a token that was spent two steps ago: then the whole family must be dead. */
  void beRobbed() {
    var stolen = spentLongAgo;
    var newest = refresh;
    if (stolen == null || newest == null) {
      return;
    }
    var thief = wire.exchange(refreshing(stolen));
    if (!thief.isUnknown()) {
      var owner = wire.exchange(refreshing(newest));
      journal.reuses().add(new Reuse(phone, thief.status(), owner.status()));
    }
    forget();
  }

  /** The app was killed: what it had not written down is gone. */
  void forget() {
    access = null;
    refresh = null;
  }

  private void probe(String token, long after) {
    var path = "/auth/me";
    var reply = wire.exchange(Ask.get(path, token));
    journal.probes().add(new Probe(path, after, reply.status()));
  }

  private void take(Answered answer) {
    access = answer.text("access_token");
    refresh = answer.text("refresh_token");
    if (access.isEmpty() || refresh.isEmpty()) {
      journal.remarks().add(new Remark("I12", "an answer without tokens for " + phone));
      forget();
    }
  }

  private static Ask refreshing(String token) {
    return new Ask("POST", "/auth/refresh", null, Map.of("refresh_token", token));
  }
}
