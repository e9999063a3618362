package org.verifiedcompliance.application.recovery;

import static org.verifiedcompliance.application.accounts.AccountFixture.HOME;

import java.net.URI;
import org.verifiedcompliance.application.accounts.Password;
import org.verifiedcompliance.application.auth.AuthWorld;
import org.verifiedcompliance.application.auth.LogIn;
import org.verifiedcompliance.application.proofs.CountingShortCodes;
import org.verifiedcompliance.application.proofs.InMemoryQuotas;
import org.verifiedcompliance.domain.people.EmailAddress;

/** The ways back into an account by its mailbox over in-memory stores. */
final class RecoveryWorld {
  final AuthWorld auth = new AuthWorld();
  final KeptLetters outbox = new KeptLetters();
  private final InMemoryQuotas quotas = new InMemoryQuotas();
  private final CountingShortCodes codes = new CountingShortCodes();
  final AccountLetters letters =
      new AccountLetters(outbox, () -> URI.create("https://vc.example.org/"), auth.ids);
  final PasswordRenewal renewal =
      new PasswordRenewal(
          auth.accounts,
          auth.open,
          auth.secrets,
          auth.signIns,
          auth.signIns,
          auth.access,
          letters,
          auth.failures,
          auth.wrongPasswords,
          auth.events,
          auth.unitOfWork);
  private final RequestPasswordReset request =
      new RequestPasswordResetService(
          auth.accounts,
          auth.open,
          auth.secrets,
          LetterQuotas.ofResets(quotas, auth.secrets),
          letters,
          auth.unitOfWork,
          auth.clock);
  private final ConfirmPasswordReset confirm =
      new ConfirmPasswordResetService(
          auth.accounts, auth.open, auth.secrets, auth.policy, auth.hasher, renewal, auth.clock);
  private final SendSignInCode sendCode =
      new SendSignInCodeService(
          auth.accounts,
          auth.open,
          codes,
          LetterQuotas.ofCodes(quotas, auth.secrets),
          letters,
          auth.unitOfWork,
          auth.clock);
  private final RedeemSignInCode redeem =
      new RedeemSignInCodeService(
          auth.accounts,
          auth.open,
          codes,
          auth.secrets,
          quotas,
          auth.door,
          auth.events,
          auth.unitOfWork,
          auth.clock);

  RequestPasswordReset.Outcome ask(EmailAddress email) {
    return request.request(new RequestPasswordReset.Command(email, HOME));
  }

  ConfirmPasswordReset.Outcome confirm(String token, String password) {
    return confirm.confirm(new ConfirmPasswordReset.Command(token, new Password(password), HOME));
  }

  SendSignInCode.Outcome send(EmailAddress email) {
    return sendCode.send(new SendSignInCode.Command(email, HOME));
  }

  LogIn.Outcome redeem(EmailAddress email, String code) {
    return redeem.redeem(new RedeemSignInCode.Command(email, code, "phone", HOME));
  }
}
