package org.verifiedcompliance.application.auth;

import static java.util.Comparator.naturalOrder;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.accounts.Accounts;
import org.verifiedcompliance.application.accounts.TokenHash;
import org.verifiedcompliance.domain.people.PersonId;

/**
 * Sign-ins in maps, beside accounts in another store; {@link #lock} locks as far as the unit of
 * work lets one transaction run at a time.
 */
public final class InMemorySignIns implements SignIns, SignInStates {
  private final Accounts accounts;
  private final Map<UUID, Row> signIns = new LinkedHashMap<>();
  private final Map<TokenHash, Token> tokens = new LinkedHashMap<>();

  public InMemorySignIns(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public synchronized void begin(SignIn signIn, RefreshToken first) {
    signIns.put(signIn.id(), new Row(signIn, null));
    tokens.put(first.hash(), new Token(signIn.id(), first, null, 0, 0, null));
  }

  @Override
  public synchronized List<SignIn> listLive(PersonId person, Instant now) {
    return signIns.values().stream()
        .filter(row -> row.livesFor(person, now))
        .map(Row::signIn)
        .sorted(
            Comparator.comparing(SignIn::lastUsedAt)
                .reversed()
                .thenComparing(signIn -> signIn.id().toString()))
        .toList();
  }

  @Override
  public synchronized boolean end(PersonId person, UUID signIn, Instant at) {
    return endIf(at, row -> row.signIn().id().equals(signIn) && row.isOpenFor(person)) == 1;
  }

  @Override
  public synchronized int endAll(PersonId person, Instant at) {
    return endIf(at, row -> row.livesFor(person, at));
  }

  @Override
  public synchronized int endOthers(PersonId person, UUID kept, Instant at) {
    return endIf(at, row -> row.livesFor(person, at) && !row.signIn().id().equals(kept));
  }

  @Override
  public synchronized Optional<PresentedRefresh> lock(TokenHash presented) {
    return Optional.ofNullable(tokens.get(presented)).map(this::presented);
  }

  @Override
  public synchronized void rotate(UUID signIn, TokenHash spent, RefreshToken successor) {
    tokens.computeIfPresent(
        spent,
        (_, old) -> new Token(signIn, old.token(), successor.issuedAt(), 0, 0, successor.hash()));
    tokens.put(successor.hash(), new Token(signIn, successor, null, 0, 0, null));
    signIns.computeIfPresent(signIn, (_, old) -> old.used(successor));
  }

  @Override
  public synchronized void noteReplay(TokenHash spent, boolean inBurst) {
    tokens.computeIfPresent(
        spent,
        (_, old) ->
            new Token(
                old.signIn(),
                old.token(),
                old.usedAt(),
                old.burst() + (inBurst ? 1 : 0),
                old.replays() + (inBurst ? 0 : 1),
                old.successor()));
  }

  @Override
  public synchronized int removeDead(Instant before, int most) {
    var dead =
        signIns.values().stream()
            .filter(row -> row.diedAt().isBefore(before))
            .map(row -> row.signIn().id())
            .limit(most)
            .toList();
    dead.forEach(signIns::remove);
    tokens.values().removeIf(token -> dead.contains(token.signIn()));
    return dead.size();
  }

  @Override
  public synchronized Optional<SignInState> find(UUID signIn) {
    return Optional.ofNullable(signIns.get(signIn)).flatMap(this::state);
  }

  @Override
  public synchronized Map<UUID, SignInState> list(Collection<UUID> asked) {
    return asked.stream()
        .distinct()
        .flatMap(id -> find(id).map(state -> Map.entry(id, state)).stream())
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Override
  public void forget(UUID signIn) {
    // Nothing is remembered.
  }

  @Override
  public void forgetAllOf(PersonId person) {
    // Nothing is remembered.
  }

  private Optional<SignInState> state(Row row) {
    return accounts
        .find(row.signIn().person())
        .map(account ->
            new SignInState(
                row.signIn().person(),
                account.roles(),
                account.epoch(),
                account.active() && row.endedAt() == null));
  }

  private int endIf(Instant at, Predicate<Row> which) {
    var ending = signIns.values().stream().filter(which).toList();
    ending.forEach(row -> signIns.put(row.signIn().id(), new Row(row.signIn(), at)));
    return ending.size();
  }

  private PresentedRefresh presented(Token token) {
    var row = signIns.get(token.signIn());
    var account = accounts.find(row.signIn().person()).orElseThrow();
    var successor = token.successor() == null ? null : tokens.get(token.successor());
    return new PresentedRefresh(
        row.signIn(),
        row.endedAt() != null,
        account.active(),
        account.epoch(),
        token.token(),
        token.usedAt(),
        token.burst(),
        token.replays(),
        token.successor(),
        successor != null && successor.usedAt() != null);
  }

  private record Row(SignIn signIn, @Nullable Instant endedAt) {
    boolean isOpenFor(PersonId person) {
      return endedAt == null && signIn.person().equals(person);
    }

    boolean livesFor(PersonId person, Instant now) {
      return isOpenFor(person)
          && now.isBefore(signIn.idleUntil())
          && now.isBefore(signIn.expiresAt());
    }

    Instant diedAt() {
      var times = Stream.of(signIn.idleUntil(), signIn.expiresAt());
      return Stream.concat(times, Stream.ofNullable(endedAt)).min(naturalOrder()).orElseThrow();
    }

    Row used(RefreshToken successor) {
      var used =
          new SignIn(
              signIn.id(),
              signIn.person(),
              signIn.deviceName(),
              signIn.from(),
              signIn.createdAt(),
              successor.issuedAt(),
              successor.expiresAt(),
              signIn.expiresAt());
      return new Row(used, endedAt);
    }
  }

  private record Token(
      UUID signIn,
      RefreshToken token,
      @Nullable Instant usedAt,
      int burst,
      int replays,
      @Nullable TokenHash successor) {}
}
