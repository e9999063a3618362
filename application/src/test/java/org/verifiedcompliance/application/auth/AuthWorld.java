package org.verifiedcompliance.application.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.application.accounts.AccountFixture.HOME;
import static org.verifiedcompliance.application.accounts.AccountFixture.wishOf;

import java.time.Duration;
import org.verifiedcompliance.application.accounts.Account;
import org.verifiedcompliance.application.accounts.AccountOpener;
import org.verifiedcompliance.application.accounts.AccountOpening;
import org.verifiedcompliance.application.accounts.CountingSecretTokens;
import org.verifiedcompliance.application.accounts.EarlierContacts;
import org.verifiedcompliance.application.accounts.InMemoryAccountEvents;
import org.verifiedcompliance.application.accounts.InMemoryAccounts;
import org.verifiedcompliance.application.accounts.InMemoryEarlierRecords;
import org.verifiedcompliance.application.accounts.KnownNewcomers;
import org.verifiedcompliance.application.accounts.ListedPasswordStrength;
import org.verifiedcompliance.application.accounts.Password;
import org.verifiedcompliance.application.accounts.PasswordPolicy;
import org.verifiedcompliance.application.accounts.ReadablePasswordHasher;
import org.verifiedcompliance.application.accounts.Register;
import org.verifiedcompliance.application.accounts.RegisterService;
import org.verifiedcompliance.application.proofs.InMemoryOneTimeSecrets;
import org.verifiedcompliance.application.shared.CountingIds;
import org.verifiedcompliance.application.shared.SerialUnitOfWork;
import org.verifiedcompliance.application.shared.TestClock;
import org.verifiedcompliance.domain.consents.InMemoryConsents;
import org.verifiedcompliance.domain.people.EmailAddress;
import org.verifiedcompliance.domain.people.InMemoryPeople;

/** All use cases of accounts and sign-ins over in-memory stores, for tests. */
public final class AuthWorld {
  /** The password of everybody who registers here. */
  public static final String PASSWORD = "tall green bicycles";

  public final TestClock clock = new TestClock();
  public final InMemoryPeople people = new InMemoryPeople();
  public final InMemoryAccounts accounts = new InMemoryAccounts(people);
  public final InMemoryAccountEvents events = new InMemoryAccountEvents();
  public final InMemorySignIns signIns = new InMemorySignIns(accounts);
  public final InMemoryLoginFailures failures = new InMemoryLoginFailures(LoginLimits.standard(5));
  public final ReadablePasswordHasher hasher = new ReadablePasswordHasher();
  public final CountingSecretTokens secrets = new CountingSecretTokens();
  public final PasswordTries tries =
      new PasswordTries(failures, secrets, clock, 64, Duration.ofMinutes(1));
  public final InMemoryAccessTokens accessTokens = new InMemoryAccessTokens(clock);
  public final SerialUnitOfWork unitOfWork = new SerialUnitOfWork();
  public final CountingIds ids = new CountingIds();
  public final PasswordPolicy policy = new PasswordPolicy(new ListedPasswordStrength(), 8);
  public final EarlierContacts earlierContacts =
      new EarlierContacts(new InMemoryEarlierRecords(), people, ids);
  public final AccountOpener opener =
      new AccountOpener(
          people,
          accounts,
          events,
          new InMemoryConsents(),
          policy,
          hasher,
          unitOfWork,
          ids,
          clock,
          earlierContacts);
  public final KnownNewcomers newcomers = new KnownNewcomers();
  public final Register register = new RegisterService(opener, newcomers, unitOfWork, clock);
  public final InMemoryWrongPasswords wrongPasswords = new InMemoryWrongPasswords();
  public final InMemoryOneTimeSecrets open = new InMemoryOneTimeSecrets();
  public final LeftAccess access = new LeftAccess();
  public final SignInStarter starter;
  public final SignInDoor door;
  public final LogIn logIn;
  public final FinishLogIn finishLogIn;
  public final RefreshTokens refreshTokens;
  public final Authenticate authenticate = new AuthenticateService(accessTokens, signIns);
  public final LogOut logOut;
  public final LogOutEverywhere logOutEverywhere =
      new LogOutEverywhereService(
          signIns, signIns, accounts, open, access, events, unitOfWork, clock);
  public final ListSignIns listSignIns = new ListSignInsService(signIns, clock);
  public final EndSignIn endSignIn;
  public final ChangePassword changePassword =
      new ChangePasswordService(
          accounts,
          tries,
          hasher,
          wrongPasswords,
          policy,
          signIns,
          signIns,
          open,
          events,
          unitOfWork,
          clock);

  /** With the standard lives. */
  public AuthWorld() {
    this(SignInSettings.standard());
  }

  /** With these lives. */
  public AuthWorld(SignInSettings settings) {
    starter = new SignInStarter(signIns, secrets, accessTokens, settings, ids);
    door = new SignInDoor(accounts, SecondStep.NONE, open, secrets, starter, events, clock);
    finishLogIn = new FinishLogInService(accounts, door, unitOfWork);
    logIn =
        new LogInService(accounts, tries, hasher, door, wrongPasswords, events, unitOfWork, clock);
    refreshTokens =
        new RefreshTokensService(
            signIns, signIns, secrets, starter, settings, events, unitOfWork, clock);
    var ending = new SignInEnding(signIns, signIns, events, unitOfWork, clock);
    logOut = new LogOutService(signIns, ending, secrets, unitOfWork);
    endSignIn = new EndSignInService(ending);
  }

  /** Somebody with an account and {@link #PASSWORD}. */
  public Account registered(String name) {
    var opening = register.register(wishOf(name, PASSWORD));
    return ((AccountOpening.Opened) opening).account();
  }

  /** Tries to log in. */
  public LogIn.Outcome logIn(String name, String password) {
    var email = new EmailAddress(name + "@example.org");
    return logIn.logIn(new LogIn.Command(email, new Password(password), "phone", HOME));
  }

  /** Logs in with {@link #PASSWORD}. */
  public IssuedTokens tokensOf(String name) {
    var outcome = logIn(name, PASSWORD);
    assertThat(outcome).isInstanceOf(LogIn.Outcome.LoggedIn.class);
    return ((LogIn.Outcome.LoggedIn) outcome).tokens();
  }

  /** Who an access token stands for. */
  public CurrentUser user(IssuedTokens tokens) {
    var outcome = authenticate.authenticate(tokens.accessToken());
    assertThat(outcome).isInstanceOf(Authenticate.Outcome.Authenticated.class);
    return ((Authenticate.Outcome.Authenticated) outcome).user();
  }

  /** Whether an access token is good. */
  public boolean isGood(IssuedTokens tokens) {
    return authenticate.authenticate(tokens.accessToken())
        instanceof Authenticate.Outcome.Authenticated;
  }

  /** Presents a refresh token. */
  public RefreshTokens.Outcome refresh(String refreshToken) {
    return refreshTokens.refresh(new RefreshTokens.Command(refreshToken, HOME));
  }

  /** Presents a refresh token that must be good. */
  public IssuedTokens refreshed(String refreshToken) {
    var outcome = refresh(refreshToken);
    assertThat(outcome).isInstanceOf(RefreshTokens.Outcome.Refreshed.class);
    return ((RefreshTokens.Outcome.Refreshed) outcome).tokens();
  }

  /** Lets time pass. */
  public void pass(Duration time) {
    clock.advance(time);
  }
}
