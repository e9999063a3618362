package org.verifiedcompliance.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.time.InstantSource;
import org.verifiedcompliance.application.accounts.AccountEvents;
import org.verifiedcompliance.application.accounts.Accounts;
import org.verifiedcompliance.application.accounts.PasswordHasher;
import org.verifiedcompliance.application.accounts.SecretTokens;
import org.verifiedcompliance.application.auth.PasswordTries;
import org.verifiedcompliance.application.auth.Reauthentication;
import org.verifiedcompliance.application.auth.SecondStep;
import org.verifiedcompliance.application.auth.SignInStates;
import org.verifiedcompliance.application.auth.SignIns;
import org.verifiedcompliance.application.auth.WrongPasswords;
import org.verifiedcompliance.application.factors.BeginSecondFactorService;
import org.verifiedcompliance.application.factors.ChangeSecondFactorService;
import org.verifiedcompliance.application.factors.ConfirmSecondFactorService;
import org.verifiedcompliance.application.factors.FactorNews;
import org.verifiedcompliance.application.factors.RecoveryCodes;
import org.verifiedcompliance.application.factors.SecondFactors;
import org.verifiedcompliance.application.factors.SecondStepService;
import org.verifiedcompliance.application.proofs.Quotas;
import org.verifiedcompliance.application.proofs.ShortCodes;
import org.verifiedcompliance.application.recovery.AccountLetters;
import org.verifiedcompliance.application.shared.UnitOfWork;
import org.verifiedcompliance.http.Routes;
import org.verifiedcompliance.http.auth.SecondFactorRoutes;
import org.verifiedcompliance.persistence.Database;
import org.verifiedcompliance.persistence.factors.JdbiSecondFactors;
import org.verifiedcompliance.security.AesTokenSeal;
import org.verifiedcompliance.security.HmacShortCodes;
import org.verifiedcompliance.security.KeyRing;
import org.verifiedcompliance.security.TotpCodes;

/** The second factor of accounts. */
public final class FactorsModule extends AbstractModule {
  @Provides
  @Singleton
  SecondFactors factors(Database database, KeyRing keys) {
    return new JdbiSecondFactors(database.jdbi(), new AesTokenSeal(keys.factorKey()));
  }

  @Provides
  @Singleton
  ShortCodes shortCodes(KeyRing keys) {
    return new HmacShortCodes(keys.shortCodeKey());
  }

  @Provides
  @Singleton
  SecondStep secondStep(
      SecondFactors factors,
      ShortCodes shortCodes,
      SecretTokens secrets,
      Quotas quotas,
      AccountEvents events,
      AccountLetters letters) {
    return new SecondStepService(
        factors, new TotpCodes(), shortCodes, secrets, quotas, events, letters);
  }

  @Provides
  @Singleton
  Reauthentication reauthentication(
      Accounts accounts,
      PasswordTries tries,
      PasswordHasher hasher,
      WrongPasswords wrongPasswords,
      SignIns signIns,
      InstantSource clock) {
    return new Reauthentication(accounts, tries, hasher, wrongPasswords, signIns, clock);
  }

  @Provides
  @Singleton
  RecoveryCodes recoveryCodes(SecondFactors factors, ShortCodes codes) {
    return new RecoveryCodes(factors, codes);
  }

  @Provides
  @Singleton
  FactorNews news(AccountEvents events, AccountLetters letters) {
    return new FactorNews(events, letters);
  }

  @Provides
  @Singleton
  ConfirmSecondFactorService confirm(
      Accounts accounts,
      SecondFactors factors,
      SecondStep secondStep,
      RecoveryCodes recoveryCodes,
      FactorNews news,
      SignIns signIns,
      SignInStates states,
      UnitOfWork unitOfWork,
      InstantSource clock) {
    return new ConfirmSecondFactorService(
        accounts, factors, secondStep, recoveryCodes, news, signIns, states, unitOfWork, clock);
  }

  @Provides
  @Singleton
  ChangeSecondFactorService change(
      Accounts accounts,
      SecondFactors factors,
      SecondStep secondStep,
      Reauthentication reauthentication,
      RecoveryCodes recoveryCodes,
      FactorNews news,
      SignInStates states,
      UnitOfWork unitOfWork,
      InstantSource clock) {
    return new ChangeSecondFactorService(
        accounts,
        factors,
        secondStep,
        reauthentication,
        recoveryCodes,
        news,
        states,
        unitOfWork,
        clock);
  }

  @ProvidesIntoSet
  Routes secondFactorRoutes(
      Accounts accounts,
      Reauthentication reauthentication,
      SecondFactors factors,
      ConfirmSecondFactorService confirm,
      ChangeSecondFactorService change,
      InstantSource clock) {
    return new SecondFactorRoutes(
        new BeginSecondFactorService(accounts, reauthentication, factors, new TotpCodes(), clock),
        confirm,
        change);
  }
}
