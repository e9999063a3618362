package org.verifiedcompliance.persistence.repeats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.application.repeats.Repeats;
import org.verifiedcompliance.application.repeats.Repeats.Hold;
import org.verifiedcompliance.application.repeats.RepeatsContract;
import org.verifiedcompliance.application.shared.UnitOfWork;
import org.verifiedcompliance.persistence.DatabaseExtension;
import org.verifiedcompliance.persistence.JdbiUnitOfWork;

class JdbiRepeatsTest implements RepeatsContract {
  @RegisterExtension static final DatabaseExtension database = DatabaseExtension.embedded();

  @Override
  public Repeats repeats() {
    return new JdbiRepeats(database.jdbi());
  }

  @Override
  public UnitOfWork unitOfWork() {
    return new JdbiUnitOfWork(database.jdbi());
  }

  @Test
  void anIdThatATransactionHoldsIsBusyForOthersUntilItEnds() {
    var id = RepeatsContract.anyHash();

    var meanwhile =
        unitOfWork()
            .inTransaction(() -> {
              repeats().hold(id, NOON);
              return CompletableFuture.supplyAsync(
                      () -> unitOfWork().inTransaction(() -> repeats().hold(id, NOON)))
                  .join();
            });

    assertThat(meanwhile).isEqualTo(new Hold.Busy());
    var later = unitOfWork().inTransaction(() -> repeats().hold(id, NOON));
    assertThat(later).isEqualTo(new Hold.Held(Optional.empty()));
  }

  @Test
  void nothingIsHeldOutsideOfATransaction() {
    assertThatIllegalStateException()
        .isThrownBy(() -> repeats().hold(RepeatsContract.anyHash(), NOON));
  }
}
