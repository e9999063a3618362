package org.verifiedcompliance.application.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.administration.ChangeUser.Outcome;
import org.verifiedcompliance.application.audit.InMemoryAuditLog;
import org.verifiedcompliance.application.auth.AuthWorld;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.people.Role;

class ChangeUserTest {
  private final AuthWorld world = new AuthWorld();
  private final InMemoryAuditLog log = new InMemoryAuditLog(world.clock);
  private final ChangeUser changeUser =
      new ChangeUserService(
          new InMemoryUsers(world.people, world.accounts, world.signIns),
          world.accounts,
          world.signIns,
          world.signIns,
          log,
          world.unitOfWork,
          world.clock);
  private final PersonId admin = world.registered("ann").person().id();
  private final PersonId member = world.registered("bob").person().id();

  @BeforeEach
  void annRunsTheSystem() {
    world.accounts.changeRoles(admin, Set.of(Role.MEMBER, Role.ADMIN));
  }

  private Outcome change(PersonId person, @Nullable Set<Role> roles, @Nullable Boolean active) {
    return changeUser.change(new ChangeUser.Command(person, roles, active));
  }

  private User changed(PersonId person, @Nullable Set<Role> roles, @Nullable Boolean active) {
    var outcome = change(person, roles, active);
    assertThat(outcome).isInstanceOf(Outcome.Changed.class);
    return ((Outcome.Changed) outcome).user();
  }

  @Test
  void rolesAreTheseAndNoOthersBesidesMember() {
    assertThat(changed(member, Set.of(Role.ORGANISER), null).roles())
        .containsExactlyInAnyOrder(Role.MEMBER, Role.ORGANISER);
    assertThat(changed(member, Set.of(), null).roles()).containsExactly(Role.MEMBER);

    assertThat(log.entries()).hasSize(2).allMatch(entry -> member.equals(entry.person()));
    assertThat(log.entries().getLast().details())
        .containsEntry("before", "MEMBER ORGANISER")
        .containsEntry("after", "MEMBER");
  }

  @Test
  void whatIsSoAlreadyIsChangedByNobody() {
    var before = world.accounts.find(member).orElseThrow();

    assertThat(changed(member, Set.of(Role.MEMBER), true).isActive()).isTrue();
    changed(member, null, null);

    assertThat(log.actions()).isEmpty();
    assertThat(world.accounts.find(member)).contains(before);
  }

  @Test
  void aClosedAccountIsSignedOutUntilItIsOpenedAndSignsInAgain() {
    var tokens = world.tokensOf("bob");
    assertThat(changed(member, null, true).devices()).isOne();

    var closed = changed(member, null, false);

    assertThat(closed.isActive()).isFalse();
    assertThat(closed.devices()).isZero();
    assertThat(world.isGood(tokens)).isFalse();
    assertThat(changed(member, null, true).isActive()).isTrue();
    assertThat(world.isGood(tokens)).isFalse();
    assertThat(world.isGood(world.tokensOf("bob"))).isTrue();
    assertThat(log.actions()).containsExactly("user.deactivated", "user.activated");
  }

  @Test
  void rolesAndActivityChangeTogether() {
    var user = changed(member, Set.of(Role.ORGANISER), false);

    assertThat(user.isActive()).isFalse();
    assertThat(user.roles()).contains(Role.ORGANISER);
    assertThat(log.actions()).containsExactly("user.roles_changed", "user.deactivated");
  }

  @Test
  void theLastAdminStaysOne() {
    assertThat(change(admin, Set.of(Role.ORGANISER), null)).isEqualTo(new Outcome.LastAdmin());
    assertThat(change(admin, null, false)).isEqualTo(new Outcome.LastAdmin());
    assertThat(change(admin, Set.of(Role.ADMIN), false)).isEqualTo(new Outcome.LastAdmin());

    assertThat(log.actions()).isEmpty();
    assertThat(changed(admin, Set.of(Role.ADMIN, Role.ORGANISER), true).roles())
        .contains(Role.ADMIN, Role.ORGANISER);
  }

  @Test
  void ofTwoAdminsOneMayGiveUpTheirOwnRole() {
    changed(member, Set.of(Role.ADMIN), null);

    assertThat(changed(admin, Set.of(), null).roles()).containsExactly(Role.MEMBER);
    assertThat(change(member, Set.of(), null)).isEqualTo(new Outcome.LastAdmin());
  }

  @Test
  void anAdminWhoseAccountIsClosedDoesNotCount() {
    changed(member, Set.of(Role.ADMIN), false);

    assertThat(change(admin, null, false)).isEqualTo(new Outcome.LastAdmin());
    assertThat(changed(member, Set.of(), null).roles()).containsExactly(Role.MEMBER);
  }

  @Test
  void whoHasNoAccountIsUnknown() {
    assertThat(change(new PersonId(new UUID(9, 9)), Set.of(Role.ADMIN), false))
        .isEqualTo(new Outcome.NoSuchUser());
  }

  @Test
  void twoAdminsWhoTakeTheRoleFromEachOtherAtOnceLeaveOne()
      throws InterruptedException, ExecutionException {
    changed(member, Set.of(Role.ADMIN), null);
    var outcomes = new ArrayList<Outcome>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var both = Set.<Callable<Outcome>>of(() -> change(admin, Set.of(), null), this::byAnn);
      for (var done : threads.invokeAll(both)) {
        outcomes.add(done.get());
      }
    }

    assertThat(outcomes).containsOnlyOnce(new Outcome.LastAdmin());
    assertThat(world.accounts.hasAdmin()).isTrue();
  }

  private Outcome byAnn() {
    return change(member, Set.of(), null);
  }
}
