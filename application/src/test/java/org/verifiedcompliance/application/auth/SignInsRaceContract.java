package org.verifiedcompliance.application.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.application.auth.SignInFixture.BEGAN_AT;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What every store of sign-ins keeps to beside its accounts. */
public interface SignInsRaceContract extends SignInsContract {
  @Test
  default void noneBeginsBesideWhatEndsThemAllWhenBothLockTheAccount() throws Exception {
    for (var round = 0; round < 5; round++) {
      var person = somebody();
      var checked = accounts().find(person).orElseThrow();
      Callable<Boolean> begin =
          () ->
              unitOfWork()
                  .inTransaction(() -> {
                    var open = accounts().lock(person).orElseThrow().isStillOpenAs(checked);
                    if (open) {
                      begun(person);
                    }
                    return open;
                  });
      Callable<Boolean> endAll =
          () ->
              unitOfWork()
                  .inTransaction(() ->
                      accounts().raiseEpoch(person) && signIns().endAll(person, BEGAN_AT) >= 0);
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        var all = List.of(begin, begin, begin, endAll, begin, begin, begin, begin);
        for (var done : threads.invokeAll(all)) {
          done.get();
        }
      }
      assertThat(signIns().listLive(person, BEGAN_AT)).isEmpty();
    }
  }
}
