package org.verifiedcompliance.persistence.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.application.auth.LoginFailures;
import org.verifiedcompliance.application.auth.LoginFailuresContract;
import org.verifiedcompliance.persistence.DatabaseExtension;

class JdbiLoginFailuresTest implements LoginFailuresContract {
  @RegisterExtension static final DatabaseExtension database = DatabaseExtension.embedded();

  @Override
  public LoginFailures failures() {
    return new JdbiLoginFailures(database.jdbi(), LIMITS);
  }

  @Test
  void countsExactlyWhatItLetThrough() throws Exception {
    var bucket = bucket();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var running =
          IntStream.range(0, 100)
              .mapToObj(_ -> threads.submit(() -> failures().reserve(bucket, NOW)))
              .toList();
      for (var attempt : running) {
        attempt.get();
      }
    }

    assertThat(count(bucket.network())).isEqualTo(5);
  }

  private static int count(String network) {
    return database
        .jdbi()
        .withHandle(handle ->
            handle
                .createQuery("SELECT failures FROM login_failure WHERE network = :network")
                .bind("network", network)
                .mapTo(Integer.class)
                .one());
  }
}
