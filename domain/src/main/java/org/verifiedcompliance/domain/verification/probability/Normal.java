package org.verifiedcompliance.domain.verification.probability;

/**
 * The normal distribution in double precision.
 *
 * <p>The error function is W. J. Cody's rational Chebyshev approximation, Math. Comp. 23 (1969),
 * 631-637, in three ranges; the error of {@link #cdf} is below 1e-15.
 */
public final class Normal {
  private static final double SQRT_2 = Math.sqrt(2);
  private static final double SQRT_2_PI = Math.sqrt(2 * Math.PI);
  private static final double INV_SQRT_PI = 1 / Math.sqrt(Math.PI);

  /** Below this erf is near linear, above it erfc falls like a Gaussian. */
  private static final double SMALL = 0.46875;

  private static final double LARGE = 4;

  /** From here on erfc is smaller than any double. */
  private static final double NOTHING = 27.3;

  private static final double[] A = {
    1.85777706184603153e-1,
    3.16112374387056560e00,
    1.13864154151050156e02,
    3.77485237685302021e02,
    3.20937758913846947e03
  };
  private static final double[] B = {
    1,
    2.36012909523441209e01,
    2.44024637934444173e02,
    1.28261652607737228e03,
    2.84423683343917062e03
  };
  private static final double[] C = {
    2.15311535474403846e-8, 5.64188496988670089e-1, 8.88314979438837594e00,
    6.61191906371416295e01, 2.98635138197400131e02, 8.81952221241769090e02,
    1.71204761263407058e03, 2.05107837782607147e03, 1.23033935479799725e03
  };
  private static final double[] D = {
    1,
    1.57449261107098347e01,
    1.17693950891312499e02,
    5.37181101862009858e02,
    1.62138957456669019e03,
    3.29079923573345963e03,
    4.36261909014324716e03,
    3.43936767414372164e03,
    1.23033935480374942e03
  };
  private static final double[] P = {
    1.63153871373020978e-2, 3.05326634961232344e-1, 3.60344899949804439e-1,
    1.25781726111229246e-1, 1.60837851487422766e-2, 6.58749161529837803e-4
  };
  private static final double[] Q = {
    1,
    2.56852019228982242e00,
    1.87295284992346725e00,
    5.27905102951428412e-1,
    6.05183413124413191e-2,
    2.33520497626869185e-3
  };

  private Normal() {}

  /** The share of the standard normal distribution below x. */
  public static double cdf(double x) {
    return 0.5 * erfc(-x / SQRT_2);
  }

  /** The share of the standard normal distribution between two values, right in both tails. */
  public static double between(double low, double high) {
    return low > 0 ? cdf(-low) - cdf(-high) : cdf(high) - cdf(low);
  }

  /** The density at x of a normal distribution around 0. */
  public static double density(double x, double sigma) {
    var z = x / sigma;
    return StrictMath.exp(-0.5 * z * z) / (sigma * SQRT_2_PI);
  }

  /** The error function. */
  public static double erf(double x) {
    return Math.abs(x) <= SMALL ? smallErf(x) : Math.signum(x) * (1 - tail(Math.abs(x)));
  }

  /** One less the error function, accurate where it is small. */
  public static double erfc(double x) {
    if (Math.abs(x) <= SMALL) {
      return 1 - smallErf(x);
    }
    return x > 0 ? tail(x) : 2 - tail(-x);
  }

  private static double smallErf(double x) {
    return x * ratio(A, B, x * x);
  }

  private static double tail(double x) {
    if (x >= NOTHING) {
      return 0;
    }
    return gauss(x) * (x <= LARGE ? ratio(C, D, x) : farTail(x));
  }

  private static double farTail(double x) {
    var z = 1 / (x * x);
    return (INV_SQRT_PI - z * ratio(P, Q, z)) / x;
  }

  /** exp(-x²) with the square split, so that its rounding error does not grow with x. */
  private static double gauss(double x) {
    var coarse = Math.rint(x * 16) / 16;
    return StrictMath.exp(-coarse * coarse) * StrictMath.exp(-(x - coarse) * (x + coarse));
  }

  private static double ratio(double[] above, double[] below, double x) {
    return horner(above, x) / horner(below, x);
  }

  private static double horner(double[] coefficients, double x) {
    var sum = 0.0;
    for (var coefficient : coefficients) {
      sum = sum * x + coefficient;
    }
    return sum;
  }
}
