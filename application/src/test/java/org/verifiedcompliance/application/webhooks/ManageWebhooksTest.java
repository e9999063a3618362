package org.verifiedcompliance.application.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.domain.webhooks.WebhookEvent.EVENT_REVIEWED;
import static org.verifiedcompliance.domain.webhooks.WebhookEvent.SESSION_CLOSED;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.domain.lists.Slice;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.people.Role;
import org.verifiedcompliance.domain.sessions.EventType;
import org.verifiedcompliance.domain.webhooks.DeliveryId;
import org.verifiedcompliance.domain.webhooks.Stopped;
import org.verifiedcompliance.domain.webhooks.Webhook;

class ManageWebhooksTest {
  private final WebhookWorld world = new WebhookWorld();
  private final PersonId host = world.person(Role.MEMBER);
  private final PersonId stranger = world.person(Role.MEMBER);
  private final Webhook webhook = world.endpoint(host, EVENT_REVIEWED);

  private static ManageWebhooks.Edit edit(Boolean active) {
    return new ManageWebhooks.Edit(null, null, null, active);
  }

  @Test
  void aSecretIsShownOnceAndNeverByToString() {
    var wish = new ManageWebhooks.Wish("https://example.org", Set.of(EVENT_REVIEWED), "Desk");
    var made = world.manage.make(host, wish);

    assertThat(made).isInstanceOf(Result.Done.class);
    assertThat(made.toString()).doesNotContain("whsec_");
    assertThat(world.manage.list(host)).hasSize(2).allMatch(Webhook::isActive);
  }

  @Test
  void nothingIsMadeWhereNothingIsSent() {
    var wish = new ManageWebhooks.Wish("http://127.0.0.1/", Set.of(EVENT_REVIEWED), null);
    var elsewhere = new ManageWebhooks.Edit("https://localhost/", null, null, null);

    assertThat(world.manage.make(host, wish)).isInstanceOf(Result.BadUrl.class);
    assertThat(world.manage.change(host, webhook.id(), elsewhere))
        .isInstanceOf(Result.BadUrl.class);
    assertThat(world.managing(true).make(host, wish)).isInstanceOf(Result.Done.class);
  }

  @Test
  void somebodyElsesEndpointIsNone() {
    var id = webhook.id();
    var delivery = new DeliveryId(new java.util.UUID(1, 1));

    assertThat(world.manage.find(stranger, id)).isInstanceOf(Result.NoSuchThing.class);
    assertThat(world.manage.change(stranger, id, edit(false)))
        .isInstanceOf(Result.NoSuchThing.class);
    assertThat(world.manage.rotate(stranger, id)).isInstanceOf(Result.NoSuchThing.class);
    assertThat(world.manage.remove(stranger, id)).isInstanceOf(Result.NoSuchThing.class);
    assertThat(world.log.list(stranger, id, new Slice(1, 0)))
        .isInstanceOf(Result.NoSuchThing.class);
    assertThat(world.log.test(stranger, id)).isInstanceOf(Result.NoSuchThing.class);
    assertThat(world.log.replay(stranger, id, delivery)).isInstanceOf(Result.NoSuchThing.class);
    assertThat(world.log.replay(host, id, delivery)).isInstanceOf(Result.NoSuchThing.class);
    assertThat(world.now(webhook)).isEqualTo(webhook);
  }

  @Test
  void onlyWhatIsGivenChanges() {
    var url = new ManageWebhooks.Edit("https://example.org/new", null, null, null);
    var events = new ManageWebhooks.Edit(null, Set.of(SESSION_CLOSED), Optional.of("Desk"), null);
    var none = new ManageWebhooks.Edit(null, null, Optional.empty(), null);

    world.manage.change(host, webhook.id(), url);
    world.manage.change(host, webhook.id(), events);

    var changed = world.now(webhook);
    assertThat(changed.url().text()).isEqualTo("https://example.org/new");
    assertThat(changed.events()).containsExactly(SESSION_CLOSED);
    assertThat(changed.description()).isEqualTo("Desk");
    assertThat(changed.secrets()).isEqualTo(webhook.secrets());
    world.manage.change(host, webhook.id(), none);
    assertThat(world.now(webhook).description()).isNull();
  }

  @Test
  void whoStartsAgainIsToldWhatHappensFromThenOn() {
    world.happens(host, EventType.REVIEW, true);
    world.write();
    world.manage.change(host, webhook.id(), edit(false));
    assertThat(world.now(webhook).stopped())
        .isEqualTo(new Stopped(world.clock.instant(), Stopped.Reason.BY_OWNER));
    world.happens(host, EventType.REVIEW, true);
    world.write();
    assertThat(world.log.test(host, webhook.id())).isInstanceOf(Result.NotActive.class);

    world.manage.change(host, webhook.id(), edit(true));
    world.happens(host, EventType.REVIEW, true);
    world.write();
    world.send.send();

    assertThat(world.messages(webhook)).hasSize(2);
    assertThat(world.sent).hasSize(1);
  }

  @Test
  void whatIsAsItShallBeStaysSo() {
    world.manage.change(host, webhook.id(), edit(true));
    assertThat(world.now(webhook)).isEqualTo(webhook);
    world.manage.change(host, webhook.id(), edit(false));
    var stopped = world.now(webhook);
    world.clock.advance(java.time.Duration.ofDays(1));
    world.manage.change(host, webhook.id(), edit(false));
    assertThat(world.now(webhook)).isEqualTo(stopped);
  }

  @Test
  void aRemovedEndpointIsGone() {
    assertThat(world.manage.remove(host, webhook.id())).isInstanceOf(Result.Done.class);
    assertThat(world.manage.find(host, webhook.id())).isInstanceOf(Result.NoSuchThing.class);
  }
}
