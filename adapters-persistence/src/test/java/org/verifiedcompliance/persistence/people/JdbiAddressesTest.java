package org.verifiedcompliance.persistence.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.application.accounts.AccountFixture;
import org.verifiedcompliance.application.emails.Addresses;
import org.verifiedcompliance.application.emails.AddressesContract;
import org.verifiedcompliance.domain.people.EmailAddress;
import org.verifiedcompliance.domain.people.People;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.persistence.DatabaseExtension;
import org.verifiedcompliance.persistence.accounts.JdbiAccounts;

class JdbiAddressesTest implements AddressesContract {
  private static final Instant NOW = Instant.parse("2026-03-01T18:00:00Z");

  @RegisterExtension static final DatabaseExtension database = DatabaseExtension.embedded();

  @Override
  public Addresses addresses() {
    return new JdbiAddresses(database.jdbi());
  }

  @Override
  public People people() {
    return new JdbiPeople(database.jdbi());
  }

  @Override
  public PersonId somebody(String name) {
    var person = AccountFixture.person(name);
    people().add(person);
    new JdbiAccounts(database.jdbi()).add(AccountFixture.accountOf(person));
    return person.id();
  }

  /** The first change is not committed yet when the second one looks whether it is taken. */
  @Test
  void whoComesSecondHearsThatItIsTakenAndMayGoOn() throws Exception {
    var next = new EmailAddress("shared" + UUID.randomUUID() + "@example.org");
    var first = somebody("first" + UUID.randomUUID());
    var second = somebody("second" + UUID.randomUUID());
    var changed = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var early =
          threads.submit(() ->
              database
                  .jdbi()
                  .inTransaction(_ -> {
                    var done = addresses().change(first, next, NOW);
                    changed.countDown();
                    awaitSomebodyWaiting();
                    return done;
                  }));
      assertThat(changed.await(20, TimeUnit.SECONDS)).isTrue();
      var late =
          database
              .jdbi()
              .inTransaction(_ -> {
                var done = addresses().change(second, next, NOW);
                addresses().verify(second, next, NOW);
                return done;
              });

      assertThat(early.get(20, TimeUnit.SECONDS)).isTrue();
      assertThat(late).isFalse();
      assertThat(addresses().isVerified(second)).isFalse();
    }
  }

  /** Asks on a connection of its own, since the one of this thread is in the transaction. */
  private static void awaitSomebodyWaiting() throws Exception {
    var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    try (var own = Executors.newSingleThreadExecutor()) {
      while (!own.submit(JdbiAddressesTest::somebodyWaits).get()) {
        assertThat(System.nanoTime()).as("nobody waits for the key").isLessThan(deadline);
        Thread.onSpinWait();
      }
    }
  }

  private static boolean somebodyWaits() {
    return database
        .jdbi()
        .withHandle(handle ->
            handle
                .createQuery(
                    """
                    SELECT EXISTS (SELECT FROM pg_locks
                      WHERE NOT granted AND locktype = 'transactionid')
                    """)
                .mapTo(Boolean.class)
                .one());
  }
}
