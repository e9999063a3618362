package org.verifiedcompliance.application.audited;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.application.webhooks.WebhookFixture.NOW;
import static org.verifiedcompliance.application.webhooks.WebhookFixture.position;
import static org.verifiedcompliance.application.webhooks.WebhookFixture.webhookOf;

import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.audit.Acting;
import org.verifiedcompliance.application.audit.AuditEntry;
import org.verifiedcompliance.application.audit.Caller;
import org.verifiedcompliance.application.webhooks.InMemoryWebhooks;
import org.verifiedcompliance.application.webhooks.Webhooks;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.webhooks.Webhook;

class AuditedWebhooksTest {
  private final AuditWorld world = new AuditWorld();
  private final InMemoryWebhooks kept = new InMemoryWebhooks();
  private final AuditedWebhooks webhooks = new AuditedWebhooks(kept, world.together);
  private final PersonId owner = AuditWorld.newPerson();
  private final Webhook webhook = webhookOf(owner);

  @Test
  void anEndpointIsWrittenWithoutItsAddressAndSecret() {
    assertThat(webhooks.add(webhook, position(3))).isTrue();

    world.wrote(said("webhook.added"));
    assertThat(kept.find(webhook.id())).contains(webhook);
  }

  @Test
  void oneTooManyIsNotWritten() {
    for (var i = 0; i < Webhook.MOST; i++) {
      var _ = kept.add(webhookOf(owner), position(3));
    }

    assertThat(webhooks.add(webhook, position(3))).isFalse();

    world.wroteNothing();
  }

  @Test
  void whatSomebodyChangesIsWritten() {
    var _ = kept.add(webhook, position(3));
    var changed = webhook.changed(webhook.url(), webhook.events(), "The back door");

    saveAs(new Caller(owner, null, null), changed);

    world.wrote(said("webhook.changed").with("active", true));
    assertThat(kept.find(webhook.id())).contains(changed);
  }

  @Test
  void howItsDeliveriesWentIsNotWritten() {
    var _ = kept.add(webhook, position(3));
    var tried = webhook.tried(false, NOW.plusSeconds(1));

    saveAs(Caller.NOBODY, tried);

    world.wroteNothing();
    assertThat(kept.find(webhook.id())).contains(tried);
  }

  @Test
  void oneIsRemovedOnceAndWhoseItWasIsWritten() {
    var _ = kept.add(webhook, position(3));

    assertThat(webhooks.remove(webhook.id())).isTrue();
    assertThat(webhooks.remove(webhook.id())).isFalse();

    world.wrote(said("webhook.removed"));
  }

  @Test
  void readsAndTheWayThroughTheStreamAreNotWritten() {
    var _ = kept.add(webhook, position(3));

    assertThat(webhooks.find(webhook.id())).contains(webhook);
    assertThat(webhooks.lock(webhook.id())).contains(webhook);
    assertThat(webhooks.list(owner)).containsExactly(webhook);
    assertThat(webhooks.listBehind(position(4))).containsExactly(webhook.id());
    webhooks.moveTo(webhook.id(), position(4));
    assertThat(webhooks.listBehind(position(4))).isEmpty();
    assertThat(webhooks.lockToRead(webhook.id()))
        .contains(new Webhooks.Reading(webhook, position(4)));
    world.wroteNothing();
  }

  private void saveAs(Caller caller, Webhook changed) {
    var _ =
        Acting.as(
            caller,
            () -> {
              webhooks.save(changed, null);
              return true;
            });
  }

  private AuditEntry said(String action) {
    return AuditEntry.of(action, "webhook", webhook.id().value()).concerning(owner);
  }
}
