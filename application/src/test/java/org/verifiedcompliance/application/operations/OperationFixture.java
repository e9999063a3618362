package org.verifiedcompliance.application.operations;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.EffectiveTime;

/** Operations of phones for tests. */
public final class OperationFixture {
  /** When they come in. */
  public static final Instant NOW = Instant.parse("2026-03-01T18:00:00Z");

  private final PersonId person;
  private final UUID id;
  private OperationType type = OperationType.UPDATE_PROFILE;
  private String data = "{}";
  private Priority priority = Priority.MEDIUM;
  private String device = "phone";
  private Long sequence;
  private Operation.Counter counter;
  private Duration before = Duration.ofMinutes(10);
  private List<OperationId> dependsOn = List.of();
  private String makes;
  private List<String> refers = List.of();

  private OperationFixture(PersonId person, UUID id) {
    this.person = person;
    this.id = id;
  }

  /** A change of the profile, ten minutes before it came in, without a number. */
  public static OperationFixture of(PersonId person) {
    return new OperationFixture(person, UUID.randomUUID());
  }

  /** Under an id that sorts as the number does. */
  public static OperationFixture of(PersonId person, int number) {
    return new OperationFixture(person, new UUID(person.value().getMostSignificantBits(), number));
  }

  public OperationFixture a(OperationType kind) {
    type = kind;
    return this;
  }

  public OperationFixture saying(String json) {
    data = json;
    return this;
  }

  public OperationFixture as(Priority urgency) {
    priority = urgency;
    return this;
  }

  /** What its phone's counter said. */
  public OperationFixture counting(String boot, Duration elapsed) {
    counter = new Operation.Counter(boot, elapsed);
    return this;
  }

  /** Where it stands on its phone. */
  public OperationFixture numbered(String phone, long number) {
    device = phone;
    sequence = number;
    return this;
  }

  /** So long before it came in. */
  public OperationFixture ago(Duration time) {
    before = time;
    return this;
  }

  public OperationFixture after(Operation... predecessors) {
    dependsOn = Stream.of(predecessors).map(Operation::id).toList();
    return this;
  }

  public OperationFixture after(OperationId... predecessors) {
    dependsOn = List.of(predecessors);
    return this;
  }

  public OperationFixture making(String name) {
    makes = name;
    return this;
  }

  public OperationFixture at(String name) {
    refers = List.of(name);
    return this;
  }

  public Operation build() {
    return build(NOW);
  }

  /** Received then. */
  public Operation build(Instant receivedAt) {
    var at = NOW.minus(before);
    return new Operation(
        new OperationId(id),
        person,
        type,
        data,
        fingerprint(),
        priority,
        new Operation.Origin(
            device,
            sequence,
            at,
            new EffectiveTime(at, null, receivedAt, EffectiveTime.Basis.CLAIMED),
            receivedAt,
            counter),
        new Operation.Links(dependsOn, makes, refers));
  }

  private String fingerprint() {
    var hex = HexFormat.of().formatHex((type + data).getBytes(StandardCharsets.UTF_8));
    return (hex + "0".repeat(64)).substring(0, 64);
  }
}
