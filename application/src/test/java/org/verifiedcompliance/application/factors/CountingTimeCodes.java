package org.verifiedcompliance.application.factors;

import java.time.Instant;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

/** Codes that can be read in a failing test: the secret's number, then the last of the step. */
public final class CountingTimeCodes implements TimeCodes {
  private static final long SECONDS = 30;

  private final AtomicInteger count = new AtomicInteger();

  @Override
  public String newSecret() {
    return "SECRET" + count.incrementAndGet();
  }

  @Override
  public OptionalLong stepOf(String secret, String code, Instant now) {
    var step = now.getEpochSecond() / SECONDS;
    return LongStream.rangeClosed(step - 1, step + 1)
        .filter(near -> code.equals(codeOf(secret, near)))
        .findFirst();
  }

  /** What an app shows then. */
  public String codeAt(String secret, Instant now) {
    return codeOf(secret, now.getEpochSecond() / SECONDS);
  }

  private static String codeOf(String secret, long step) {
    return "%s%05d".formatted(secret.substring(6), step % 100_000);
  }
}
