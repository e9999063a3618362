package org.verifiedcompliance.application.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.application.accounts.AccountFixture.HOME;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.audit.InMemoryAuditLog;
import org.verifiedcompliance.application.auth.AuthWorld;
import org.verifiedcompliance.domain.lists.Slice;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.people.Role;

class ManageUsersTest {
  private final AuthWorld world = new AuthWorld();
  private final InMemoryAuditLog log = new InMemoryAuditLog(world.clock);
  private final ManageUsers manage =
      new ManageUsers(
          new InMemoryUsers(world.people, world.accounts, world.signIns),
          world.logOutEverywhere,
          world.signIns,
          log,
          world.unitOfWork,
          world.clock);
  private final PersonId bob = world.registered("bob").person().id();
  private final PersonId ann = world.registered("ann").person().id();

  private List<PersonId> list(
      @Nullable String text, @Nullable Role role, @Nullable Boolean active, Slice page) {
    return manage.list(new UserQuery(text, role, active, page)).stream()
        .map(user -> user.person().id())
        .toList();
  }

  @Test
  void usersAreListedByNameAsAskedForAndTheLookStaysOnRecord() {
    world.accounts.changeRoles(ann, Set.of(Role.MEMBER, Role.ADMIN));
    world.accounts.setActive(bob, false);
    var all = new Slice(200, 0);

    assertThat(list(null, null, null, all)).containsExactly(ann, bob);
    assertThat(list("BOB@", null, null, all)).containsExactly(bob);
    assertThat(list(null, Role.ADMIN, null, all)).containsExactly(ann);
    assertThat(list(null, null, false, all)).containsExactly(bob);
    assertThat(list(null, null, null, new Slice(1, 1))).containsExactly(bob);

    assertThat(log.actions()).hasSize(5).containsOnly("user.listed");
    assertThat(log.entries().getLast().details())
        .containsEntry("found", "1")
        .containsEntry("offset", "1");
    assertThat(log.entries().getLast().shown()).containsExactly(bob);
  }

  @Test
  void whoIsSignedInIsShownWithTheirDevices() {
    world.tokensOf("bob");
    world.tokensOf("bob");

    var users = manage.list(new UserQuery(null, null, null, new Slice(2, 0)));

    assertThat(users).extracting(User::devices).containsExactly(0, 2);
    assertThat(users).extracting(User::lastSeen).containsExactly(null, world.clock.instant());
  }

  @Test
  void aPersonIsSignedOutOnEveryDevice() {
    var phone = world.tokensOf("bob");
    var tablet = world.tokensOf("bob");
    var other = world.tokensOf("ann");

    assertThat(manage.signOut(bob, HOME)).isEqualTo(OptionalInt.of(2));

    assertThat(world.isGood(phone)).isFalse();
    assertThat(world.isGood(tablet)).isFalse();
    assertThat(world.isGood(other)).isTrue();
    assertThat(manage.signOut(bob, HOME)).isEqualTo(OptionalInt.of(0));
    assertThat(log.actions()).containsExactly("user.signed_out", "user.signed_out");
  }

  @Test
  void whoHasNoAccountIsNotSignedOut() {
    assertThat(manage.signOut(new PersonId(new UUID(9, 9)), HOME)).isEmpty();
    assertThat(log.actions()).isEmpty();
  }
}
