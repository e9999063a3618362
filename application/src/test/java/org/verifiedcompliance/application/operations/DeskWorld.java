package org.verifiedcompliance.application.operations;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.application.devices.InMemorySyncedDevices;
import org.verifiedcompliance.application.operations.Effects.Cure;
import org.verifiedcompliance.application.operations.Effects.Effect;
import org.verifiedcompliance.application.policies.JudgingPolicy;
import org.verifiedcompliance.application.policies.PoliciesInForce;
import org.verifiedcompliance.application.policies.PolicyBook;
import org.verifiedcompliance.application.shared.SerialUnitOfWork;
import org.verifiedcompliance.application.shared.TestClock;
import org.verifiedcompliance.domain.consents.ConsentRecord;
import org.verifiedcompliance.domain.consents.InMemoryConsents;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.policies.InMemoryPolicies;
import org.verifiedcompliance.domain.policies.InMemoryPolicyTexts;
import org.verifiedcompliance.domain.sessions.AttendancePolicy;
import org.verifiedcompliance.domain.verification.VerificationPolicy;

/** A desk with a queue in memory, for tests that say what becomes of each operation. */
abstract class DeskWorld {
  static final Effect DONE = new Effect.Done("{}", null);
  static final Effect REFUSED = new Effect.Refused("{\"code\":\"no\"}", Cure.NONE);
  static final Effect CURABLE = new Effect.Refused("{\"code\":\"not-yet\"}", Cure.PERHAPS);

  final PersonId ada = new PersonId(UUID.randomUUID());
  final CurrentUser user = new CurrentUser(ada, UUID.randomUUID(), Set.of());
  final TestClock clock = new TestClock();
  final InMemoryOperations memory = new InMemoryOperations();
  final InMemoryConsents consents = new InMemoryConsents();
  final Map<OperationId, Supplier<Effect>> effects = new HashMap<>();
  final List<OperationId> done = new ArrayList<>();
  final OperationRules rules = new OperationRules(Duration.ofDays(30), Duration.ofHours(24), 3, 40);
  final OperationDesk desk =
      new OperationDesk(
          memory, consents, this::apply, new SerialUnitOfWork(), rules, () -> 0.5, clock);
  final InMemorySyncedDevices devices = new InMemorySyncedDevices();
  private final PolicyBook book =
      new PolicyBook(
          new JudgingPolicy(VerificationPolicy.standard(), AttendancePolicy.standard()),
          new InMemoryPolicyTexts());
  final PoliciesInForce policies = new PoliciesInForce(new InMemoryPolicies(), book);
  final PushOperations push = new PushOperationsService(desk, devices, policies, clock);

  DeskWorld() {
    agree(true);
  }

  void agree(boolean granted) {
    consents.add(new ConsentRecord(ada, 1, granted, null, clock.instant(), ada));
  }

  Effect apply(CurrentUser who, Operation operation, Map<String, UUID> names) {
    var effect = effects.getOrDefault(operation.id(), () -> DONE).get();
    if (effect instanceof Effect.Done) {
      done.add(operation.id());
    }
    return effect;
  }

  OperationFixture operation() {
    return OperationFixture.of(ada);
  }

  void on(Operation operation, Supplier<Effect> effect) {
    effects.put(operation.id(), effect);
  }

  List<Remembered> push(Operation... operations) {
    return switch (push.push(new PushOperations.Command(user, List.of(operations), null))) {
      case PushOperations.Outcome.Taken(var taken) -> taken;
      case PushOperations.Outcome.QueueFull _ -> throw new AssertionError("full");
    };
  }

  static List<OperationStatus> words(List<Remembered> taken) {
    return taken.stream().map(one -> one.standing().status()).toList();
  }

  Standing standing(Operation operation) {
    return memory.find(ada, operation.id()).orElseThrow().standing();
  }

  void processDue() {
    desk.process(user, List.of(), false);
  }
}
