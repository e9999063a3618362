package org.verifiedcompliance.application.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.application.accounts.AccountFixture.person;
import static org.verifiedcompliance.application.accounts.AccountFixture.wishOf;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.accounts.AccountOpening.Busy;
import org.verifiedcompliance.application.accounts.AccountOpening.EmailTaken;
import org.verifiedcompliance.application.accounts.AccountOpening.Opened;
import org.verifiedcompliance.application.accounts.AccountOpening.WeakPassword;
import org.verifiedcompliance.application.accounts.ClaimFirstAdmin.Outcome.Answered;
import org.verifiedcompliance.application.accounts.ClaimFirstAdmin.Outcome.Refused;
import org.verifiedcompliance.application.shared.CountingIds;
import org.verifiedcompliance.application.shared.SerialUnitOfWork;
import org.verifiedcompliance.application.shared.TestClock;
import org.verifiedcompliance.domain.consents.InMemoryConsents;
import org.verifiedcompliance.domain.lists.Slice;
import org.verifiedcompliance.domain.people.InMemoryPeople;
import org.verifiedcompliance.domain.people.Role;

class AccountOpeningTest {
  private final TestClock clock = new TestClock();
  private final InMemoryPeople people = new InMemoryPeople();
  private final InMemoryAccounts accounts = new InMemoryAccounts(people);
  private final InMemoryConsents consents = new InMemoryConsents();
  private final InMemoryAccountEvents events = new InMemoryAccountEvents();
  private final ReadablePasswordHasher hasher = new ReadablePasswordHasher();
  private final CountingSecretTokens secrets = new CountingSecretTokens();
  private final InMemoryFirstAdminTokens tokens = new InMemoryFirstAdminTokens();
  private final SerialUnitOfWork unitOfWork = new SerialUnitOfWork();
  private final EarlierContacts earlierContacts =
      new EarlierContacts(new InMemoryEarlierRecords(), people, new CountingIds());
  private final AccountOpener opener =
      new AccountOpener(
          people,
          accounts,
          events,
          consents,
          new PasswordPolicy(new ListedPasswordStrength(), 8),
          hasher,
          unitOfWork,
          new CountingIds(),
          clock,
          earlierContacts);
  private final KnownNewcomers newcomers = new KnownNewcomers();
  private final Register register = new RegisterService(opener, newcomers, unitOfWork, clock);
  private final CreateAdmin createAdmin = new CreateAdminService(opener);
  private final OfferFirstAdmin offer =
      new OfferFirstAdminService(accounts, tokens, secrets, clock);
  private final ClaimFirstAdmin claim =
      new ClaimFirstAdminService(accounts, tokens, secrets, opener, unitOfWork, clock);

  @Test
  void opensAMembersAccountWithAHashedPassword() {
    var account = opened(register.register(wishOf("marguerite")));

    assertThat(account.roles()).containsExactly(Role.MEMBER);
    assertThat(account.passwordHash()).isEqualTo("new$1$tall green bicycles");
    assertThat(account.person().firstName()).isEqualTo("marguerite");
    assertThat(account.person().phone()).isEqualTo("+1 555 0100");
    assertThat(account.person().consentGranted()).isTrue();
    assertThat(consents.standing(account.person().id()).allowsLocation()).isTrue();
    assertThat(account.createdAt()).isEqualTo(clock.instant());
    assertThat(new ReadOwnAccountService(accounts).read(account.person().id())).isEqualTo(account);
    assertThat(events.kinds()).containsExactly(AccountEvent.Kind.REGISTERED);
  }

  @Test
  void refusesAnAddressThatHasAnAccount() {
    var first = opened(register.register(wishOf("marguerite")));

    assertThat(register.register(wishOf("Marguerite", "quite another one")))
        .isEqualTo(new EmailTaken());
    assertThat(accounts.find(first.person().id())).contains(first);
  }

  @Test
  void attachesTheAccountToAPersonOnRecordAndTakesTheirOwnWords() {
    var known = person("marguerite");
    people.add(known);

    var account = opened(register.register(wishOf("marguerite")));

    assertThat(account.person().id()).isEqualTo(known.id());
    assertThat(account.person().phone()).isEqualTo("+1 555 0100");
    assertThat(account.person().createdAt()).isEqualTo(known.createdAt());
    assertThat(account.person().version()).isEqualTo(2);
  }

  @Test
  void refusesAWeakPasswordBeforeItIsHashed() {
    assertThat(register.register(wishOf("marguerite", "marguerite 1")))
        .isInstanceOf(WeakPassword.class);
    assertThat(people.list(null, Slice.first(10))).isEmpty();
  }

  @Test
  void saysSoWhenThereIsNoTimeToHash() {
    hasher.setBusy(true);

    assertThat(register.register(wishOf("marguerite"))).isEqualTo(new Busy());
    assertThat(people.list(null, Slice.first(10))).isEmpty();
  }

  @Test
  void givesAnAdminEveryRole() {
    var account = opened(createAdmin.create(wishOf("marguerite")));

    assertThat(account.roles()).containsExactlyInAnyOrder(Role.values());
    assertThat(events.kinds()).containsExactly(AccountEvent.Kind.ADMIN_CREATED);
  }

  @Test
  void givesTheFirstAdminsAccountToWhoHoldsTheToken() {
    var token = offer.offer().orElseThrow();

    var outcome = claim.claim(new ClaimFirstAdmin.Command(token, wishOf("marguerite")));

    assertThat(opened(((Answered) outcome).opening()).roles()).contains(Role.ADMIN);
    assertThat(claim.claim(new ClaimFirstAdmin.Command(token, wishOf("second"))))
        .isEqualTo(new Refused());
    assertThat(offer.offer()).isEmpty();
  }

  @Test
  void takesTheNewestTokenOnlyAndForADayOnly() {
    var old = offer.offer().orElseThrow();
    var token = offer.offer().orElseThrow();

    assertThat(claim.claim(new ClaimFirstAdmin.Command(old, wishOf("marguerite"))))
        .isEqualTo(new Refused());
    clock.advance(Duration.ofDays(1));
    assertThat(claim.claim(new ClaimFirstAdmin.Command(token, wishOf("marguerite"))))
        .isEqualTo(new Refused());
  }

  @Test
  void keepsTheTokenWhenTheAccountIsRefused() {
    var token = offer.offer().orElseThrow();

    var weak = claim.claim(new ClaimFirstAdmin.Command(token, wishOf("marguerite", "password")));
    var good = claim.claim(new ClaimFirstAdmin.Command(token, wishOf("marguerite")));

    assertThat(((Answered) weak).opening()).isInstanceOf(WeakPassword.class);
    assertThat(((Answered) good).opening()).isInstanceOf(Opened.class);
  }

  @Test
  void refusesTheTokenOnceThereIsAnAdmin() {
    var token = offer.offer().orElseThrow();
    createAdmin.create(wishOf("other"));

    assertThat(claim.claim(new ClaimFirstAdmin.Command(token, wishOf("marguerite"))))
        .isEqualTo(new Refused());
  }

  @Test
  void tellsNoSecretInText() {
    var account = opened(register.register(wishOf("marguerite")));

    assertThat(account.toString() + wishOf("marguerite")).doesNotContain("bicycles");
    assertThat(new ClaimFirstAdmin.Command("token", wishOf("marguerite")).toString())
        .doesNotContain("token");
  }

  private static Account opened(AccountOpening opening) {
    return ((Opened) opening).account();
  }
}
