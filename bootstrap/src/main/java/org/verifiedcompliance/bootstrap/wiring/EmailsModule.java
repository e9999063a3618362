package org.verifiedcompliance.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.time.InstantSource;
import org.verifiedcompliance.application.accounts.AccountEvents;
import org.verifiedcompliance.application.accounts.Accounts;
import org.verifiedcompliance.application.accounts.EarlierContacts;
import org.verifiedcompliance.application.accounts.Newcomers;
import org.verifiedcompliance.application.accounts.SecretTokens;
import org.verifiedcompliance.application.auth.Reauthentication;
import org.verifiedcompliance.application.auth.SignInStates;
import org.verifiedcompliance.application.auth.SignIns;
import org.verifiedcompliance.application.emails.Addresses;
import org.verifiedcompliance.application.emails.ChangeEmailService;
import org.verifiedcompliance.application.emails.MailedNewcomers;
import org.verifiedcompliance.application.emails.ReadSecurity;
import org.verifiedcompliance.application.emails.SendVerification;
import org.verifiedcompliance.application.emails.SendVerificationService;
import org.verifiedcompliance.application.emails.Verifications;
import org.verifiedcompliance.application.emails.VerifyEmail;
import org.verifiedcompliance.application.emails.VerifyEmailService;
import org.verifiedcompliance.application.factors.SecondFactor;
import org.verifiedcompliance.application.factors.SecondFactors;
import org.verifiedcompliance.application.proofs.OneTimeSecrets;
import org.verifiedcompliance.application.proofs.Quotas;
import org.verifiedcompliance.application.recovery.AccountLetters;
import org.verifiedcompliance.application.shared.UnitOfWork;
import org.verifiedcompliance.domain.people.People;
import org.verifiedcompliance.http.Routes;
import org.verifiedcompliance.http.auth.EmailRoutes;
import org.verifiedcompliance.persistence.Database;
import org.verifiedcompliance.persistence.people.JdbiAddresses;

/** The addresses of accounts. */
public final class EmailsModule extends AbstractModule {
  private final boolean limited;

  /** Counts newcomers per network, or does not. */
  public EmailsModule(boolean limited) {
    this.limited = limited;
  }

  @Provides
  @Singleton
  Newcomers newcomers(Verifications verifications, Quotas quotas, SecretTokens secrets) {
    return new MailedNewcomers(verifications, quotas, secrets, limited);
  }

  @Provides
  @Singleton
  Addresses addresses(Database database) {
    return new JdbiAddresses(database.jdbi());
  }

  @Provides
  @Singleton
  Verifications verifications(
      OneTimeSecrets open, SecretTokens secrets, Quotas quotas, AccountLetters letters) {
    return new Verifications(open, secrets, quotas, letters);
  }

  @Provides
  @Singleton
  SendVerification send(
      Accounts accounts,
      Addresses addresses,
      Verifications verifications,
      UnitOfWork unitOfWork,
      InstantSource clock) {
    return new SendVerificationService(accounts, addresses, verifications, unitOfWork, clock);
  }

  @Provides
  @Singleton
  VerifyEmail verify(
      Accounts accounts,
      Addresses addresses,
      EarlierContacts earlierContacts,
      OneTimeSecrets open,
      SecretTokens secrets,
      SignIns signIns,
      SignInStates states,
      AccountEvents events,
      AccountLetters letters,
      UnitOfWork unitOfWork,
      InstantSource clock) {
    return new VerifyEmailService(
        accounts,
        addresses,
        earlierContacts,
        open,
        secrets,
        signIns,
        states,
        events,
        letters,
        unitOfWork,
        clock);
  }

  @Provides
  ReadSecurity security(Addresses addresses, SecondFactors factors) {
    return person -> {
      var factor = factors.find(person).filter(SecondFactor::confirmed);
      return new ReadSecurity.View(
          addresses.isVerified(person),
          factor.isPresent(),
          factor.map(SecondFactor::recoveryCodes).orElse(0));
    };
  }

  @ProvidesIntoSet
  Routes emailRoutes(
      Accounts accounts,
      People people,
      Reauthentication reauthentication,
      Verifications verifications,
      AccountLetters letters,
      UnitOfWork unitOfWork,
      InstantSource clock,
      SendVerification send,
      VerifyEmail verify,
      ReadSecurity read) {
    var change =
        new ChangeEmailService(
            accounts, people, reauthentication, verifications, letters, unitOfWork, clock);
    return new EmailRoutes(send, verify, change, read);
  }
}
