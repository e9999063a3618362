package org.verifiedcompliance.application.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.accounts.TokenHash;
import org.verifiedcompliance.domain.people.PersonId;

/** What every store of devices does. Each call of {@link #devices} is the same store. */
public interface DevicesContract {
  Instant NOW = Instant.parse("2026-03-02T18:00:00.123456Z");

  Devices devices();

  /** A person on record. */
  PersonId newPerson();

  @Test
  default void aDeviceIsKeptAndForgotten() {
    var person = newPerson();
    var kept = put(person, hash(), NOW);

    assertThat(devices().list(person)).containsExactly(kept);
    assertThat(devices().remove(newPerson(), kept.id())).isFalse();
    assertThat(devices().remove(person, kept.id())).isTrue();
    assertThat(devices().remove(person, kept.id())).isFalse();
    assertThat(devices().list(person)).isEmpty();
  }

  @Test
  default void theSameTokenIsTheSameDevice() {
    var person = newPerson();
    var token = hash();
    var first = put(person, token, NOW);
    var again = put(person, token, NOW.plusSeconds(60));

    assertThat(again.id()).isEqualTo(first.id());
    assertThat(again.createdAt()).isEqualTo(NOW);
    assertThat(again.updatedAt()).isEqualTo(NOW.plusSeconds(60));
    assertThat(devices().list(person)).containsExactly(again);
  }

  @Test
  default void aTokenMovesToWhoSignedInLast() {
    var before = newPerson();
    var after = newPerson();
    var token = hash();
    var first = put(before, token, NOW);
    var moved = put(after, token, NOW.plusSeconds(1));

    assertThat(devices().list(before)).isEmpty();
    assertThat(devices().list(after)).containsExactly(moved);
    assertThat(moved.id()).isNotEqualTo(first.id());
  }

  @Test
  default void theOneToldLongestAgoMakesRoom() {
    var person = newPerson();
    var all =
        IntStream.range(0, Devices.MOST + 1)
            .mapToObj(i -> put(person, hash(), NOW.plusSeconds(i)))
            .toList();

    assertThat(devices().list(person)).hasSize(Devices.MOST).doesNotContain(all.getFirst());
    assertThat(devices().list(person).getFirst()).isEqualTo(all.getLast());
  }

  @Test
  default void alsoOfManyAtOnceNoMoreStay() throws Exception {
    var person = newPerson();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var puts = new ArrayList<Callable<Device>>();
      IntStream.range(0, Devices.MOST + 5).forEach(_ -> puts.add(() -> put(person, hash(), NOW)));
      for (var done : threads.invokeAll(puts)) {
        done.get();
      }
    }
    assertThat(devices().list(person)).hasSize(Devices.MOST);
  }

  @Test
  default void aDeadTokenGoesUnlessItWasReplaced() {
    var person = newPerson();
    var kept = put(person, hash(), NOW);

    devices().removeDead(kept.id(), new byte[] {9});
    assertThat(devices().list(person)).containsExactly(kept);
    devices().removeDead(kept.id(), new byte[] {1, 2});
    assertThat(devices().list(person)).isEqualTo(List.of());
  }

  private Device put(PersonId person, TokenHash token, Instant at) {
    var device = new Device(new DeviceId(UUID.randomUUID()), person, Device.Platform.IOS, at, at);
    return devices().put(device, token, new byte[] {1, 2});
  }

  private static TokenHash hash() {
    var half = UUID.randomUUID().toString().replace("-", "");
    return new TokenHash(half + half);
  }
}
