package org.verifiedcompliance.application.offline;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** Signs the server's time; nothing of it is kept. */
public final class AnchorTimeService implements AnchorTime {
  private final TimeTokens tokens;
  private final TimeLimits limits;
  private final InstantSource clock;

  /** Signs with these tokens. */
  public AnchorTimeService(TimeTokens tokens, TimeLimits limits, InstantSource clock) {
    this.tokens = tokens;
    this.limits = limits;
    this.clock = clock;
  }

  @Override
  public Anchored anchor(Command command) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var anchor =
        new TimeAnchor(command.person(), command.device(), command.boot(), command.elapsed(), now);
    return new Anchored(tokens.issue(anchor), now, now.plus(limits.tokenLife()));
  }
}
