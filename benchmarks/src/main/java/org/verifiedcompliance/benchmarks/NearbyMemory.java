package org.verifiedcompliance.benchmarks;

import java.util.concurrent.TimeUnit;
import org.verifiedcompliance.geo.GeographicLibGeodesic;
import org.verifiedcompliance.geo.MeetingIndex;

/** How much heap the index takes, and that it can be replaced within 512 MB while it answers. */
public final class NearbyMemory {
  private static final int MEETINGS = 1_000_000;
  private static final double MIB = 1024 * 1024;

  private NearbyMemory() {}

  /** Prints the figures. */
  public static void main(String[] arguments) {
    var index = new MeetingIndex(new GeographicLibGeodesic());
    var before = usedHeap();
    for (var round = 1; round <= 2; round++) {
      var begin = System.nanoTime();
      load(index);
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
  }

  private static void load(MeetingIndex index) {
    var world = new World(1);
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
