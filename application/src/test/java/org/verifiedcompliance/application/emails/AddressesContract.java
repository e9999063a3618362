package org.verifiedcompliance.application.emails;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.application.proofs.OneTimeSecretsContract.NOW;

import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.domain.people.EmailAddress;
import org.verifiedcompliance.domain.people.People;
import org.verifiedcompliance.domain.people.PersonId;

/** What every store of addresses keeps to. */
public interface AddressesContract {
  Addresses addresses();

  /** Those who have the addresses. */
  People people();

  /** Somebody with an account, at example.org. */
  PersonId somebody(String name);

  private static String name() {
    return "p" + UUID.randomUUID();
  }

  private static EmailAddress email(String name) {
    return new EmailAddress(name + "@example.org");
  }

  @Test
  default void aProofCountsWhileTheAddressIsTheirs() {
    var name = name();
    var next = email(name());
    var person = somebody(name);
    assertThat(addresses().isVerified(person)).isFalse();
    addresses().verify(person, email(name), NOW);
    assertThat(addresses().isVerified(person)).isTrue();

    assertThat(addresses().change(person, next, NOW)).isTrue();
    assertThat(addresses().isVerified(person)).isFalse();
    addresses().verify(person, next, NOW);
    assertThat(addresses().isVerified(person)).isTrue();
  }

  @Test
  default void aChangeIsAnEditionAndKeepsTheRest() {
    var person = somebody(name());
    var before = people().find(person).orElseThrow();
    var next = email(name());
    assertThat(addresses().change(person, next, NOW)).isTrue();

    var after = people().findByEmail(next).orElseThrow();
    assertThat(after.version()).isEqualTo(before.version() + 1);
    assertThat(after.updatedAt()).isEqualTo(NOW);
    assertThat(after)
        .usingRecursiveComparison()
        .ignoringFields("email", "version", "updatedAt")
        .isEqualTo(before);
    assertThat(people().findByEmail(before.email())).isEmpty();
  }

  @Test
  default void aTakenAddressAndAStrangerChangeNothing() {
    var taken = name();
    var other = somebody(taken);
    var person = somebody(name());
    var before = people().find(person);

    assertThat(addresses().change(person, email(taken), NOW)).isFalse();
    assertThat(addresses().change(other, email(taken), NOW)).isFalse();
    assertThat(people().find(person)).isEqualTo(before);
    assertThat(addresses().change(new PersonId(UUID.randomUUID()), email(name()), NOW)).isFalse();
  }

  @Test
  default void ofManyAtOnceOneGetsTheAddress() throws Exception {
    var next = email(name());
    var changes =
        IntStream.range(0, 6)
            .mapToObj(_ -> somebody(name()))
            .<Callable<Boolean>>map(person -> () -> addresses().change(person, next, NOW))
            .toList();
    var successes = 0;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var done : threads.invokeAll(changes)) {
        successes += done.get() ? 1 : 0;
      }
    }
    assertThat(successes).isEqualTo(1);
    assertThat(people().findByEmail(next)).isPresent();
  }
}
