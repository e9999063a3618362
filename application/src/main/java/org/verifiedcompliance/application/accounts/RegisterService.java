package org.verifiedcompliance.application.accounts;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.verifiedcompliance.application.shared.UnitOfWork;
import org.verifiedcompliance.domain.people.Role;

/** Registration by the one way that opens accounts; proof of the mailbox is asked for at once. */
public final class RegisterService implements Register {
  private static final Set<Role> MEMBER = Set.of(Role.MEMBER);

  private final AccountOpener opener;
  private final Newcomers newcomers;
  private final UnitOfWork unitOfWork;
  private final InstantSource clock;

  /** Takes what opens accounts, and what looks after newcomers. */
  public RegisterService(
      AccountOpener opener, Newcomers newcomers, UnitOfWork unitOfWork, InstantSource clock) {
    this.opener = opener;
    this.newcomers = newcomers;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  @Override
  public AccountOpening register(NewAccount asked) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return newcomers
        .admit(asked.from(), now)
        .<AccountOpening>map(AccountOpening.TooMany::new)
        .orElseGet(() -> open(asked, now));
  }

  private AccountOpening open(NewAccount asked, Instant now) {
    return switch (opener.prepare(asked)) {
      case AccountOpener.Refused(var answer) -> answer;
      case AccountOpener.Ready(var hash) ->
          unitOfWork.inTransaction(() -> welcomed(opener.store(asked, hash, MEMBER), now));
    };
  }

  private AccountOpening welcomed(AccountOpening opening, Instant now) {
    if (opening instanceof AccountOpening.Opened(var account)) {
      newcomers.welcome(account.person(), now);
    }
    return opening;
  }
}
