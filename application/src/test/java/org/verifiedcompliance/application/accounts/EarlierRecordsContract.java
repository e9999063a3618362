package org.verifiedcompliance.application.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.application.accounts.AccountFixture.OPENED_AT;
import static org.verifiedcompliance.application.accounts.AccountFixture.person;

import org.junit.jupiter.api.Test;
import org.verifiedcompliance.domain.people.Person;

/** What every store of earlier records keeps to. */
public interface EarlierRecordsContract {
  /** The store, empty. */
  EarlierRecords records();

  /** Somebody with an account, whom the store knows of. */
  Person known(Person person);

  @Test
  default void givesBackWhatWasKeptOnce() {
    var ada = known(person("ada"));
    var bob = known(person("bob"));
    records().keep(ada, OPENED_AT);

    assertThat(records().take(bob.id())).isEmpty();
    assertThat(records().take(ada.id())).contains(ada);
    assertThat(records().take(ada.id())).isEmpty();
  }
}
