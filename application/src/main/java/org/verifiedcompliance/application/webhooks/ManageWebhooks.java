package org.verifiedcompliance.application.webhooks;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.shared.IdGenerator;
import org.verifiedcompliance.application.shared.Seen;
import org.verifiedcompliance.application.shared.UnitOfWork;
import org.verifiedcompliance.application.stream.ChangeLog;
import org.verifiedcompliance.application.stream.Position;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.webhooks.Stopped;
import org.verifiedcompliance.domain.webhooks.Webhook;
import org.verifiedcompliance.domain.webhooks.WebhookEvent;
import org.verifiedcompliance.domain.webhooks.WebhookId;
import org.verifiedcompliance.domain.webhooks.WebhookUrl;

/** People make, change and remove their own endpoints. */
public final class ManageWebhooks {
  private final Webhooks webhooks;
  private final Deliveries deliveries;
  private final WebhookSecrets secrets;
  private final ChangeLog changes;
  private final UnitOfWork unitOfWork;
  private final IdGenerator ids;
  private final InstantSource clock;
  private final boolean anywhere;

  /**
   * Works on these stores.
   *
   * @param anywhere whether endpoints may be in private networks, and without TLS
   */
  public ManageWebhooks(
      Webhooks webhooks,
      Deliveries deliveries,
      WebhookSecrets secrets,
      ChangeLog changes,
      UnitOfWork unitOfWork,
      IdGenerator ids,
      InstantSource clock,
      boolean anywhere) {
    this.webhooks = webhooks;
    this.deliveries = deliveries;
    this.secrets = secrets;
    this.changes = changes;
    this.unitOfWork = unitOfWork;
    this.ids = ids;
    this.clock = clock;
    this.anywhere = anywhere;
  }

  /** What an endpoint is to be told, and where. */
  public record Wish(String url, Set<WebhookEvent> events, @Nullable String description) {}

  /**
   * An endpoint whose secret has just been made.
   *
   * @param secret what the receiver checks signatures with: shown this once
   */
  public record WithSecret(Webhook webhook, String secret) {
    /** Does not show the secret. */
    @Override
    public String toString() {
      return "WithSecret[" + webhook.id() + "]";
    }
  }

  /**
   * What is to be different; null for what stays.
   *
   * @param description empty to have none
   * @param active whether messages are to be sent
   */
  public record Edit(
      @Nullable String url,
      @Nullable Set<WebhookEvent> events,
      @Nullable Optional<String> description,
      @Nullable Boolean active) {}

  /** Makes one, which is told what happens from now on. */
  public Result<WithSecret> make(PersonId owner, Wish wish) {
    var url = WebhookUrl.parse(wish.url(), anywhere);
    if (url.isEmpty()) {
      return new Result.BadUrl<>();
    }
    var id = new WebhookId(ids.random());
    var secret = secrets.make(id);
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var webhook =
        Webhook.made(id, owner, url.get(), wish.events(), wish.description(), secret.sealed(), now);
    var from = changes.head();
    return unitOfWork.inTransaction(() -> webhooks.add(webhook, from))
        ? new Result.Done<>(new WithSecret(webhook, secret.shown()))
        : new Result.TooMany<>();
  }

  /** All of the person, the newest first. */
  public List<Webhook> list(PersonId owner) {
    return webhooks.list(owner);
  }

  /** One of the person. */
  public Result<Webhook> find(PersonId owner, WebhookId id) {
    return result(webhooks.find(id).filter(webhook -> webhook.owner().equals(owner)));
  }

  /** Changes one, whatever it is like. */
  public Result<Webhook> change(PersonId owner, WebhookId id, Edit edit) {
    return change(owner, id, edit, Seen.anything());
  }

  /** Changes one as it was seen. Started again, it is told what happens from then on. */
  public Result<Webhook> change(PersonId owner, WebhookId id, Edit edit, Seen<Webhook> seen) {
    var url = edit.url();
    var parsed = url == null ? null : WebhookUrl.parse(url, anywhere);
    if (parsed != null && parsed.isEmpty()) {
      return new Result.BadUrl<>();
    }
    return locked(
        owner, id, seen, before -> changed(before, edit, parsed == null ? null : parsed.get()));
  }

  /** Gives it a new secret; the one so far signs too for a while. */
  public Result<WithSecret> rotate(PersonId owner, WebhookId id) {
    return locked(
        owner,
        id,
        Seen.anything(),
        before -> {
          var secret = secrets.make(id);
          var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
          var after = before.with(before.secrets().rotated(secret.sealed(), now));
          webhooks.save(after, null);
          return new WithSecret(after, secret.shown());
        });
  }

  /** Removes it with its messages, whatever it is like. */
  public Result<WebhookId> remove(PersonId owner, WebhookId id) {
    return remove(owner, id, Seen.anything());
  }

  /** Removes it with its messages as it was seen. */
  public Result<WebhookId> remove(PersonId owner, WebhookId id, Seen<Webhook> seen) {
    return locked(
        owner,
        id,
        seen,
        _ -> {
          webhooks.remove(id);
          return id;
        });
  }

  private Webhook changed(Webhook before, Edit edit, @Nullable WebhookUrl url) {
    var events = edit.events();
    var description = edit.description();
    var after =
        before.changed(
            url == null ? before.url() : url,
            events == null ? before.events() : events,
            description == null ? before.description() : description.orElse(null));
    if (edit.active() == null || edit.active() == before.isActive()) {
      return saved(after, null);
    }
    return edit.active() ? saved(after.start(), changes.head()) : stopped(after);
  }

  private Webhook stopped(Webhook webhook) {
    deliveries.giveUp(webhook.id());
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return saved(webhook.stop(new Stopped(now, Stopped.Reason.BY_OWNER)), null);
  }

  private Webhook saved(Webhook webhook, @Nullable Position from) {
    webhooks.save(webhook, from);
    return webhook;
  }

  private <T> Result<T> locked(
      PersonId owner, WebhookId id, Seen<Webhook> seen, Function<Webhook, T> work) {
    return unitOfWork.inTransaction(() ->
        webhooks
            .lock(id)
            .filter(it -> it.owner().equals(owner))
            .<Result<T>>map(
                it -> seen.isStill(it) ? new Result.Done<>(work.apply(it)) : new Result.Stale<>())
            .orElseGet(Result.NoSuchThing::new));
  }

  private static <T> Result<T> result(Optional<T> found) {
    return found.<Result<T>>map(Result.Done::new).orElseGet(Result.NoSuchThing::new);
  }
}
