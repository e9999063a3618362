package org.verifiedcompliance.persistence.webhooks;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.application.webhooks.Webhooks;
import org.verifiedcompliance.application.webhooks.WebhooksContract;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.persistence.DatabaseExtension;

class JdbiWebhooksTest implements WebhooksContract {
  @RegisterExtension static final DatabaseExtension database = DatabaseExtension.embedded();

  @Override
  public Webhooks webhooks() {
    return new JdbiWebhooks(database.jdbi());
  }

  @Override
  public PersonId newOwner() {
    return Owners.newOne(database.jdbi());
  }
}
