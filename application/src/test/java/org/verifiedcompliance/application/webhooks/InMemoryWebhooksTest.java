package org.verifiedcompliance.application.webhooks;

import java.util.UUID;
import org.verifiedcompliance.domain.people.PersonId;

class InMemoryWebhooksTest implements WebhooksContract {
  private final Webhooks webhooks = new InMemoryWebhooks();

  @Override
  public Webhooks webhooks() {
    return webhooks;
  }

  @Override
  public PersonId newOwner() {
    return new PersonId(UUID.randomUUID());
  }
}
