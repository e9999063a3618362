package org.verifiedcompliance.application.webhooks;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.auth.RolesInForce;
import org.verifiedcompliance.application.shared.IdGenerator;
import org.verifiedcompliance.application.shared.UnitOfWork;
import org.verifiedcompliance.application.stream.Change;
import org.verifiedcompliance.application.stream.ChangeLog;
import org.verifiedcompliance.application.stream.Position;
import org.verifiedcompliance.application.stream.Topic;
import org.verifiedcompliance.application.stream.Viewer;
import org.verifiedcompliance.application.webhooks.Deliveries.Written;
import org.verifiedcompliance.application.webhooks.FactSummaries.FactSummary;
import org.verifiedcompliance.application.webhooks.Webhooks.Reading;
import org.verifiedcompliance.domain.people.Role;
import org.verifiedcompliance.domain.webhooks.Delivery;
import org.verifiedcompliance.domain.webhooks.DeliveryId;
import org.verifiedcompliance.domain.webhooks.Webhook;
import org.verifiedcompliance.domain.webhooks.WebhookId;

/**
 * Reads the stream for each endpoint from where it is. Its messages and its new position are one
 * transaction, so that a change is written once however often a node dies or how many there are.
 */
public final class WriteMessagesService implements WriteMessages {
  private static final int PAGE = 500;

  /** So that one endpoint that is far behind does not hold up the others. */
  private static final int MOST_PAGES = 10;

  private final ChangeLog changes;
  private final FactSummaries facts;
  private final Webhooks webhooks;
  private final Deliveries deliveries;
  private final RolesInForce roles;
  private final UnitOfWork unitOfWork;
  private final IdGenerator ids;
  private final InstantSource clock;

  /** Reads the stream and writes to these stores. */
  public WriteMessagesService(
      ChangeLog changes,
      FactSummaries facts,
      Webhooks webhooks,
      Deliveries deliveries,
      RolesInForce roles,
      UnitOfWork unitOfWork,
      IdGenerator ids,
      InstantSource clock) {
    this.changes = changes;
    this.facts = facts;
    this.webhooks = webhooks;
    this.deliveries = deliveries;
    this.roles = roles;
    this.unitOfWork = unitOfWork;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public void write() {
    var head = changes.head();
    RuntimeException failure = null;
    for (var webhook : webhooks.listBehind(head)) {
      failure = first(failure, tryPages(webhook, head));
    }
    if (failure != null) {
      throw failure;
    }
  }

  private @Nullable RuntimeException tryPages(WebhookId webhook, Position head) {
    try {
      var pages = 0;
      while (pages < MOST_PAGES && unitOfWork.inTransaction(() -> isPageFull(webhook, head))) {
        pages++;
      }
      return null;
    } catch (RuntimeException failure) {
      return failure;
    }
  }

  private static @Nullable RuntimeException first(
      @Nullable RuntimeException one, @Nullable RuntimeException other) {
    return one == null ? other : one;
  }

  private boolean isPageFull(WebhookId webhook, Position head) {
    return webhooks.lockToRead(webhook).filter(reading -> wrote(reading, head)).isPresent();
  }

  /** Whether there may be more. */
  private boolean wrote(Reading reading, Position head) {
    var inForce = roles.of(reading.webhook().owner());
    if (inForce.isEmpty()) {
      webhooks.moveTo(reading.webhook().id(), head);
      return false;
    }
    var viewer = new Viewer(reading.webhook().owner(), inForce.contains(Role.ADMIN));
    var page = changes.list(viewer, reading.position(), PAGE);
    deliveries.add(written(reading.webhook(), viewer, page));
    var isFull = page.size() == PAGE;
    webhooks.moveTo(reading.webhook().id(), next(page, isFull, head));
    return isFull;
  }

  /** All up to the head was there to be read, so a page that is not full reaches at least it. */
  private static Position next(List<Change> page, boolean isFull, Position head) {
    if (page.isEmpty()) {
      return head;
    }
    var last = page.getLast().position();
    return isFull || last.compareTo(head) > 0 ? last : head;
  }

  private List<Written> written(Webhook webhook, Viewer viewer, List<Change> page) {
    var told = page.stream().filter(change -> isTold(viewer, change)).toList();
    var known =
        facts.find(
            told.stream().filter(WriteMessagesService::isFact).map(Change::subject).toList());
    return told.stream().flatMap(change -> written(webhook, change, known).stream()).toList();
  }

  /** What everybody sees and one's own attendance elsewhere are no business of an endpoint. */
  private static boolean isTold(Viewer viewer, Change change) {
    return viewer.seesAll() || Objects.equals(viewer.person(), change.organiser());
  }

  private static boolean isFact(Change change) {
    return change.topic() == Topic.FACT;
  }

  private Optional<Written> written(Webhook webhook, Change change, Map<UUID, FactSummary> known) {
    return Message.of(change, known.get(change.subject()))
        .filter(message -> message.event().filter(webhook.events()::contains).isPresent())
        .map(message -> new Written(delivery(webhook.id(), message), change.position()));
  }

  private Delivery delivery(WebhookId webhook, Message message) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return Delivery.made(
        new DeliveryId(ids.random()), webhook, message.type(), message.json(), now);
  }
}
