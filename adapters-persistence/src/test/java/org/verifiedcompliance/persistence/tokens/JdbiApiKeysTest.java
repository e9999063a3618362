package org.verifiedcompliance.persistence.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.application.accounts.AccountFixture.accountOf;
import static org.verifiedcompliance.application.accounts.AccountFixture.person;
import static org.verifiedcompliance.application.tokens.SessionTokensContract.NOON;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.application.auth.ApiScope;
import org.verifiedcompliance.application.tokens.ApiKey;
import org.verifiedcompliance.application.tokens.ApiKeys;
import org.verifiedcompliance.application.tokens.ApiKeysContract;
import org.verifiedcompliance.application.tokens.SessionTokensContract;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.people.Role;
import org.verifiedcompliance.persistence.DatabaseExtension;
import org.verifiedcompliance.persistence.accounts.JdbiAccounts;
import org.verifiedcompliance.persistence.accounts.JdbiRolesInForce;
import org.verifiedcompliance.persistence.people.JdbiPeople;

class JdbiApiKeysTest implements ApiKeysContract {
  @RegisterExtension static final DatabaseExtension database = DatabaseExtension.embedded();

  @Override
  public ApiKeys keys() {
    return new JdbiApiKeys(
        database.jdbi(), new JdbiRolesInForce(database.jdbi(), Set.of(Role.ADMIN)));
  }

  @Override
  public PersonId somebody() {
    var person = person("p" + UUID.randomUUID());
    new JdbiPeople(database.jdbi()).add(person);
    new JdbiAccounts(database.jdbi()).add(accountOf(person));
    return person.id();
  }

  @Test
  void aRoleThatNeedsASecondFactorIsWithheldWithoutOne() {
    var owner = somebody();
    var hash = SessionTokensContract.anyHash();
    var scopes = Set.copyOf(ApiScope.all());
    var key = new ApiKey(UUID.randomUUID(), owner, "Any", "vck_", scopes, NOON, null, null);
    keys().add(hash, key, 1);
    database
        .jdbi()
        .useHandle(handle ->
            handle.execute(
                "UPDATE account SET roles = '{ORGANISER,ADMIN}' WHERE person_id = ?",
                owner.value()));

    assertThat(keys().find(hash, NOON))
        .contains(new ApiKeys.Presented(key, Set.of(Role.ORGANISER)));
  }
}
