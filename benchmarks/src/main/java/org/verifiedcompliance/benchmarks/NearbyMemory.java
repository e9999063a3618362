package org.verifiedcompliance.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.geo.Meters;
import org.verifiedcompliance.domain.meetings.NearbyQuery;
import org.verifiedcompliance.geo.GeographicLibGeodesic;
import org.verifiedcompliance.geo.MeetingIndex;

/** How much heap the index takes while it is replaced, and how much CPU time a query. */
public final class NearbyMemory {
  private static final int MEETINGS = 1_000_000;
  private static final int QUERIES = 4096;
  private static final int ROUNDS = 20;
  private static final double MIB = 1024 * 1024;

  private NearbyMemory() {}

  /** Prints the figures. */
  public static void main(String[] arguments) {
    var index = new MeetingIndex(new GeographicLibGeodesic());
    var before = usedHeap();
    for (var round = 1; round <= 2; round++) {
      var begin = System.nanoTime();
      load(index, new World(1));
      var took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
      var used = usedHeap() - before;
      System.out.printf(
          "%s %,d meetings in %,d ms: %.0f MiB, %.0f bytes each (heap limit %.0f MiB)%n",
          round == 1 ? "loaded" : "replaced",
          index.size(),
          took,
          used / MIB,
          (double) used / index.size(),
          Runtime.getRuntime().maxMemory() / MIB);
    }
    queries(index, new World(1));
  }

  /** Wall time says little on a machine that has other work; CPU time does. */
  private static void queries(MeetingIndex index, World world) {
    var queries = Stream.generate(world::place).limit(QUERIES).map(NearbyMemory::query).toList();
    var threads = ManagementFactory.getThreadMXBean();
    for (var round = 1; round <= ROUNDS; round++) {
      var begin = threads.getCurrentThreadCpuTime();
      var found = 0;
      for (var query : queries) {
        found += index.find(query).size();
      }
      var took = threads.getCurrentThreadCpuTime() - begin;
      if (round == ROUNDS) {
        System.out.printf(
            "a 5 km query takes %.1f us of CPU time and finds %.1f meetings%n",
            took / 1e3 / QUERIES, (double) found / QUERIES);
      }
    }
  }

  private static NearbyQuery query(Coordinate center) {
    return new NearbyQuery(center, Meters.ofKilometers(5), 50, true, null);
  }

  private static void load(MeetingIndex index, World world) {
    index.replaceAll(consumer -> {
      for (var i = 0; i < MEETINGS; i++) {
        consumer.accept(world.meeting());
      }
    });
  }

  private static long usedHeap() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
