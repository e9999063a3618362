package org.verifiedcompliance.application.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.application.operations.OperationStatus.COMPLETED;
import static org.verifiedcompliance.application.operations.OperationStatus.FAILED;
import static org.verifiedcompliance.application.operations.OperationStatus.HELD;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verifiedcompliance.application.shared.SerialUnitOfWork;
import org.verifiedcompliance.application.shared.StoreUnavailable;

/** Where somebody was is kept with their consent alone, whatever becomes of the operation. */
class PlacesOfOperationsTest extends DeskWorld {
  private static final String PLACE = "{\"lat\":47.1}";

  private OperationFixture telling(OperationType type) {
    return operation().a(type).saying(PLACE);
  }

  private String data(Operation operation) {
    return memory.find(ada, operation.id()).orElseThrow().operation().data();
  }

  @ParameterizedTest
  @EnumSource(names = {"CHECK_IN", "CHECK_OUT", "PRESENCE"})
  void withoutConsentWhatWouldWaitFailsAndIsForgotten(OperationType type) {
    agree(false);
    var held = telling(type).after(new OperationId(UUID.randomUUID())).build();

    assertThat(words(push(held))).containsExactly(FAILED);

    assertThat(standing(held).setback()).isEqualTo(Setback.CONSENT_MISSING);
    assertThat(data(held)).isEqualTo(Operation.FORGOTTEN);
  }

  @Test
  void withoutConsentWhatFailsIsForgotten() {
    agree(false);
    var refused = operation().build();
    on(refused, () -> REFUSED);
    var old = telling(OperationType.CHECK_IN).ago(Duration.ofDays(40)).build();
    var next = telling(OperationType.CHECK_OUT).after(refused).build();
    var denied = telling(OperationType.PRESENCE).build();
    on(denied, () -> REFUSED);

    assertThat(words(push(old, refused, next, denied))).containsOnly(FAILED);

    assertThat(standing(old).setback()).isEqualTo(Setback.TOO_OLD_TO_JUDGE);
    assertThat(standing(next).setback()).isEqualTo(Setback.PREDECESSOR_FAILED);
    assertThat(List.of(data(old), data(next), data(denied))).containsOnly(Operation.FORGOTTEN);
    var retry = new RetryOperationService(memory, desk, new SerialUnitOfWork(), clock);
    assertThat(retry.retry(user, next.id())).isInstanceOf(RetryOperation.Outcome.Final.class);
  }

  @Test
  void withoutConsentAFaultOfTheServerKeepsNoPlace() {
    agree(false);
    var unlucky = telling(OperationType.CHECK_IN).build();
    on(
        unlucky,
        () -> {
          throw new StoreUnavailable("away");
        });

    assertThat(words(push(unlucky))).containsExactly(FAILED);
    assertThat(data(unlucky)).isEqualTo(Operation.FORGOTTEN);
  }

  @Test
  void withConsentOrWithoutAPlaceAllIsKept() {
    var held = telling(OperationType.CHECK_IN).after(new OperationId(UUID.randomUUID())).build();
    var old = telling(OperationType.CHECK_IN).ago(Duration.ofDays(40)).build();
    assertThat(words(push(held, old))).containsExactlyInAnyOrder(HELD, FAILED);
    assertThat(data(held)).isEqualTo(PLACE);
    assertThat(data(old)).isEqualTo(PLACE);

    agree(false);
    var other = operation().saying(PLACE).after(new OperationId(UUID.randomUUID())).build();
    var done = operation().build();
    assertThat(words(push(other, done))).containsExactlyInAnyOrder(HELD, COMPLETED);
    assertThat(data(other)).isEqualTo(PLACE);
  }
}
