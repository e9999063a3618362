package org.verifiedcompliance.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.application.accounts.AccountFixture.accountOf;
import static org.verifiedcompliance.application.accounts.AccountFixture.person;

import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.application.accounts.ClientAddress;
import org.verifiedcompliance.application.accounts.CountingSecretTokens;
import org.verifiedcompliance.application.accounts.Password;
import org.verifiedcompliance.application.accounts.ReadablePasswordHasher;
import org.verifiedcompliance.application.auth.InMemoryAccessTokens;
import org.verifiedcompliance.application.auth.LogIn;
import org.verifiedcompliance.application.auth.LogInService;
import org.verifiedcompliance.application.auth.LoginLimits;
import org.verifiedcompliance.application.auth.PasswordTries;
import org.verifiedcompliance.application.auth.SecondStep;
import org.verifiedcompliance.application.auth.SignInDoor;
import org.verifiedcompliance.application.auth.SignInSettings;
import org.verifiedcompliance.application.auth.SignInStarter;
import org.verifiedcompliance.application.notifications.PlainTokenSeal;
import org.verifiedcompliance.application.proofs.CountingShortCodes;
import org.verifiedcompliance.application.recovery.AccountLetters;
import org.verifiedcompliance.application.recovery.LetterQuotas;
import org.verifiedcompliance.application.recovery.RedeemSignInCode;
import org.verifiedcompliance.application.recovery.RedeemSignInCodeService;
import org.verifiedcompliance.application.recovery.RequestPasswordReset;
import org.verifiedcompliance.application.recovery.RequestPasswordResetService;
import org.verifiedcompliance.application.recovery.SendSignInCode;
import org.verifiedcompliance.application.recovery.SendSignInCodeService;
import org.verifiedcompliance.application.shared.CountingIds;
import org.verifiedcompliance.application.shared.TestClock;
import org.verifiedcompliance.domain.people.EmailAddress;
import org.verifiedcompliance.persistence.accounts.JdbiAccountEvents;
import org.verifiedcompliance.persistence.accounts.JdbiAccounts;
import org.verifiedcompliance.persistence.auth.JdbiLoginFailures;
import org.verifiedcompliance.persistence.auth.JdbiSignIns;
import org.verifiedcompliance.persistence.auth.JdbiWrongPasswords;
import org.verifiedcompliance.persistence.mail.JdbiMailOutbox;
import org.verifiedcompliance.persistence.people.JdbiPeople;
import org.verifiedcompliance.persistence.proofs.JdbiOneTimeSecrets;
import org.verifiedcompliance.persistence.proofs.JdbiQuotas;

/** Who waits for an answer must not learn from the waiting which addresses have accounts. */
class SignInRoundTripsTest {
  private static final String RIGHT = "words";

  /** No two of a database may be alike. */
  private static final CountingIds IDS = new CountingIds();

  private static final CountingSecretTokens SECRETS = new CountingSecretTokens();

  @RegisterExtension static final DatabaseExtension database = DatabaseExtension.embedded();

