package org.verifiedcompliance.application.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.domain.people.PersonId;

class ActingTest {
  private final Caller ada = caller(1);
  private final Caller bob = caller(2);

  @Test
  void withoutARequestNobodyActs() {
    assertThat(Acting.current()).isEqualTo(Caller.NOBODY);
    assertThat(Caller.NOBODY).isEqualTo(new Caller(null, null, null));
  }

  @Test
  void whoIsNamedActsUntilTheWorkIsDone() {
    assertThat(Acting.as(ada, Acting::current)).isEqualTo(ada);

    assertThat(Acting.current()).isEqualTo(Caller.NOBODY);
  }

  @Test
  void theInnermostCallerActs() {
    var seen = Acting.as(ada, () -> Acting.as(bob, Acting::current) + " in " + Acting.current());

    assertThat(seen).isEqualTo(bob + " in " + ada);
  }

  @Test
  void whatTheWorkThrowsIsThrownAndTheCallerIsGone() {
    var failure = new IOException("the disk is full");

    assertThatThrownBy(() -> Acting.as(ada, () -> failing(failure))).isSameAs(failure);

    assertThat(Acting.current()).isEqualTo(Caller.NOBODY);
  }

  @Test
  void anotherThreadActsForItself() throws InterruptedException {
    var seen = new AtomicReference<Caller>();
    var thread = Thread.ofVirtual().unstarted(() -> seen.set(Acting.current()));

    var _ = Acting.as(ada, () -> startAndJoin(thread));

    assertThat(seen.get()).isEqualTo(Caller.NOBODY);
  }

  private static boolean failing(IOException failure) throws IOException {
    throw failure;
  }

  private static boolean startAndJoin(Thread thread) throws InterruptedException {
    thread.start();
    thread.join();
    return true;
  }

  private static Caller caller(int number) {
    return new Caller(new PersonId(new UUID(0, number)), "192.0.2.0/24", "request-" + number);
  }
}
