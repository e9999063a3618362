package org.verifiedcompliance.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.geo.Meters;
import org.verifiedcompliance.domain.meetings.MeetingPlace;
import org.verifiedcompliance.domain.meetings.NearbyMeeting;
import org.verifiedcompliance.domain.meetings.NearbyQuery;
import org.verifiedcompliance.geo.GeographicLibGeodesic;
import org.verifiedcompliance.geo.MeetingIndex;

/** How long the index in memory takes to answer, in a heap of 512 MB. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 1,
    jvmArgs = {"-Xmx512m", "-XX:+UseSerialGC"})
public class NearbyBenchmark {
  private static final int QUERIES = 4096;

  /** How many meetings there are. */
  @Param("1000000")
  public int meetings;

  /** How far is looked, in kilometres. */
  @Param({"5", "100"})
  public int radiusKm;

  private final MeetingIndex index = new MeetingIndex(new GeographicLibGeodesic());
  private final NearbyQuery[] queries = new NearbyQuery[QUERIES];
  private final World world = new World(1);
  private MeetingPlace moving = world.meeting();
  private int next;

  /** Loads the index. */
  @Setup
  public void load() {
    index.replaceAll(consumer -> {
      for (var i = 0; i < meetings; i++) {
        consumer.accept(world.meeting());
      }
    });
    for (var i = 0; i < QUERIES; i++) {
      queries[i] = query(world.place());
    }
  }

  private NearbyQuery query(Coordinate center) {
    return new NearbyQuery(center, Meters.ofKilometers(radiusKm), 50, true, null);
  }

  /** Where people are: mostly in towns, the larger the likelier. */
  @Benchmark
  public List<NearbyMeeting> whereMeetingsAre() {
    next = (next + 1) % QUERIES;
    return index.find(queries[next]);
  }

  /** The hardest place: thousands of meetings within the circle. */
  @Benchmark
  public List<NearbyMeeting> inTheLargestTown() {
    return index.find(query(world.largestTown()));
  }

  /** A meeting that moves to another place. */
  @Benchmark
  public void move() {
    moving =
        new MeetingPlace(moving.meeting(), world.place(), true, true, null, moving.version() + 1);
    index.put(moving);
  }
}
