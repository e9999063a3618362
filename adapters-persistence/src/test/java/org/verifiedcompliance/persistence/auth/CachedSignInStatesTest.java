package org.verifiedcompliance.persistence.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.application.accounts.AccountFixture.accountOf;
import static org.verifiedcompliance.application.accounts.AccountFixture.person;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.application.accounts.Accounts;
import org.verifiedcompliance.application.auth.SignInFixture;
import org.verifiedcompliance.application.auth.SignInState;
import org.verifiedcompliance.application.auth.SignInStates;
import org.verifiedcompliance.application.auth.SignInStatesContract;
import org.verifiedcompliance.application.auth.SignIns;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.people.Role;
import org.verifiedcompliance.persistence.Announcements;
import org.verifiedcompliance.persistence.DatabaseExtension;
import org.verifiedcompliance.persistence.accounts.JdbiAccounts;
import org.verifiedcompliance.persistence.people.JdbiPeople;

class CachedSignInStatesTest implements SignInStatesContract {
  @RegisterExtension static final DatabaseExtension database = DatabaseExtension.embedded();

  private final CachedSignInStates states =
      new CachedSignInStates(new JdbiSignInStates(database.jdbi()));

  @Override
  public SignInStates states() {
    return states;
  }

  @Override
  public SignIns signIns() {
    return new JdbiSignIns(database.jdbi());
  }

  @Override
  public Accounts accounts() {
    return new JdbiAccounts(database.jdbi());
  }

  @Override
  public PersonId somebody() {
    var person = person("p" + UUID.randomUUID());
    new JdbiPeople(database.jdbi()).add(person);
    accounts().add(accountOf(person));
    return person.id();
  }

  @Test
  void remembersAStateForAWhile() {
    var signIn = begun(somebody());
    states.find(signIn.id());

    signIns().end(signIn.person(), signIn.id(), SignInFixture.BEGAN_AT);

    assertThat(states.find(signIn.id()).orElseThrow().live()).isTrue();
  }

  @Test
  void remembersNoMoreThanItMay() {
    var person = new PersonId(UUID.randomUUID());
    var state = new SignInState(person, Set.of(Role.MEMBER), 1, true);
    var full = new CachedSignInStates(new Everybody(state));
    for (var i = 0; i < CachedSignInStates.MOST + 1_000; i++) {
      full.find(new UUID(i, i));
    }

    assertThat(full.size()).isPositive().isLessThanOrEqualTo(CachedSignInStates.MOST);
  }

  @Test
  void tellsWhoeverFollowsOfEachChange() {
    var changed = new ArrayList<UUID>();
    var person = somebody();
    var signIn = begun(person);
    states.follow(changed::add, () -> {});

    states.forget(signIn.id());
    states.forgetAllOf(person);

    assertThat(changed).containsExactly(signIn.id(), person.value());
  }

  @Test
  void hearsWhatAnotherNodeHasChanged() throws InterruptedException {
    var ended = begun(somebody());
    var changed = begun(somebody());
    try (var announcements = new Announcements(database.settings())) {
      var connected = new CountDownLatch(1);
      var heard = new ConcurrentLinkedQueue<UUID>();
      states.follow(heard::add, () -> {});
      states.follow(announcements);
      announcements.subscribe("sign_in_changed", _ -> {}, connected::countDown);
      announcements.start();
      assertThat(connected.await(30, TimeUnit.SECONDS)).isTrue();
      states.find(ended.id());
      states.find(changed.id());

      signIns().end(ended.person(), ended.id(), SignInFixture.BEGAN_AT);
      accounts().changeRoles(changed.person(), Set.of(Role.MEMBER, Role.ADMIN));

      // Well below the five seconds after which it would have forgotten by itself.
      assertThat(within(Duration.ofSeconds(3), () -> !states.find(ended.id()).get().live()))
          .isTrue();
      assertThat(
              within(
                  Duration.ofSeconds(3),
                  () -> states.find(changed.id()).get().roles().contains(Role.ADMIN)))
          .isTrue();
      assertThat(heard).contains(ended.id(), changed.person().value());
    }
  }

  private record Everybody(SignInState state) implements SignInStates {
    @Override
    public Optional<SignInState> find(UUID signIn) {
      return Optional.of(state);
    }

    @Override
    public Map<UUID, SignInState> list(Collection<UUID> signIns) {
      return signIns.stream().collect(Collectors.toMap(id -> id, _ -> state));
    }

    @Override
    public void forget(UUID signIn) {
      // Nothing is remembered.
    }

    @Override
    public void forgetAllOf(PersonId person) {
      // Nothing is remembered.
    }
  }

  private static boolean within(Duration time, BooleanSupplier condition) {
    var end = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < end) {
      if (condition.getAsBoolean()) {
        return true;
      }
      Thread.onSpinWait();
    }
    return false;
  }
}
