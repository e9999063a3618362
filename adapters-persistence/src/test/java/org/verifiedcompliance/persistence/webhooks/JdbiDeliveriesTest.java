package org.verifiedcompliance.persistence.webhooks;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.application.webhooks.Deliveries;
import org.verifiedcompliance.application.webhooks.DeliveriesContract;
import org.verifiedcompliance.application.webhooks.Outgoing;
import org.verifiedcompliance.application.webhooks.WebhookFixture;
import org.verifiedcompliance.application.webhooks.Webhooks;
import org.verifiedcompliance.domain.webhooks.Webhook;
import org.verifiedcompliance.persistence.DatabaseExtension;

class JdbiDeliveriesTest implements DeliveriesContract {
  @RegisterExtension static final DatabaseExtension database = DatabaseExtension.embedded();

  @BeforeEach
  void nothingToSend() {
    database.jdbi().useHandle(handle -> handle.execute("DELETE FROM webhook"));
  }

  @Override
  public Webhooks webhooks() {
    return new JdbiWebhooks(database.jdbi());
  }

  @Override
  public Deliveries deliveries() {
    return new JdbiDeliveries(database.jdbi());
  }

  @Override
  public Outgoing outgoing() {
    return new JdbiOutgoing(database.jdbi());
  }

  @Override
  public Webhook newWebhook() {
    var webhook = WebhookFixture.webhookOf(Owners.newOne(database.jdbi()));
    webhooks().add(webhook, WebhookFixture.position(1));
    return webhook;
  }
}
