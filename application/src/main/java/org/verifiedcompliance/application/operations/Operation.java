package org.verifiedcompliance.application.operations;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.EffectiveTime;

/**
 * Something that a person did on their phone while it had no network.
 *
 * @param data what the phone says of it, as JSON
 * @param fingerprint SHA-256 of all that the phone says, in one spelling, as 64 hexadecimal digits
 */
public record Operation(
    OperationId id,
    PersonId person,
    OperationType type,
    String data,
    String fingerprint,
    Priority priority,
    Origin origin,
    Links links) {

  /** What is on record where the data is not kept. */
  public static final String FORGOTTEN = "{}";

  /**
   * Where and when it was done.
   *
   * @param device the phone's own name, null when not said
   * @param sequence its number on that phone, each one more than the last; null when not said
   * @param createdAt the phone's clock
   * @param when it took effect, as well as it can be told
   * @param receivedAt when it first came here
   * @param counter what the phone's counter said, null when not said
   */
  public record Origin(
      @Nullable String device,
      @Nullable Long sequence,
      Instant createdAt,
      EffectiveTime when,
      Instant receivedAt,
      @Nullable Counter counter) {}

  /**
   * What a phone's counter said.
   *
   * @param boot names the time since the phone was started
   * @param elapsed since then, asleep or not; zero or more
   */
  public record Counter(String boot, Duration elapsed) {}

  /**
   * What it has to do with other operations.
   *
   * @param dependsOn what must have been done before
   * @param makes the phone's name for the thing that it makes, null when it makes none
   * @param refers the names of things that it needs: ids of the server's or names of a phone's
   */
  public record Links(List<OperationId> dependsOn, @Nullable String makes, List<String> refers) {
    /** Copies the lists. */
    public Links {
      dependsOn = List.copyOf(dependsOn);
      refers = List.copyOf(refers);
    }
  }

  /** The same without what the phone said. */
  Operation forgotten() {
    return new Operation(id, person, type, FORGOTTEN, fingerprint, priority, origin, links);
  }

  /** Whether the place that the phone told is gone, so that it cannot be done any more. */
  boolean isForgotten() {
    return type.tellsPlace() && data.equals(FORGOTTEN);
  }

  /** How long it was on its way. */
  Duration age() {
    return Duration.between(origin.when().at(), origin.receivedAt());
  }

  /** Whether this makes a thing that the other names, or is named by it. */
  boolean isNeededBy(Operation other) {
    return other.links.dependsOn().contains(id)
        || type.makes()
            && other.links.refers().stream()
                .anyMatch(name -> name.equals(links.makes()) || name.equals(id.toString()));
  }

  /** Whether the same phone numbered this one before the other. */
  boolean isNumberedBefore(Operation other) {
    return origin.sequence() instanceof Long mine
        && other.origin.sequence() instanceof Long theirs
        && origin.device() instanceof String device
        && device.equals(other.origin.device())
        && mine < theirs;
  }
}
