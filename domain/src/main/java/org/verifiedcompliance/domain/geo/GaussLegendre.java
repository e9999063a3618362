package org.verifiedcompliance.domain.geo;

import java.util.function.DoubleUnaryOperator;

/** Integrates smooth functions by Gauss-Legendre quadrature with computed nodes. */
public final class GaussLegendre {
  private static final int NEWTON_STEPS = 10;

  /** Exact for polynomials up to degree 127. */
  public static final GaussLegendre OF_64 = new GaussLegendre(64);

  /** A rule for smooth functions over half a turn, or three standard deviations. */
  public static final GaussLegendre OF_16 = new GaussLegendre(16);

  /** A rule for smooth functions over one and a half standard deviations. */
  public static final GaussLegendre OF_10 = new GaussLegendre(10);

  /** A rule for smooth functions over a few degrees, or half a standard deviation. */
  public static final GaussLegendre OF_6 = new GaussLegendre(6);

  private final double[] nodes;
  private final double[] weights;

  /** A rule with this even number of nodes; the positive half is kept. */
  GaussLegendre(int count) {
    nodes = new double[count / 2];
    weights = new double[count / 2];
    for (var i = 0; i < nodes.length; i++) {
      var x = StrictMath.cos(Math.PI * (i + 0.75) / (count + 0.5));
      for (var step = 0; step < NEWTON_STEPS; step++) {
        var legendre = legendre(count, x);
        x -= legendre[0] / legendre[1];
      }
      var slope = legendre(count, x)[1];
      nodes[i] = x;
      weights[i] = 2 / ((1 - x * x) * slope * slope);
    }
  }

  /** The integral of the function from one end to the other. */
  public double integrate(DoubleUnaryOperator function, double from, double to) {
    var middle = 0.5 * (from + to);
    var half = 0.5 * (to - from);
    var sum = 0.0;
    for (var i = 0; i < nodes.length; i++) {
      var away = half * nodes[i];
      sum +=
          weights[i]
              * (function.applyAsDouble(middle - away) + function.applyAsDouble(middle + away));
    }
    return half * sum;
  }

  /** The Legendre polynomial of this degree and its derivative, by Bonnet's recursion. */
  private static double[] legendre(int degree, double x) {
    var before = 1.0;
    var value = x;
    for (var n = 2; n <= degree; n++) {
      var next = ((2 * n - 1) * x * value - (n - 1) * before) / n;
      before = value;
      value = next;
    }
    return new double[] {value, degree * (x * value - before) / (x * x - 1)};
  }
}
