package org.verifiedcompliance.application.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.application.webhooks.WebhookFixture.NOW;
import static org.verifiedcompliance.application.webhooks.WebhookFixture.position;
import static org.verifiedcompliance.application.webhooks.WebhookFixture.webhookOf;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.stream.Position;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.Together;
import org.verifiedcompliance.domain.webhooks.SealedSecret;
import org.verifiedcompliance.domain.webhooks.Stopped;
import org.verifiedcompliance.domain.webhooks.Webhook;
import org.verifiedcompliance.domain.webhooks.WebhookEvent;
import org.verifiedcompliance.domain.webhooks.WebhookId;

/** What every store of endpoints does. */
public interface WebhooksContract {
  Webhooks webhooks();

  /** A person with an account. */
  PersonId newOwner();

  private Webhook added(PersonId owner) {
    var webhook = webhookOf(owner);
    assertThat(webhooks().add(webhook, position(3))).isTrue();
    return webhook;
  }

  @Test
  default void anEndpointIsFoundAsItWasKept() {
    var webhook = added(newOwner());

    assertThat(webhooks().find(webhook.id())).contains(webhook);
    assertThat(webhooks().lock(webhook.id())).contains(webhook);
    assertThat(webhooks().find(new WebhookId(UUID.randomUUID()))).isEmpty();
  }

  @Test
  default void onlyOnesOwnAreListedTheNewestFirst() {
    var owner = newOwner();
    var first = added(owner);
    var second =
        Webhook.made(
            new WebhookId(UUID.randomUUID()),
            owner,
            first.url(),
            first.events(),
            null,
            first.secrets().current(),
            NOW.plusSeconds(1));
    webhooks().add(second, position(3));
    added(newOwner());

    assertThat(webhooks().list(owner)).containsExactly(second, first);
  }

  @Test
  default void nobodyHasMoreThanTwentyHoweverFastTheyAre() {
    var owner = newOwner();
    for (var i = 0; i < Webhook.MOST - 2; i++) {
      added(owner);
    }

    var kept = Together.run(6, _ -> webhooks().add(webhookOf(owner), position(3)));

    assertThat(kept).filteredOn(it -> it).hasSize(2);
    assertThat(webhooks().list(owner)).hasSize(Webhook.MOST);
  }

  @Test
  default void everythingThatCanChangeIsSaved() {
    var webhook = added(newOwner());
    var changed =
        webhook
            .changed(webhook.url(), Set.of(WebhookEvent.EVENT_REVIEWED), null)
            .with(webhook.secrets().rotated(new SealedSecret("bmV3"), NOW))
            .tried(false, NOW.plusSeconds(9))
            .stop(new Stopped(NOW.plus(Duration.ofDays(5)), Stopped.Reason.FAILING));

    webhooks().save(changed, null);
    assertThat(webhooks().find(webhook.id())).contains(changed);

    webhooks().save(changed.start(), null);
    assertThat(webhooks().find(webhook.id())).contains(changed.start());
  }

  @Test
  default void thoseBehindAreListedTheFurthestFirst() {
    var near = added(newOwner());
    var far = added(newOwner());
    var there = added(newOwner());
    var stopped = added(newOwner());
    webhooks().moveTo(near.id(), new Position(1, 5, 8));
    webhooks().moveTo(far.id(), new Position(0, 900, 1));
    webhooks().moveTo(there.id(), new Position(1, 6, 2));
    webhooks().save(stopped.stop(new Stopped(NOW, Stopped.Reason.BY_OWNER)), null);

    assertThat(webhooks().listBehind(new Position(1, 6, 2)))
        .contains(far.id(), near.id())
        .doesNotContain(there.id(), stopped.id())
        .containsSubsequence(far.id(), near.id());
    assertThat(webhooks().lockToRead(near.id()))
        .contains(new Webhooks.Reading(near, new Position(1, 5, 8)));
    assertThat(webhooks().lockToRead(stopped.id())).isEmpty();
  }

  @Test
  default void anEndpointThatIsSavedKeepsItsPositionUnlessGivenAnother() {
    var webhook = added(newOwner());

    webhooks().save(webhook.tried(false, NOW), null);
    assertThat(webhooks().lockToRead(webhook.id()).orElseThrow().position()).isEqualTo(position(3));
    webhooks().save(webhook, position(9));
    assertThat(webhooks().lockToRead(webhook.id()).orElseThrow().position()).isEqualTo(position(9));
  }

  @Test
  default void whatIsRemovedIsGone() {
    var webhook = added(newOwner());

    assertThat(webhooks().remove(webhook.id())).isTrue();
    assertThat(webhooks().remove(webhook.id())).isFalse();
    assertThat(webhooks().find(webhook.id())).isEmpty();
  }
}
