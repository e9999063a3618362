package org.verifiedcompliance.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.time.InstantSource;
import org.verifiedcompliance.application.accounts.AccountEvents;
import org.verifiedcompliance.application.accounts.AccountOpener;
import org.verifiedcompliance.application.accounts.Accounts;
import org.verifiedcompliance.application.accounts.ClaimFirstAdmin;
import org.verifiedcompliance.application.accounts.ClaimFirstAdminService;
import org.verifiedcompliance.application.accounts.CreateAdmin;
import org.verifiedcompliance.application.accounts.CreateAdminService;
import org.verifiedcompliance.application.accounts.EarlierContacts;
import org.verifiedcompliance.application.accounts.FirstAdminTokens;
import org.verifiedcompliance.application.accounts.Newcomers;
import org.verifiedcompliance.application.accounts.OfferFirstAdmin;
import org.verifiedcompliance.application.accounts.OfferFirstAdminService;
import org.verifiedcompliance.application.accounts.PasswordHasher;
import org.verifiedcompliance.application.accounts.PasswordPolicy;
import org.verifiedcompliance.application.accounts.ReadOwnAccountService;
import org.verifiedcompliance.application.accounts.RegisterService;
import org.verifiedcompliance.application.accounts.SecretTokens;
import org.verifiedcompliance.application.auth.ChangePassword;
import org.verifiedcompliance.application.shared.IdGenerator;
import org.verifiedcompliance.application.shared.UnitOfWork;
import org.verifiedcompliance.domain.consents.Consents;
import org.verifiedcompliance.domain.people.People;
import org.verifiedcompliance.http.Routes;
import org.verifiedcompliance.http.auth.AccountRoutes;
import org.verifiedcompliance.http.auth.FirstAdminPageRoutes;
import org.verifiedcompliance.persistence.Database;
import org.verifiedcompliance.persistence.accounts.JdbiEarlierRecords;

/** Accounts and their routes. */
public final class AccountsModule extends AbstractModule {
  @Provides
  @Singleton
  AccountOpener opener(
      People people,
      Accounts accounts,
      AccountEvents events,
      Consents consents,
      PasswordPolicy policy,
      PasswordHasher hasher,
      UnitOfWork unitOfWork,
      IdGenerator ids,
      InstantSource clock,
      EarlierContacts earlierContacts) {
    return new AccountOpener(
        people,
        accounts,
        events,
        consents,
        policy,
        hasher,
        unitOfWork,
        ids,
        clock,
        earlierContacts);
  }

  @Provides
  @Singleton
  EarlierContacts earlierContacts(Database database, People people, IdGenerator ids) {
    return new EarlierContacts(new JdbiEarlierRecords(database.jdbi()), people, ids);
  }

  @Provides
  CreateAdmin createAdmin(AccountOpener opener) {
    return new CreateAdminService(opener);
  }

  @Provides
  OfferFirstAdmin offerFirstAdmin(
      Accounts accounts, FirstAdminTokens tokens, SecretTokens secrets, InstantSource clock) {
    return new OfferFirstAdminService(accounts, tokens, secrets, clock);
  }

  @Provides
  ClaimFirstAdmin claimFirstAdmin(
      Accounts accounts,
      FirstAdminTokens tokens,
      SecretTokens secrets,
      AccountOpener opener,
      UnitOfWork unitOfWork,
      InstantSource clock) {
    return new ClaimFirstAdminService(accounts, tokens, secrets, opener, unitOfWork, clock);
  }

  @ProvidesIntoSet
  Routes firstAdminPage() {
    return new FirstAdminPageRoutes();
  }

  @ProvidesIntoSet
  Routes accountRoutes(
      AccountOpener opener,
      Newcomers newcomers,
      ClaimFirstAdmin claim,
      Accounts accounts,
      ChangePassword change,
      PasswordPolicy passwords,
      UnitOfWork unitOfWork,
      InstantSource clock) {
    return new AccountRoutes(
        new RegisterService(opener, newcomers, unitOfWork, clock),
        claim,
        new ReadOwnAccountService(accounts),
        change,
        passwords);
  }
}
