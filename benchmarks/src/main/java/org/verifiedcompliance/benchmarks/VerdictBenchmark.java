package org.verifiedcompliance.benchmarks;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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
import org.verifiedcompliance.domain.geo.CircleFence;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.geo.Fence;
import org.verifiedcompliance.domain.geo.Geodesic;
import org.verifiedcompliance.domain.geo.LocalPlane;
import org.verifiedcompliance.domain.geo.Meters;
import org.verifiedcompliance.domain.geo.PolygonFence;
import org.verifiedcompliance.domain.geo.PolygonPart;
import org.verifiedcompliance.domain.geo.Wgs84Geodesic;
import org.verifiedcompliance.domain.geo.plane.PlanePoint;
import org.verifiedcompliance.domain.verification.LocationClaim;
import org.verifiedcompliance.domain.verification.LocationFix;
import org.verifiedcompliance.domain.verification.Platform;
import org.verifiedcompliance.domain.verification.Verdict;
import org.verifiedcompliance.domain.verification.VerificationPolicy;
import org.verifiedcompliance.domain.verification.Verifier;
import org.verifiedcompliance.geo.GeographicLibGeodesic;

/** How long one verdict takes, and with {@code -prof gc} what it leaves for the collector. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgs = "-XX:+UseSerialGC")
public class VerdictBenchmark {
  private static final Instant NOW = Instant.parse("2026-03-01T18:00:00Z");
  private static final CircleFence CIRCLE =
      new CircleFence(new Coordinate(51.5, -0.12), new Meters(200));
  private static final int CORNERS = 100;

  /** How many fixes the claim has. */
  @Param({"1", "10"})
  public int fixes;

  /** The accuracy of the best fix: near the edge, 8 m are decided at once and 65 m are not. */
  @Param({"8", "65"})
  public int accuracy;

  /** A circle, or a star of 100 corners. */
  @Param({"circle", "polygon"})
  public String fence = "circle";

  private final Geodesic own = new Wgs84Geodesic();
  private final Geodesic library = new GeographicLibGeodesic();
  private final Verifier verifier = new Verifier(own);
  private final PolygonFence star = PolygonFence.of(List.of(star()));
  private Fence place = CIRCLE;
  private LocationClaim claim = new LocationClaim(List.of(), NOW, NOW, NOW, null);

  /** Makes a claim of somebody 92 m from the middle. */
  @Setup
  public void claim() {
    var readings = IntStream.range(0, fixes).mapToObj(this::fix).toList();
    claim = new LocationClaim(readings, NOW, NOW, NOW, null);
    place = fence.equals("circle") ? CIRCLE : star;
  }

  /** One verdict. */
  @Benchmark
  public Verdict judge() {
    return verifier.judge(claim, place, VerificationPolicy.standard());
  }

  /** One distance by the domain's own geodesic. */
  @Benchmark
  public Meters ownDistance() {
    return own.distance(claim.fixes().getFirst().position(), CIRCLE.center());
  }

  /** The same distance by GeographicLib. */
  @Benchmark
  public Meters libraryDistance() {
    return library.distance(claim.fixes().getFirst().position(), CIRCLE.center());
  }

  /** A drawn fence as it comes from the store. */
  @Benchmark
  public PolygonFence restored() {
    return PolygonFence.restored(star.parts());
  }

  /** A drawn fence as it comes from a publisher. */
  @Benchmark
  public PolygonFence checked() {
    return PolygonFence.of(star.parts());
  }

  /** Its corners are 170 and 230 m from the middle in turn. */
  private static PolygonPart star() {
    var plane = LocalPlane.at(CIRCLE.center());
    var corners =
        IntStream.range(0, CORNERS)
            .mapToObj(i -> {
              var reach = i % 2 == 0 ? 170 : 230;
              var angle = 2 * Math.PI * i / CORNERS;
              return new PlanePoint(reach * Math.cos(angle), reach * Math.sin(angle));
            })
            .map(plane::place)
            .toList();
    return new PolygonPart(corners, List.of());
  }

  private LocationFix fix(int index) {
    return new LocationFix(
        new Coordinate(51.5008 + index * 1e-5, -0.1203),
        new Meters(accuracy + index),
        null,
        null,
        null,
        Platform.ANDROID,
        NOW.minusSeconds(index),
        false,
        null,
        null);
  }
}
