package org.verifiedcompliance.application.sharing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.verifiedcompliance.application.accounts.Account;
import org.verifiedcompliance.application.accounts.Accounts;
import org.verifiedcompliance.application.accounts.TokenHash;
import org.verifiedcompliance.domain.lists.InMemoryLists;
import org.verifiedcompliance.domain.lists.Part;
import org.verifiedcompliance.domain.lists.Slice;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sharing.Share;
import org.verifiedcompliance.domain.sharing.ShareId;
import org.verifiedcompliance.domain.sharing.ShareState;

/** Shares in a map, one change at a time. */
public final class InMemoryShares implements Shares {
  private final Map<TokenHash, Share> shares = new LinkedHashMap<>();
  private final List<Seen> visits = new ArrayList<>();
  private final Accounts accounts;
  private long seenSoFar;

  private record Seen(long number, ShareId share, Visit visit) {}

  /** Of people with these accounts. */
  public InMemoryShares(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public synchronized void add(Share share, TokenHash token) {
    if (shares.putIfAbsent(token, share) != null) {
      throw new IllegalStateException("the token is taken");
    }
  }

  @Override
  public synchronized Optional<Share> visit(TokenHash token, Visit visit) {
    var seen = findOpen(token, visit.at()).map(Share::viewed);
    seen.ifPresent(share -> {
      shares.put(token, share);
      visits.add(new Seen(++seenSoFar, share.id(), visit));
    });
    return seen;
  }

  @Override
  public synchronized Optional<Share> findOpen(TokenHash token, Instant now) {
    return Optional.ofNullable(shares.get(token))
        .filter(share -> share.stateAt(now) == ShareState.ACTIVE)
        .filter(share -> accounts.find(share.person()).filter(Account::active).isPresent());
  }

  @Override
  public synchronized Optional<Share> find(PersonId person, ShareId id) {
    return shares.values().stream()
        .filter(share -> share.id().equals(id) && share.person().equals(person))
        .findAny();
  }

  @Override
  public synchronized Part<Share> list(PersonId person, Slice slice) {
    return InMemoryLists.descending(
        shares.values().stream().filter(share -> share.person().equals(person)),
        slice,
        share -> InMemoryLists.key(share.createdAt(), share.id().value()));
  }

  @Override
  public synchronized boolean revoke(PersonId person, ShareId id, Instant at) {
    var known = find(person, id).isPresent();
    if (known) {
      shares.replaceAll((_, share) -> share.id().equals(id) ? share.revoked(at) : share);
    }
    return known;
  }

  @Override
  public synchronized Part<Visit> listVisits(ShareId id, Slice slice) {
    return InMemoryLists.descending(
            visits.stream().filter(seen -> seen.share().equals(id)),
            slice,
            seen -> InMemoryLists.key(seen.number()))
        .map(Seen::visit);
  }

  @Override
  public synchronized int removeBefore(Instant time) {
    var before = visits.size() + shares.size();
    visits.removeIf(seen -> seen.visit().at().isBefore(time));
    shares.values().removeIf(share -> share.expiresAt().isBefore(time));
    return before - visits.size() - shares.size();
  }
}
