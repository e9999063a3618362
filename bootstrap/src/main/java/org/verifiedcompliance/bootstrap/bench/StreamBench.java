package org.verifiedcompliance.bootstrap.bench;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.verifiedcompliance.application.live.LiveChanges;
import org.verifiedcompliance.application.live.Scope;
import org.verifiedcompliance.application.live.Sink;
import org.verifiedcompliance.application.live.StreamMessage;
import org.verifiedcompliance.application.live.Subscription;
import org.verifiedcompliance.application.stream.Outbox;
import org.verifiedcompliance.application.stream.Topic;
import org.verifiedcompliance.application.stream.Viewer;
import org.verifiedcompliance.application.stream.Wakes;
import org.verifiedcompliance.bootstrap.client.ApiClient;
import org.verifiedcompliance.bootstrap.config.AppConfig;
import org.verifiedcompliance.bootstrap.server.OpenStorage;
import org.verifiedcompliance.bootstrap.server.Server;
import org.verifiedcompliance.bootstrap.text.Table;
import org.verifiedcompliance.domain.people.PersonId;

/**
 * Measures the stream of a server in this process: how long after its commit a change is handed to
 * its listener, and how fast a phone that was away catches up.
 *
 * @param changes how many a phone has missed
 * @param listeners how many listen at once
 */
public record StreamBench(int changes, int listeners, Path folder, PrintWriter out) {
  private static final int TOLD = 5_000;
  private static final int WARM_UP = 1_000;
  private static final long PAUSE_NANOS = 2_000_000;
  private static final int PAGE = 200;

  /** Runs both and prints their figures. */
  public void run() throws InterruptedException {
    var config =
        AppConfig.read(
            Map.of(
                "PORT",
                "0",
                "HOST",
                "127.0.0.1",
                "LOG_LEVEL",
                "WARN",
                "RATE_LIMIT_ENABLED",
                "false",
                "ADMIN_MFA_REQUIRED",
                "false",
                "SHUTDOWN_DRAIN_SECONDS",
                "0",
                "DATA_DIR",
                folder.resolve("data").toString()),
            Map.of());
    var storage = OpenStorage.open(config.storage());
    try (var server = Server.start(config, InstantSource.system(), storage)) {
      var delivery = deliver(server);
      out.println("catching up with " + changes + " meetings");
      out.flush();
      Land.settle(storage.database().jdbi(), changes);
      print(delivery, catchUp(server));
    }
  }

  private Histogram deliver(Server server) throws InterruptedException {
    out.println(TOLD + " changes to " + listeners + " listeners");
    out.flush();
    var live = server.injector().getInstance(LiveChanges.class);
    var committed = new ConcurrentHashMap<UUID, Long>();
    var times = new Histogram(TimeUnit.MINUTES.toNanos(1), 3);
    var done = new CountDownLatch(TOLD);
    var people = new ArrayList<PersonId>();
    var subscriptions = new ArrayList<Subscription>();
    for (int i = 0; i < listeners; i++) {
      people.add(new PersonId(UUID.randomUUID()));
      var own = new Scope.Own(new Viewer(people.getLast(), false), Set.of());
      subscriptions.add(live.subscribe(own, null, new Timing(committed, times, done)));
    }
    tell(server, people, committed);
    if (!done.await(1, TimeUnit.MINUTES)) {
      throw new IllegalStateException(done.getCount() + " changes never came");
    }
    subscriptions.forEach(Subscription::close);
    return times;
  }

  private static void tell(
      Server server, List<PersonId> people, ConcurrentHashMap<UUID, Long> committed)
      throws InterruptedException {
    var outbox = server.injector().getInstance(Outbox.class);
    var wakes = server.injector().getInstance(Wakes.class);
    for (int i = 0; i < TOLD; i++) {
      var subject = UUID.randomUUID();
      var to = people.get(i % people.size());
      var now = InstantSource.system().instant();
      outbox.append(Outbox.Entry.to(to, Topic.NOTIFICATION, subject, "created", false, now));
      committed.put(subject, System.nanoTime());
      wakes.wake();
      TimeUnit.NANOSECONDS.sleep(PAUSE_NANOS);
    }
  }

  private long catchUp(Server server) {
    var phone = ApiClient.at(server.url()).join("Long", "Away");
    var begin = System.nanoTime();
    var next = "0-0-0";
    boolean more = true;
    while (more) {
      var page = phone.get("/sync/pull?limit=" + PAGE + "&since=" + next).expect(200);
      next = page.path("next").asString();
      more = page.path("has_more").asBoolean();
    }
    return System.nanoTime() - begin;
  }

  private void print(Histogram delivery, long catchUp) {
    var table = new Table("", "p50", "p99", "max");
    table.row(
        "commit to listener, ms",
        millis(delivery.getValueAtPercentile(50)),
        millis(delivery.getValueAtPercentile(99)),
        millis(delivery.getMaxValue()));
    out.println();
    out.print(table);
    out.printf(
        Locale.ROOT,
        "%n%d changes by pull, %d a page: %.1f s, %.0f per second%n",
        changes,
        PAGE,
        catchUp / 1e9,
        changes / (catchUp / 1e9));
    out.flush();
  }

  private static String millis(long nanos) {
    return String.format(Locale.ROOT, "%.2f", nanos / 1e6);
  }

  /** Takes the time when a message comes; the first ones warm up. */
  private record Timing(
      ConcurrentHashMap<UUID, Long> committed, Histogram times, CountDownLatch done)
      implements Sink {
    @Override
    public void accept(StreamMessage message) {
      var now = System.nanoTime();
      // a message may overtake the note of its commit
      var since = committed.getOrDefault(((StreamMessage.Notice) message).notification(), now);
      synchronized (times) {
        if (done.getCount() <= TOLD - WARM_UP) {
          times.recordValue(Math.max(0, now - since));
        }
      }
      done.countDown();
    }

    @Override
    public void overflowed() {
      throw new IllegalStateException("a listener is too slow");
    }
  }
}