  private final CountingDataSource counting = new CountingDataSource(database.dataSource());
  private final Jdbi jdbi = Jdbis.on(counting);
  private final JdbiUnitOfWork unitOfWork = new JdbiUnitOfWork(jdbi);
  private final TestClock clock = new TestClock();
  private final CountingShortCodes codes = new CountingShortCodes();
  private final JdbiAccounts accounts = new JdbiAccounts(jdbi);
  private final JdbiOneTimeSecrets open = new JdbiOneTimeSecrets(jdbi);
  private final JdbiQuotas quotas = new JdbiQuotas(jdbi);
  private final JdbiAccountEvents events = new JdbiAccountEvents(jdbi);
  private final AccountLetters letters =
      new AccountLetters(
          new JdbiMailOutbox(jdbi, new PlainTokenSeal()),
          () -> URI.create("https://vc.example.org"),
          IDS);
  private final SignInDoor door =
      new SignInDoor(
          accounts,
          SecondStep.NONE,
          open,
          SECRETS,
          new SignInStarter(
              new JdbiSignIns(jdbi),
              SECRETS,
              new InMemoryAccessTokens(clock),
              SignInSettings.standard(),
              IDS),
          events,
          clock);
  private final LogIn logIn =
      new LogInService(
          accounts,
          new PasswordTries(
              new JdbiLoginFailures(jdbi, LoginLimits.standard(5)),
              SECRETS,
              clock,
              64,
              Duration.ofMinutes(1)),
          new ReadablePasswordHasher(),
          door,
          new JdbiWrongPasswords(jdbi),
          events,
          unitOfWork,
          clock);
  private final RequestPasswordReset reset =
      new RequestPasswordResetService(
          accounts,
          open,
          SECRETS,
          LetterQuotas.ofResets(quotas, SECRETS),
          letters,
          unitOfWork,
          clock);
  private final SendSignInCode send =
      new SendSignInCodeService(
          accounts, open, codes, LetterQuotas.ofCodes(quotas, SECRETS), letters, unitOfWork, clock);
  private final RedeemSignInCode redeem =
      new RedeemSignInCodeService(
          accounts, open, codes, SECRETS, quotas, door, events, unitOfWork, clock);
  private final AtomicInteger networks = new AtomicInteger();
  private final EmailAddress known = somebody(true);
  private final EmailAddress closed = somebody(false);
  private final EmailAddress unknown = new EmailAddress("nobody@example.org");

  @Test
  void aRefusedLogInTakesSixHoweverItIsWrong() {
    assertThat(logIn(known, "wrong")).isEqualTo(6);
    assertThat(logIn(unknown, "wrong")).isEqualTo(6);
    assertThat(logIn(closed, "wrong")).isEqualTo(6);
    assertThat(logIn(closed, RIGHT)).isEqualTo(6);
  }

  @Test
  void aLetterThatSetsAPasswordTakesSixWhetherOrNotItLeaves() {
    assertThat(reset(known)).isEqualTo(6);
    assertThat(reset(unknown)).isEqualTo(6);
    assertThat(reset(closed)).isEqualTo(6);
  }

  @Test
  void aLetterWithACodeTakesSixWhetherOrNotItLeaves() {
    assertThat(send(known)).isEqualTo(6);
    assertThat(send(unknown)).isEqualTo(6);
    assertThat(send(closed)).isEqualTo(6);
  }

  @Test
  void aWrongCodeTakesSevenWhetherOrNotThereIsARightOne() {
    assertThat(redeem(known)).isEqualTo(7);
    send(known);
    assertThat(redeem(known)).isEqualTo(7);
    assertThat(redeem(unknown)).isEqualTo(7);
    assertThat(redeem(closed)).isEqualTo(7);
  }

  private EmailAddress somebody(boolean active) {
    var account = accountOf(person("p" + UUID.randomUUID()));
    new JdbiPeople(jdbi).add(account.person());
    accounts.add(account.rehashed("new$0$" + RIGHT));
    accounts.setActive(account.person().id(), active);
    return account.person().email();
  }

  private int logIn(EmailAddress email, String password) {
    var command = new LogIn.Command(email, new Password(password), "phone", from());
    return counting.during(
        () -> assertThat(logIn.logIn(command)).isEqualTo(new LogIn.Outcome.Refused()));
  }

  private int reset(EmailAddress email) {
    return counting.during(() -> reset.request(new RequestPasswordReset.Command(email, from())));
  }

  private int send(EmailAddress email) {
    return counting.during(() -> send.send(new SendSignInCode.Command(email, from())));
  }

  private int redeem(EmailAddress email) {
    var command = new RedeemSignInCode.Command(email, "wrong", "phone", from());
    return counting.during(
        () -> assertThat(redeem.redeem(command)).isEqualTo(new LogIn.Outcome.Refused()));
  }

  /** Another one each time. */
  private ClientAddress from() {
    return new ClientAddress("198.51.100." + networks.incrementAndGet());
  }
}
