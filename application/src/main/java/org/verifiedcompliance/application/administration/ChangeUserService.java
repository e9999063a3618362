package org.verifiedcompliance.application.administration;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.verifiedcompliance.application.accounts.Accounts;
import org.verifiedcompliance.application.audit.AuditEntry;
import org.verifiedcompliance.application.audit.AuditLog;
import org.verifiedcompliance.application.auth.SignInStates;
import org.verifiedcompliance.application.auth.SignIns;
import org.verifiedcompliance.application.shared.UnitOfWork;
import org.verifiedcompliance.domain.people.Role;

/** Changes under the lock of all admins, and tells the servers once it is committed. */
public final class ChangeUserService implements ChangeUser {
  private final Users users;
  private final Accounts accounts;
  private final SignIns signIns;
  private final SignInStates states;
  private final AuditLog log;
  private final UnitOfWork unitOfWork;
  private final InstantSource clock;

  /** Works on these stores. */
  public ChangeUserService(
      Users users,
      Accounts accounts,
      SignIns signIns,
      SignInStates states,
      AuditLog log,
      UnitOfWork unitOfWork,
      InstantSource clock) {
    this.users = users;
    this.accounts = accounts;
    this.signIns = signIns;
    this.states = states;
    this.log = log;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  @Override
  public Outcome change(Command command) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var outcome = unitOfWork.inTransaction(() -> locked(command, now));
    states.forgetAllOf(command.person());
    return outcome;
  }

  private Outcome locked(Command command, Instant now) {
    var admins = users.lockAdmins();
    var found = users.find(command.person(), now);
    if (found.isEmpty()) {
      return new Outcome.NoSuchUser();
    }
    if (!command.seen().isStill(found.get())) {
      return new Outcome.Stale();
    }
    if (admins.equals(Set.of(command.person())) && endsAdmin(command)) {
      return new Outcome.LastAdmin();
    }
    changeRoles(command, found.get());
    changeActivity(command, found.get(), now);
    return new Outcome.Changed(users.find(command.person(), now).orElseThrow());
  }

  private static boolean endsAdmin(Command command) {
    var roles = command.roles();
    return Boolean.FALSE.equals(command.isActive())
        || (roles != null && !roles.contains(Role.ADMIN));
  }

  private void changeRoles(Command command, User before) {
    if (command.roles() == null) {
      return;
    }
    var roles = EnumSet.of(Role.MEMBER);
    roles.addAll(command.roles());
    if (!roles.equals(before.roles()) && accounts.changeRoles(command.person(), roles)) {
      log.write(
          AuditEntry.ofPerson("user.roles_changed", command.person())
              .with("before", words(before.roles()))
              .with("after", words(roles)));
    }
  }

  private void changeActivity(Command command, User before, Instant now) {
    var active = command.isActive();
    if (active == null || active == before.isActive()) {
      return;
    }
    accounts.setActive(command.person(), active);
    if (!active) {
      accounts.raiseEpoch(command.person());
      signIns.endAll(command.person(), now);
    }
    var action = active ? "user.activated" : "user.deactivated";
    log.write(AuditEntry.ofPerson(action, command.person()));
  }

  private static String words(Set<Role> roles) {
    return roles.stream().sorted().map(Role::name).collect(Collectors.joining(" "));
  }
}
