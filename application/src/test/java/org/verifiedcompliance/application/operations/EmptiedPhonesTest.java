package org.verifiedcompliance.application.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.shared.StoreUnavailable;
import org.verifiedcompliance.application.shared.UnitOfWork;

class EmptiedPhonesTest extends DeskWorld {
  @Test
  void aPhoneThatHasNothingLeftIsNotedAfterWhatItTold() {
    var last = operation().build();
    on(
        last,
        () -> {
          assertThat(isSynced()).isFalse();
          return DONE;
        });
    send(List.of(last), null);
    assertThat(isSynced()).isFalse();

    send(List.of(last), "phone");
    assertThat(isSynced()).isTrue();
  }

  @Test
  void aPhoneThatHadNothingToTellIsNotedAsWell() {
    send(List.of(), "phone");

    assertThat(isSynced()).isTrue();
  }

  @Test
  void whenNothingIsKnownOfTheEndNothingIsNoted() {
    var broken =
        new PushOperationsService(
            new OperationDesk(
                memory,
                consents,
                this::apply,
                new UnitOfWork() {
                  @Override
                  public <T> T inTransaction(Supplier<T> work) {
                    throw new StoreUnavailable("away");
                  }
                },
                rules,
                () -> 0.5,
                clock),
            devices,
            policies,
            clock);

    assertThatThrownBy(() ->
            broken.push(new PushOperations.Command(user, List.of(operation().build()), "phone")))
        .isInstanceOf(StoreUnavailable.class);
    assertThat(isSynced()).isFalse();
  }

  private void send(List<Operation> operations, String emptied) {
    assertThat(push.push(new PushOperations.Command(user, operations, emptied)))
        .isInstanceOf(PushOperations.Outcome.Taken.class);
  }

  private boolean isSynced() {
    var now = clock.instant();
    return devices.haveAllSynced(ada, now, now.minus(Duration.ofDays(30)));
  }
}
