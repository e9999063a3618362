package org.verifiedcompliance.persistence.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.verifiedcompliance.application.webhooks.WebhookFixture.message;
import static org.verifiedcompliance.application.webhooks.WebhookFixture.position;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.application.shared.UnitOfWork;
import org.verifiedcompliance.application.webhooks.WebhookFixture;
import org.verifiedcompliance.domain.lists.Slice;
import org.verifiedcompliance.domain.webhooks.Webhook;
import org.verifiedcompliance.persistence.DatabaseExtension;
import org.verifiedcompliance.persistence.JdbiUnitOfWork;

/** What only real transactions can show. */
class OneTransactionTest {
  @RegisterExtension static final DatabaseExtension database = DatabaseExtension.embedded();

  private final JdbiWebhooks webhooks = new JdbiWebhooks(database.jdbi());
  private final JdbiDeliveries deliveries = new JdbiDeliveries(database.jdbi());
  private final UnitOfWork unitOfWork = new JdbiUnitOfWork(database.jdbi());
  private final Webhook webhook = WebhookFixture.webhookOf(Owners.newOne(database.jdbi()));

  OneTransactionTest() {
    webhooks.add(webhook, position(1));
  }

  private boolean isFree() {
    return unitOfWork.inTransaction(() -> webhooks.lockToRead(webhook.id()).isPresent());
  }

  @Test
  void messagesWithoutTheirPositionAreNotWritten() {
    assertThatThrownBy(() ->
            unitOfWork.inTransaction(() -> {
              deliveries.add(List.of(message(webhook, position(2))));
              webhooks.moveTo(webhook.id(), position(2));
              throw new IllegalStateException("killed");
            }))
        .hasMessage("killed");

    assertThat(deliveries.list(webhook.id(), new Slice(9, 0))).isEmpty();
    assertThat(webhooks.lockToRead(webhook.id()).orElseThrow().position()).isEqualTo(position(1));
  }

  @Test
  void whileOneReadsOthersPassOver() {
    var free =
        unitOfWork.inTransaction(() -> {
          assertThat(webhooks.lockToRead(webhook.id())).isPresent();
          return CompletableFuture.supplyAsync(this::isFree).join();
        });

    assertThat(free).isFalse();
    assertThat(isFree()).isTrue();
  }

  @Test
  void whoseAccountGoesLosesTheirEndpoints() {
    deliveries.add(List.of(message(webhook, position(2))));

    database
        .jdbi()
        .useHandle(handle ->
            handle.execute("DELETE FROM account WHERE person_id = ?", webhook.owner().value()));

    assertThat(webhooks.find(webhook.id())).isEmpty();
  }
}
