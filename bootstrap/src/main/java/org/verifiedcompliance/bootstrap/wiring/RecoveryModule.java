package org.verifiedcompliance.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.time.Duration;
import java.time.InstantSource;
import org.verifiedcompliance.application.accounts.AccountEvents;
import org.verifiedcompliance.application.accounts.Accounts;
import org.verifiedcompliance.application.accounts.PasswordHasher;
import org.verifiedcompliance.application.accounts.PasswordPolicy;
import org.verifiedcompliance.application.accounts.SecretTokens;
import org.verifiedcompliance.application.audit.AuditLog;
import org.verifiedcompliance.application.auth.LoginFailures;
import org.verifiedcompliance.application.auth.SignInDoor;
import org.verifiedcompliance.application.auth.SignInStates;
import org.verifiedcompliance.application.auth.SignIns;
import org.verifiedcompliance.application.auth.StandingAccess;
import org.verifiedcompliance.application.auth.WrongPasswords;
import org.verifiedcompliance.application.calendars.CalendarFeeds;
import org.verifiedcompliance.application.mail.MailOutbox;
import org.verifiedcompliance.application.notifications.Devices;
import org.verifiedcompliance.application.proofs.OneTimeSecrets;
import org.verifiedcompliance.application.proofs.Quotas;
import org.verifiedcompliance.application.proofs.ShortCodes;
import org.verifiedcompliance.application.recovery.AccountLetters;
import org.verifiedcompliance.application.recovery.ConfirmPasswordReset;
import org.verifiedcompliance.application.recovery.ConfirmPasswordResetService;
import org.verifiedcompliance.application.recovery.ForgetOldProofsService;
import org.verifiedcompliance.application.recovery.LetterQuotas;
import org.verifiedcompliance.application.recovery.PasswordRenewal;
import org.verifiedcompliance.application.recovery.RedeemSignInCodeService;
import org.verifiedcompliance.application.recovery.RequestPasswordReset;
import org.verifiedcompliance.application.recovery.RequestPasswordResetService;
import org.verifiedcompliance.application.recovery.SendSignInCodeService;
import org.verifiedcompliance.application.recovery.StandingAccessService;
import org.verifiedcompliance.application.shared.IdGenerator;
import org.verifiedcompliance.application.shared.UnitOfWork;
import org.verifiedcompliance.application.tokens.ApiKeys;
import org.verifiedcompliance.application.tokens.ManageApiKeys;
import org.verifiedcompliance.http.Routes;
import org.verifiedcompliance.http.auth.AccountPageRoutes;
import org.verifiedcompliance.http.auth.CodeSignInRoutes;
import org.verifiedcompliance.http.auth.RecoveryRoutes;
import org.verifiedcompliance.persistence.jobs.Job;

/** Ways back into an account by its mailbox. */
public final class RecoveryModule extends AbstractModule {
  private static final Duration FORGET_PAUSE = Duration.ofHours(1);

  @Provides
  @Singleton
  RequestPasswordReset requestReset(
      Accounts accounts,
      OneTimeSecrets open,
      SecretTokens secrets,
      Quotas quotas,
      AccountLetters letters,
      UnitOfWork unitOfWork,
      InstantSource clock) {
    return new RequestPasswordResetService(
        accounts,
        open,
        secrets,
        LetterQuotas.ofResets(quotas, secrets),
        letters,
        unitOfWork,
        clock);
  }

  @Provides
  @Singleton
  StandingAccess access(
      ApiKeys keys,
      Devices devices,
      CalendarFeeds feeds,
      SecretTokens secrets,
      AuditLog audit,
      UnitOfWork unitOfWork,
      IdGenerator ids,
      InstantSource clock) {
    return new StandingAccessService(
        new ManageApiKeys(keys, secrets, audit, unitOfWork, ids, clock), devices, feeds);
  }

  @Provides
  @Singleton
  PasswordRenewal renewal(
      Accounts accounts,
      OneTimeSecrets open,
      SecretTokens secrets,
      SignIns signIns,
      SignInStates states,
      StandingAccess access,
      AccountLetters letters,
      LoginFailures failures,
      WrongPasswords wrongPasswords,
      AccountEvents events,
      UnitOfWork unitOfWork) {
    return new PasswordRenewal(
        accounts,
        open,
        secrets,
        signIns,
        states,
        access,
        letters,
        failures,
        wrongPasswords,
        events,
        unitOfWork);
  }

  @Provides
  @Singleton
  ConfirmPasswordReset confirmReset(
      Accounts accounts,
      OneTimeSecrets open,
      SecretTokens secrets,
      PasswordPolicy policy,
      PasswordHasher hasher,
      PasswordRenewal renewal,
      InstantSource clock) {
    return new ConfirmPasswordResetService(accounts, open, secrets, policy, hasher, renewal, clock);
  }

  @ProvidesIntoSet
  Job forgetOldProofs(OneTimeSecrets open, Quotas quotas, MailOutbox outbox, InstantSource clock) {
    var forget = new ForgetOldProofsService(open, quotas, outbox, clock);
    return new Job("forget-old-proofs", FORGET_PAUSE, forget::forget);
  }

  @ProvidesIntoSet
  Routes accountPages() {
    return new AccountPageRoutes();
  }

  @ProvidesIntoSet
  Routes codeSignInRoutes(
      Accounts accounts,
      OneTimeSecrets open,
      ShortCodes codes,
      SecretTokens secrets,
      Quotas quotas,
      SignInDoor door,
      AccountEvents events,
      AccountLetters letters,
      UnitOfWork unitOfWork,
      InstantSource clock) {
    var mails = LetterQuotas.ofCodes(quotas, secrets);
    return new CodeSignInRoutes(
        new SendSignInCodeService(accounts, open, codes, mails, letters, unitOfWork, clock),
        new RedeemSignInCodeService(
            accounts, open, codes, secrets, quotas, door, events, unitOfWork, clock));
  }

  @ProvidesIntoSet
  Routes recoveryRoutes(
      RequestPasswordReset request, ConfirmPasswordReset confirm, PasswordPolicy passwords) {
    return new RecoveryRoutes(request, confirm, passwords);
  }
}
