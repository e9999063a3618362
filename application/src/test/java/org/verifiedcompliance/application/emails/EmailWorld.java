package org.verifiedcompliance.application.emails;

import static org.verifiedcompliance.application.accounts.AccountFixture.HOME;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.accounts.Password;
import org.verifiedcompliance.application.auth.AuthWorld;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.application.auth.IssuedTokens;
import org.verifiedcompliance.application.auth.Reauthentication;
import org.verifiedcompliance.application.proofs.InMemoryQuotas;
import org.verifiedcompliance.application.recovery.AccountLetters;
import org.verifiedcompliance.application.recovery.KeptLetters;
import org.verifiedcompliance.domain.people.EmailAddress;

/** The use cases of addresses over in-memory stores. */
final class EmailWorld {
  final AuthWorld auth = new AuthWorld();
  final KeptLetters outbox = new KeptLetters();
  final InMemoryQuotas quotas = new InMemoryQuotas();
  final InMemoryAddresses addresses = new InMemoryAddresses(auth.people);
  private final AccountLetters letters =
      new AccountLetters(outbox, () -> URI.create("https://vc.example.org"), auth.ids);
  final Verifications verifications = new Verifications(auth.open, auth.secrets, quotas, letters);
  private final Reauthentication reauthentication =
      new Reauthentication(
          auth.accounts, auth.tries, auth.hasher, auth.wrongPasswords, auth.signIns, auth.clock);
  final SendVerification send =
      new SendVerificationService(
          auth.accounts, addresses, verifications, auth.unitOfWork, auth.clock);
  private final VerifyEmail verify =
      new VerifyEmailService(
          auth.accounts,
          addresses,
          auth.earlierContacts,
          auth.open,
          auth.secrets,
          auth.signIns,
          auth.signIns,
          auth.events,
          letters,
          auth.unitOfWork,
          auth.clock);
  private final ChangeEmail change =
      new ChangeEmailService(
          auth.accounts,
          auth.people,
          reauthentication,
          verifications,
          letters,
          auth.unitOfWork,
          auth.clock);

  /** Somebody with an account who has signed in just now. */
  IssuedTokens signedIn(String name) {
    auth.registered(name);
    return auth.tokensOf(name);
  }

  VerifyEmail.Outcome verify(String token) {
    return verify.verify(new VerifyEmail.Command(token, HOME));
  }

  ChangeEmail.Outcome change(CurrentUser user, EmailAddress next, @Nullable String password) {
    var given = password == null ? null : new Password(password);
    return change.change(new ChangeEmail.Command(user, next, given, HOME));
  }

  /** The token of the letter that waits there under this number, from 0. */
  String tokenOf(int number) {
    return outbox.secret(number);
  }
}
