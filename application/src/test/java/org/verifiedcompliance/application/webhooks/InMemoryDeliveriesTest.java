package org.verifiedcompliance.application.webhooks;

import java.util.UUID;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.webhooks.Webhook;

class InMemoryDeliveriesTest implements DeliveriesContract {
  private final InMemoryWebhooks webhooks = new InMemoryWebhooks();
  private final InMemoryDeliveries deliveries = new InMemoryDeliveries(webhooks);

  @Override
  public Webhooks webhooks() {
    return webhooks;
  }

  @Override
  public Deliveries deliveries() {
    return deliveries;
  }

  @Override
  public Outgoing outgoing() {
    return deliveries;
  }

  @Override
  public Webhook newWebhook() {
    var webhook = WebhookFixture.webhookOf(new PersonId(UUID.randomUUID()));
    webhooks.add(webhook, WebhookFixture.position(1));
    return webhook;
  }
}
