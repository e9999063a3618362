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
import org.verifiedcompliance.application.auth.AccessTokens;
import org.verifiedcompliance.application.auth.ChangePassword;
import org.verifiedcompliance.application.auth.ChangePasswordService;
import org.verifiedcompliance.application.auth.EndSignInService;
import org.verifiedcompliance.application.auth.FinishLogIn;
import org.verifiedcompliance.application.auth.FinishLogInService;
import org.verifiedcompliance.application.auth.ForgetOldTraces;
import org.verifiedcompliance.application.auth.ForgetOldTracesService;
import org.verifiedcompliance.application.auth.ListSignInsService;
import org.verifiedcompliance.application.auth.LogIn;
import org.verifiedcompliance.application.auth.LogInService;
import org.verifiedcompliance.application.auth.LogOutEverywhere;
import org.verifiedcompliance.application.auth.LogOutEverywhereService;
import org.verifiedcompliance.application.auth.LogOutService;
import org.verifiedcompliance.application.auth.LoginFailures;
import org.verifiedcompliance.application.auth.LoginLimits;
import org.verifiedcompliance.application.auth.PasswordTries;
import org.verifiedcompliance.application.auth.RefreshTokens;
import org.verifiedcompliance.application.auth.RefreshTokensService;
import org.verifiedcompliance.application.auth.SecondStep;
import org.verifiedcompliance.application.auth.SignInDoor;
import org.verifiedcompliance.application.auth.SignInEnding;
import org.verifiedcompliance.application.auth.SignInSettings;
import org.verifiedcompliance.application.auth.SignInStarter;
import org.verifiedcompliance.application.auth.SignInStates;
import org.verifiedcompliance.application.auth.SignIns;
import org.verifiedcompliance.application.auth.StandingAccess;
import org.verifiedcompliance.application.auth.WrongPasswords;
import org.verifiedcompliance.application.proofs.OneTimeSecrets;
import org.verifiedcompliance.application.shared.IdGenerator;
import org.verifiedcompliance.application.shared.UnitOfWork;
import org.verifiedcompliance.bootstrap.config.AppConfig;
import org.verifiedcompliance.bootstrap.server.Background;
import org.verifiedcompliance.bootstrap.server.Repeating;
import org.verifiedcompliance.http.Routes;
import org.verifiedcompliance.http.auth.AuthRoutes;

/** Signing in and out, and who is asking. */
public final class AuthModule extends AbstractModule {
  private static final Duration SIGN_IN_LIFE = Duration.ofDays(30);
  private static final int TRIES_AT_ONCE = 64;
  private static final Duration TURN = Duration.ofSeconds(5);

  private final AppConfig config;

  /** With the lives and limits of these settings. */
  public AuthModule(AppConfig config) {
    this.config = config;
  }

  @Provides
  SignInSettings settings() {
    var tokens = config.tokens();
    return new SignInSettings(tokens.access(), tokens.refresh(), SIGN_IN_LIFE, tokens.reuseGrace());
  }

  @Provides
  LoginLimits limits() {
    return LoginLimits.standard(config.web().failedLogins());
  }

  @Provides
  @Singleton
  SignInStarter starter(
      SignIns signIns,
      SecretTokens secrets,
      AccessTokens accessTokens,
      SignInSettings settings,
      IdGenerator ids) {
    return new SignInStarter(signIns, secrets, accessTokens, settings, ids);
  }

  @Provides
  @Singleton
  PasswordTries tries(LoginFailures failures, SecretTokens secrets, InstantSource clock) {
    return new PasswordTries(failures, secrets, clock, TRIES_AT_ONCE, TURN);
  }

  @Provides
  @Singleton
  SignInDoor door(
      Accounts accounts,
      SecondStep secondStep,
      OneTimeSecrets open,
      SecretTokens secrets,
      SignInStarter starter,
      AccountEvents events,
      InstantSource clock) {
    return new SignInDoor(accounts, secondStep, open, secrets, starter, events, clock);
  }

  @Provides
  FinishLogIn finishLogIn(Accounts accounts, SignInDoor door, UnitOfWork unitOfWork) {
    return new FinishLogInService(accounts, door, unitOfWork);
  }

  @Provides
  LogIn logIn(
      Accounts accounts,
      PasswordTries tries,
      PasswordHasher hasher,
      SignInDoor door,
      WrongPasswords wrongPasswords,
      AccountEvents events,
      UnitOfWork unitOfWork,
      InstantSource clock) {
    return new LogInService(
        accounts, tries, hasher, door, wrongPasswords, events, unitOfWork, clock);
  }

  @Provides
  @Singleton
  RefreshTokens refreshTokens(
      SignIns signIns,
      SignInStates states,
      SecretTokens secrets,
      SignInStarter starter,
      SignInSettings settings,
      AccountEvents events,
      UnitOfWork unitOfWork,
      InstantSource clock) {
    return new RefreshTokensService(
        signIns, states, secrets, starter, settings, events, unitOfWork, clock);
  }

  @Provides
  LogOutEverywhere logOutEverywhere(
      SignIns signIns,
      SignInStates states,
      Accounts accounts,
      OneTimeSecrets open,
      StandingAccess access,
      AccountEvents events,
      UnitOfWork unitOfWork,
      InstantSource clock) {
    return new LogOutEverywhereService(
        signIns, states, accounts, open, access, events, unitOfWork, clock);
  }

  @Provides
  ChangePassword changePassword(
      Accounts accounts,
      PasswordTries tries,
      PasswordHasher hasher,
      WrongPasswords wrongPasswords,
      PasswordPolicy policy,
      SignIns signIns,
      SignInStates states,
      OneTimeSecrets open,
      AccountEvents events,
      UnitOfWork unitOfWork,
      InstantSource clock) {
    return new ChangePasswordService(
        accounts,
        tries,
        hasher,
        wrongPasswords,
        policy,
        signIns,
        states,
        open,
        events,
        unitOfWork,
        clock);
  }

  @Provides
  SignInEnding ending(
      SignIns signIns,
      SignInStates states,
      AccountEvents events,
      UnitOfWork unitOfWork,
      InstantSource clock) {
    return new SignInEnding(signIns, states, events, unitOfWork, clock);
  }

  @Provides
  ForgetOldTraces forgetOldTraces(
      LoginFailures failures, SignIns signIns, AccountEvents events, InstantSource clock) {
    return new ForgetOldTracesService(failures, signIns, events, clock);
  }

  @ProvidesIntoSet
  @Singleton
  Background forgetting(ForgetOldTraces forgetOldTraces) {
    return new Repeating("forget-old-traces", Duration.ofHours(1), forgetOldTraces::forget);
  }

  @ProvidesIntoSet
  Routes authRoutes(
      LogIn logIn,
      FinishLogIn finishLogIn,
      RefreshTokens refreshTokens,
      LogOutEverywhere logOutEverywhere,
      SignIns signIns,
      SignInEnding ending,
      SecretTokens secrets,
      UnitOfWork unitOfWork,
      InstantSource clock) {
    return new AuthRoutes(
        logIn,
        finishLogIn,
        refreshTokens,
        new LogOutService(signIns, ending, secrets, unitOfWork),
        logOutEverywhere,
        new ListSignInsService(signIns, clock),
        new EndSignInService(ending));
  }
}
