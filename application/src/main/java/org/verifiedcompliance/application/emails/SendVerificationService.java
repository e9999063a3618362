package org.verifiedcompliance.application.emails;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.verifiedcompliance.application.accounts.Accounts;
import org.verifiedcompliance.application.emails.SendVerification.Outcome.AlreadyVerified;
import org.verifiedcompliance.application.emails.SendVerification.Outcome.Sent;
import org.verifiedcompliance.application.emails.SendVerification.Outcome.TooMany;
import org.verifiedcompliance.application.proofs.OneTimeSecret.Purpose;
import org.verifiedcompliance.application.shared.UnitOfWork;
import org.verifiedcompliance.domain.people.PersonId;

/** To the address that the account has now. */
public final class SendVerificationService implements SendVerification {
  private final Accounts accounts;
  private final Addresses addresses;
  private final Verifications verifications;
  private final UnitOfWork unitOfWork;
  private final InstantSource clock;

  /** Takes the ports. */
  public SendVerificationService(
      Accounts accounts,
      Addresses addresses,
      Verifications verifications,
      UnitOfWork unitOfWork,
      InstantSource clock) {
    this.accounts = accounts;
    this.addresses = addresses;
    this.verifications = verifications;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  @Override
  public Outcome send(PersonId id) {
    if (addresses.isVerified(id)) {
      return new AlreadyVerified();
    }
    var person = accounts.find(id).orElseThrow().person();
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return unitOfWork
        .inTransaction(
            () -> verifications.send(Purpose.VERIFY_EMAIL, person, person.email(), null, now))
        .<Outcome>map(TooMany::new)
        .orElseGet(Sent::new);
  }
}
