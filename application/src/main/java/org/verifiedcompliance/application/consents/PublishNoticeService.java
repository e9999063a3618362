package org.verifiedcompliance.application.consents;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.verifiedcompliance.domain.consents.ConsentNotice;
import org.verifiedcompliance.domain.consents.Consents;
import org.verifiedcompliance.domain.people.Role;

/** Gives the new version the next number; of two at once one tries again. */
public final class PublishNoticeService implements PublishNotice {
  private static final int ATTEMPTS = 5;

  private final Consents consents;
  private final InstantSource clock;

  /** Publishes into this store. */
  public PublishNoticeService(Consents consents, InstantSource clock) {
    this.consents = consents;
    this.clock = clock;
  }

  @Override
  public Outcome publish(Command command) {
    if (!command.by().is(Role.ADMIN)) {
      return new Outcome.NotAllowed();
    }
    for (int i = 0; i < ATTEMPTS; i++) {
      var notice = next(command);
      if (consents.publish(notice)) {
        return new Outcome.Published(notice);
      }
    }
    return new Outcome.Overtaken();
  }

  private ConsentNotice next(Command command) {
    return new ConsentNotice(
        consents.getCurrent().version() + 1,
        command.texts(),
        command.material(),
        command.by().person(),
        clock.instant().truncatedTo(ChronoUnit.MICROS));
  }
}
