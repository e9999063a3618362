package org.verifiedcompliance.application.sockets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.accounts.TokenHash;
import org.verifiedcompliance.domain.people.PersonId;

/** What every store of tickets keeps to. */
public interface SocketTicketsContract {
  Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");
  SocketTicket TICKET =
      new SocketTicket(
          new PersonId(UUID.randomUUID()),
          UUID.randomUUID(),
          7,
          NOON.plusSeconds(600),
          NOON.plusSeconds(30));

  SocketTickets tickets();

  private static TokenHash anyHash() {
    return new TokenHash(
        (UUID.randomUUID().toString() + UUID.randomUUID()).replace("-", "").substring(0, 64));
  }

  @Test
  default void givesATicketOnceWithAllThatItStandsFor() {
    var hash = anyHash();
    tickets().add(hash, TICKET, NOON);

    assertThat(tickets().take(hash, NOON)).contains(TICKET);
    assertThat(tickets().take(hash, NOON)).isEmpty();
  }

  @Test
  default void knowsNoOtherTicket() {
    tickets().add(anyHash(), TICKET, NOON);

    assertThat(tickets().take(anyHash(), NOON)).isEmpty();
  }

  @Test
  default void refusesATicketFromItsExpiryOn() {
    var hash = anyHash();
    tickets().add(hash, TICKET, NOON);

    assertThat(tickets().take(hash, NOON.plusSeconds(30))).isEmpty();
    assertThat(tickets().take(hash, NOON.plusSeconds(30).minusNanos(1000))).contains(TICKET);
  }

  @Test
  default void letsExpiredTicketsGoWhenAnotherComes() {
    var old = anyHash();
    tickets().add(old, TICKET, NOON);
    tickets().add(anyHash(), TICKET, NOON.plusSeconds(31));

    assertThat(tickets().take(old, NOON)).isEmpty();
  }

  @Test
  default void givesATicketToOneOfManyAtOnce() throws Exception {
    var hash = anyHash();
    tickets().add(hash, TICKET, NOON);
    Callable<Optional<SocketTicket>> take = () -> tickets().take(hash, NOON);
    try (var threads = Executors.newFixedThreadPool(8)) {
      var taken = 0;
      for (var done : threads.invokeAll(IntStream.range(0, 8).mapToObj(_ -> take).toList())) {
        taken += done.get().isPresent() ? 1 : 0;
      }
      assertThat(taken).isEqualTo(1);
    }
  }
}
