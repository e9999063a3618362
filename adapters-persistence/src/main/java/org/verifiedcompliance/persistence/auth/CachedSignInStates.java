package org.verifiedcompliance.persistence.auth;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.verifiedcompliance.application.auth.SignInChanges;
import org.verifiedcompliance.application.auth.SignInState;
import org.verifiedcompliance.application.auth.SignInStates;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.persistence.Announcements;

/**
 * Remembers states for five seconds. This process says itself what it has changed; other nodes are
 * heard on the channel {@code sign_in_changed}. The five seconds are what a lost announcement may
 * cost.
 */
public final class CachedSignInStates implements SignInStates, SignInChanges {
  private static final String CHANNEL = "sign_in_changed";
  private static final String SIGN_IN = "sign_in:";
  private static final String PERSON = "person:";
  private static final Duration MEMORY = Duration.ofSeconds(5);
  static final int MOST = 50_000;

  private final SignInStates source;
  private final AtomicLong changes = new AtomicLong();
  private final List<Follower> followers = new CopyOnWriteArrayList<>();
  private final Cache<UUID, SignInState> remembered =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(MEMORY).build();

  /** Remembers what this source says. */
  public CachedSignInStates(SignInStates source) {
    this.source = source;
  }

  /** Begins to hear what other nodes have changed. */
  public void follow(Announcements announcements) {
    announcements.subscribe(CHANNEL, this::changed, this::forgetAll);
  }

  @Override
  public Optional<SignInState> find(UUID signIn) {
    var known = remembered.getIfPresent(signIn);
    return known == null ? load(signIn) : Optional.of(known);
  }

  /** What is remembered may be stale by seconds, and whoever asks for many wants to be sure. */
  @Override
  public Map<UUID, SignInState> list(Collection<UUID> signIns) {
    return source.list(signIns);
  }

  @Override
  public void follow(Consumer<UUID> changed, Runnable anything) {
    followers.add(new Follower(changed, anything));
  }

  @Override
  public void forget(UUID signIn) {
    changes.incrementAndGet();
    remembered.invalidate(signIn);
    followers.forEach(follower -> follower.changed().accept(signIn));
  }

  @Override
  public void forgetAllOf(PersonId person) {
    changes.incrementAndGet();
    remembered.asMap().values().removeIf(state -> state.person().equals(person));
    followers.forEach(follower -> follower.changed().accept(person.value()));
  }

  /** What was read before a change and stored after it would be stale: it is thrown away again. */
  private Optional<SignInState> load(UUID signIn) {
    var before = changes.get();
    var state = source.find(signIn);
    state.ifPresent(found -> remembered.put(signIn, found));
    if (changes.get() != before) {
      remembered.invalidate(signIn);
    }
    return state;
  }

  /** How many are remembered at this moment. */
  long size() {
    remembered.cleanUp();
    return remembered.estimatedSize();
  }

  private void changed(String what) {
    if (what.startsWith(SIGN_IN)) {
      forget(UUID.fromString(what.substring(SIGN_IN.length())));
    } else if (what.startsWith(PERSON)) {
      forgetAllOf(new PersonId(UUID.fromString(what.substring(PERSON.length()))));
    }
  }

  private void forgetAll() {
    changes.incrementAndGet();
    remembered.invalidateAll();
    followers.forEach(follower -> follower.anything().run());
  }

  private record Follower(Consumer<UUID> changed, Runnable anything) {}
}
