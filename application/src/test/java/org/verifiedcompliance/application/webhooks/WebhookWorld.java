package org.verifiedcompliance.application.webhooks;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.accounts.Account;
import org.verifiedcompliance.application.accounts.AccountFixture;
import org.verifiedcompliance.application.accounts.InMemoryAccounts;
import org.verifiedcompliance.application.shared.CountingIds;
import org.verifiedcompliance.application.shared.SerialUnitOfWork;
import org.verifiedcompliance.application.shared.TestClock;
import org.verifiedcompliance.application.stream.InMemoryChanges;
import org.verifiedcompliance.application.stream.Outbox;
import org.verifiedcompliance.application.stream.Topic;
import org.verifiedcompliance.application.webhooks.FactSummaries.FactSummary;
import org.verifiedcompliance.application.webhooks.WebhookSender.Answer;
import org.verifiedcompliance.domain.lists.Slice;
import org.verifiedcompliance.domain.people.InMemoryPeople;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.people.Role;
import org.verifiedcompliance.domain.sessions.EventType;
import org.verifiedcompliance.domain.verification.LocationFlag;
import org.verifiedcompliance.domain.webhooks.Delivery;
import org.verifiedcompliance.domain.webhooks.Webhook;
import org.verifiedcompliance.domain.webhooks.WebhookEvent;
import org.verifiedcompliance.domain.webhooks.WebhookUrl;

/** Endpoints, what happens, and a receiver that does as it is told. */
final class WebhookWorld {
  private static final Slice ALL = new Slice(200, 0);

  final TestClock clock = new TestClock();
  final TestClock leaseClock = new TestClock();
  final InMemoryWebhooks webhooks = new InMemoryWebhooks();
  final InMemoryDeliveries deliveries = new InMemoryDeliveries(webhooks);
  final InMemoryChanges changes = new InMemoryChanges();
  private final InMemoryPeople people = new InMemoryPeople();
  final InMemoryAccounts accounts = new InMemoryAccounts(people);
  final Map<UUID, FactSummary> facts = new HashMap<>();
  final List<Sent> sent = new ArrayList<>();
  final List<Webhook> told = new ArrayList<>();
  final Deque<Answer> answers = new ArrayDeque<>();
  private final SerialUnitOfWork unitOfWork = new SerialUnitOfWork();
  private final CountingIds ids = new CountingIds();
  final ReadableSecrets secrets = new ReadableSecrets();
  final ManageWebhooks manage = managing(false);
  final ManageDeliveries log = new ManageDeliveries(webhooks, deliveries, unitOfWork, ids, clock);
  final SendMessages send = sending(this::send);

  /** What a receiver got. */
  record Sent(String url, Map<String, String> headers, String body) {
    String id() {
      return headers.getOrDefault("webhook-id", "");
    }
  }

  ManageWebhooks managing(boolean anywhere) {
    return new ManageWebhooks(
        webhooks, deliveries, secrets, changes, unitOfWork, ids, clock, anywhere);
  }

  WriteMessages writing(FactSummaries summaries) {
    return new WriteMessagesService(
        changes, summaries, webhooks, deliveries, this::inForce, unitOfWork, ids, clock);
  }

  /** As on a server that withholds nothing. */
  private Set<Role> inForce(PersonId person) {
    return accounts.find(person).filter(Account::active).map(Account::roles).orElse(Set.of());
  }

  SendMessages sending(WebhookSender sender) {
    return new SendMessagesService(
        deliveries,
        webhooks,
        deliveries,
        secrets,
        sender,
        told::add,
        unitOfWork,
        ids,
        clock,
        leaseClock,
        Runnable::run);
  }

  void write() {
    writing(
            wanted -> {
              var found = new HashMap<>(facts);
              found.keySet().retainAll(wanted);
              return found;
            })
        .write();
  }

  void sendLater(Duration later) {
    clock.advance(later);
    send.send();
  }

  private Answer send(WebhookUrl url, Map<String, String> headers, String body) {
    sent.add(new Sent(url.text(), headers, body));
    return answers.isEmpty() ? answer(200) : answers.removeFirst();
  }

  static Answer answer(int status) {
    return new Answer(status, null, Duration.ofMillis(5), "");
  }

  static Answer noAnswer() {
    return new Answer(null, "timeout", Duration.ofSeconds(15), null);
  }

  PersonId person(Role... roles) {
    var account = AccountFixture.accountOf(AccountFixture.person("p" + UUID.randomUUID()));
    people.add(account.person());
    accounts.add(
        new Account(
            account.person(),
            account.passwordHash(),
            Set.of(roles),
            account.epoch(),
            true,
            account.createdAt()));
    return account.person().id();
  }

  /** An endpoint of this person that is told these. */
  Webhook endpoint(PersonId owner, WebhookEvent... events) {
    var wish = new ManageWebhooks.Wish("https://hooks.example.org/in", Set.of(events), null);
    return switch (manage.make(owner, wish)) {
      case Result.Done<ManageWebhooks.WithSecret>(var made) -> made.webhook();
      default -> throw new AssertionError("not made");
    };
  }

  /** Something happens to a session at a meeting of this person. */
  void happens(@Nullable PersonId organiser, EventType type, boolean accepted) {
    var event = ids.random();
    facts.put(event, new FactSummary(type, accepted, LocationFlag.VERIFIED, clock.instant()));
    append(Topic.FACT, event, organiser, type.name().toLowerCase(Locale.ROOT));
  }

  void append(Topic topic, UUID subject, @Nullable PersonId organiser, String kind) {
    changes.append(
        new Outbox.Entry(
            topic,
            subject,
            topic == Topic.MEETING ? null : new UUID(5, 5),
            new UUID(6, 6),
            topic == Topic.MEETING ? null : new PersonId(new UUID(7, 7)),
            organiser,
            topic == Topic.MEETING,
            false,
            kind,
            clock.instant()));
  }

  Webhook now(Webhook webhook) {
    return webhooks.find(webhook.id()).orElseThrow();
  }

  /** The messages of the endpoint, the oldest first. */
  List<Delivery> messages(Webhook webhook) {
    return deliveries.list(webhook.id(), ALL).reversed();
  }

  List<String> types(Webhook webhook) {
    return messages(webhook).stream().map(Delivery::type).toList();
  }
}
