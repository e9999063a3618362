package org.verifiedcompliance.bootstrap.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.bootstrap.client.ApiClient;
import org.verifiedcompliance.bootstrap.client.ServerProcess;

/**
 * Measures how long it takes from a write to all sockets of its person, and what a socket costs, on
 * a server that runs as a process of its own. Clients share the machine with it.
 *
 * @param sockets how many are open, a multiple of {@link #EACH}
 * @param jvmFlags how the server's JVM is started
 */
public record SocketBench(
    int sockets, Duration measured, Path folder, List<String> jvmFlags, PrintWriter out) {
  /** Sockets of each person. */
  public static final int EACH = 50;

  private static final Duration BETWEEN = Duration.ofMillis(50);
  private static final Pattern USED = Pattern.compile("used (\\d+)K");
  private static final Map<String, Object> PLACE =
      Map.of("dest_name", "Library", "dest_lat", 52.5186, "dest_lng", 13.3987);

  /** Starts the server, opens the sockets, writes, and prints the figures. */
  public void run() throws IOException, InterruptedException {
    var settings =
        Map.of(
            "RATE_LIMIT_ENABLED",
            "false",
            "ADMIN_MFA_REQUIRED",
            "false",
            "WEBSOCKET_SOCKETS",
            "100");
    try (var server = ServerProcess.start(folder, jvmFlags, settings)) {
      var people = new ArrayList<Listener>();
      for (int i = 0; i < sockets / EACH; i++) {
        people.add(new Listener(ApiClient.at(server.url()).join("Socket", "Number" + i)));
      }
      var before = heapOf(server.pid());
      open(server.url(), people);
      var after = heapOf(server.pid());
      var arrivals = write(people);
      arrivals.print(out);
      say(
          "%d sockets: %.1f KiB of heap each"
              .formatted(sockets, (after - before) / (double) sockets));
    }
  }

  private void open(URI server, List<Listener> people) throws InterruptedException {
    var http = HttpClient.newHttpClient();
    var ready = new CountDownLatch(sockets);
    for (int i = 0; i < sockets; i++) {
      var person = people.get(i % people.size());
      var address = URI.create(server.toString().replaceFirst("^http", "ws") + "/ws");
      var _ =
          http.newWebSocketBuilder()
              .header("Authorization", "Bearer " + person.api().token())
              .buildAsync(address, new Ear(person, ready))
              .join();
    }
    if (!ready.await(60, TimeUnit.SECONDS)) {
      throw new IllegalStateException(ready.getCount() + " sockets are not ready");
    }
    say(sockets + " sockets are open");
  }

  private Arrivals write(List<Listener> people) throws InterruptedException {
    var warm = new Arrivals();
    round(people, warm, Duration.ofSeconds(5));
    var arrivals = new Arrivals();
    round(people, arrivals, measured);
    return arrivals;
  }

  private static void round(List<Listener> people, Arrivals arrivals, Duration time)
      throws InterruptedException {
    var end = System.nanoTime() + time.toNanos();
    for (int i = 0; System.nanoTime() < end; i++) {
      people.get(i % people.size()).write(arrivals);
      Thread.sleep(BETWEEN);
    }
  }

  /** Kibibytes of the heap that are in use after a collection. */
  private static long heapOf(long pid) throws IOException, InterruptedException {
    jcmd(pid, "GC.run");
    var found = USED.matcher(jcmd(pid, "GC.heap_info"));
    if (!found.find()) {
      throw new IOException("the heap says nothing of what is used");
    }
    return Long.parseLong(found.group(1));
  }

  private static String jcmd(long pid, String what) throws IOException, InterruptedException {
    var tool = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    var process = new ProcessBuilder(tool, Long.toString(pid), what).start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said;
  }

  private void say(String progress) {
    out.println(progress);
    out.flush();
  }

  /** One person, who writes and waits until all of their sockets have heard it. */
  private static final class Listener {
    private final ApiClient api;
    private volatile CountDownLatch heard = new CountDownLatch(0);
    private volatile Arrivals arrivals = new Arrivals();
    private volatile long sent;

    Listener(ApiClient api) {
      this.api = api;
    }

    ApiClient api() {
      return api;
    }

    void write(Arrivals into) throws InterruptedException {
      arrivals = into;
      heard = new CountDownLatch(EACH);
      sent = System.nanoTime();
      api.post("/sessions", PLACE).expect(201);
      into.answered(System.nanoTime() - sent);
      if (!heard.await(30, TimeUnit.SECONDS)) {
        throw new IllegalStateException(
            String.format(Locale.ROOT, "%d sockets heard nothing", heard.getCount()));
      }
    }

    void hear() {
      arrivals.heard(System.nanoTime() - sent);
      heard.countDown();
    }
  }

  private static final class Ear implements WebSocket.Listener {
    private final Listener person;
    private final CountDownLatch ready;

    Ear(Listener person, CountDownLatch ready) {
      this.person = person;
      this.ready = ready;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      if (data.toString().contains("session_update")) {
        person.hear();
      } else if (data.toString().contains("ready")) {
        ready.countDown();
      }
      from.request(1);
      return null;
    }
  }
}
