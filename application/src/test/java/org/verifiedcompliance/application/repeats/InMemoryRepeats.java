package org.verifiedcompliance.application.repeats;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.verifiedcompliance.application.accounts.TokenHash;

/** Repeats in a map; what holds an id is the one transaction that runs at a time. */
public final class InMemoryRepeats implements Repeats {
  private final Map<TokenHash, Row> rows = new LinkedHashMap<>();

  private record Row(Remembered what, Instant expiresAt) {
    boolean isHeldBy(Claim claim) {
      return claim.until().equals(what.runningUntil());
    }
  }

  @Override
  public synchronized Hold hold(TokenHash id, Instant now) {
    var known = Optional.ofNullable(rows.get(id)).filter(row -> now.isBefore(row.expiresAt()));
    return new Hold.Held(known.map(Row::what));
  }

  @Override
  public synchronized Optional<Remembered> claim(TokenHash id, TokenHash request, Claim claim) {
    var row = rows.get(id);
    if (row != null && claim.now().isBefore(row.expiresAt())) {
      var until = row.what().runningUntil();
      if (until == null || claim.now().isBefore(until) || !row.what().request().equals(request)) {
        return Optional.of(row.what());
      }
    }
    rows.put(id, new Row(new Remembered(request, null, claim.until()), claim.expiresAt()));
    return Optional.empty();
  }

  @Override
  public synchronized boolean keep(TokenHash id, Remembered what, Instant now, Instant expiresAt) {
    var row = rows.get(id);
    if (row != null && now.isBefore(row.expiresAt())) {
      return false;
    }
    rows.put(id, new Row(what, expiresAt));
    return true;
  }

  @Override
  public synchronized void settle(TokenHash id, Claim claim, Remembered what) {
    rows.computeIfPresent(
        id, (_, row) -> row.isHeldBy(claim) ? new Row(what, row.expiresAt()) : row);
  }

  @Override
  public synchronized void release(TokenHash id, Claim claim) {
    rows.computeIfPresent(id, (_, row) -> row.isHeldBy(claim) ? null : row);
  }

  @Override
  public synchronized int removeExpired(Instant now, int most) {
    var expired =
        rows.entrySet().stream()
            .filter(entry -> !now.isBefore(entry.getValue().expiresAt()))
            .map(Map.Entry::getKey)
            .limit(most)
            .toList();
    expired.forEach(rows::remove);
    return expired.size();
  }
}
