package org.verifiedcompliance.bootstrap.bench;

import java.io.IOException;

/** What one simulated person does again and again. */
@FunctionalInterface
interface Work {
  /** Does it once, and tells how long each request took. */
  void once(LeanConnection connection, Timings timings) throws IOException;
}
