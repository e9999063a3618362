package org.verifiedcompliance.http.health;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.verifiedcompliance.application.shared.HealthCheck;

/** Asks all parts at the same time, and none for too long. */
final class HealthProbe {
  private static final Logger LOG = LoggerFactory.getLogger(HealthProbe.class);

  private final List<HealthCheck> checks;
  private final Duration patience;

  HealthProbe(List<HealthCheck> checks, Duration patience) {
    this.checks = List.copyOf(checks);
    this.patience = patience;
  }

  List<HealthJson.Part> ask() throws InterruptedException {
    var running = checks.stream().map(HealthProbe::begin).toList();
    var deadline = System.nanoTime() + patience.toNanos();
    var parts = new ArrayList<HealthJson.Part>();
    for (int i = 0; i < checks.size(); i++) {
      parts.add(await(checks.get(i), running.get(i), deadline));
    }
    return parts;
  }

  private static FutureTask<Long> begin(HealthCheck check) {
    var task =
        new FutureTask<>(() -> {
          long start = System.nanoTime();
          check.check();
          return System.nanoTime() - start;
        });
    Thread.ofVirtual().name("health-" + check.name()).start(task);
    return task;
  }

  private HealthJson.Part await(HealthCheck check, FutureTask<Long> running, long deadline)
      throws InterruptedException {
    try {
      var nanos = running.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
      return part(check, "up", nanos);
    } catch (ExecutionException e) {
      LOG.warn("the part {} does not work", check.name(), e.getCause());
      return part(check, "down", 0);
    } catch (TimeoutException e) {
      running.cancel(true);
      LOG.warn("the part {} does not answer", check.name());
      return part(check, "down", patience.toNanos());
    }
  }

  private static HealthJson.Part part(HealthCheck check, String status, long nanos) {
    return new HealthJson.Part(
        check.name(), check.isCritical(), status, TimeUnit.NANOSECONDS.toMillis(nanos));
  }
}
