package org.verifiedcompliance.persistence.proofs;

import java.util.UUID;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.application.accounts.AccountFixture;
import org.verifiedcompliance.application.auth.WrongPasswords;
import org.verifiedcompliance.application.auth.WrongPasswordsContract;
import org.verifiedcompliance.application.factors.SecondFactors;
import org.verifiedcompliance.application.factors.SecondFactorsContract;
import org.verifiedcompliance.application.notifications.TokenSeal;
import org.verifiedcompliance.application.proofs.OneTimeSecrets;
import org.verifiedcompliance.application.proofs.OneTimeSecretsContract;
import org.verifiedcompliance.application.proofs.Quotas;
import org.verifiedcompliance.application.proofs.QuotasContract;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.persistence.DatabaseExtension;
import org.verifiedcompliance.persistence.accounts.JdbiAccounts;
import org.verifiedcompliance.persistence.auth.JdbiWrongPasswords;
import org.verifiedcompliance.persistence.factors.JdbiSecondFactors;
import org.verifiedcompliance.persistence.people.JdbiPeople;

class JdbiProofsTest
    implements OneTimeSecretsContract,
        QuotasContract,
        WrongPasswordsContract,
        SecondFactorsContract {
  @RegisterExtension static final DatabaseExtension database = DatabaseExtension.embedded();

  @Override
  public OneTimeSecrets secrets() {
    return new JdbiOneTimeSecrets(database.jdbi());
  }

  @Override
  public Quotas quotas() {
    return new JdbiQuotas(database.jdbi());
  }

  @Override
  public WrongPasswords wrongPasswords() {
    return new JdbiWrongPasswords(database.jdbi());
  }

  @Override
  public SecondFactors factors() {
    return new JdbiSecondFactors(database.jdbi(), new BackwardsSeal());
  }

  @Override
  public PersonId somebody() {
    var person = AccountFixture.person("p" + UUID.randomUUID());
    new JdbiPeople(database.jdbi()).add(person);
    new JdbiAccounts(database.jdbi()).add(AccountFixture.accountOf(person));
    return person.id();
  }

  /** No secret, and not readable by chance. */
  private static final class BackwardsSeal implements TokenSeal {
    @Override
    public byte[] seal(String token) {
      return new StringBuilder(token)
          .reverse()
          .toString()
          .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    @Override
    public byte[] sealFor(String use, String secret) {
      return seal(use + secret);
    }

    @Override
    public String openFor(String use, byte[] sealed) {
      return open(sealed).substring(use.length());
    }

    @Override
    public String open(byte[] sealed) {
      var text = new String(sealed, java.nio.charset.StandardCharsets.UTF_8);
      return new StringBuilder(text).reverse().toString();
    }
  }
}
