package org.verifiedcompliance.application.deliveries;

import java.time.InstantSource;
import org.verifiedcompliance.application.mail.Mail;
import org.verifiedcompliance.application.mail.Mailer;
import org.verifiedcompliance.domain.notifications.Channel;

/** Delivers by mail. */
public final class DeliverMailService implements Deliver {
  private final Mailer mailer;
  private final DeliveryRound round;

  /** Delivers what waits in this store. */
  public DeliverMailService(Deliveries deliveries, Mailer mailer, InstantSource clock) {
    this.mailer = mailer;
    round = new DeliveryRound(Channel.MAIL, deliveries, this::carry, clock);
  }

  @Override
  public int deliver() {
    return round.run();
  }

  private Carrier.Result carry(Parcel parcel) {
    var words = Wording.of(parcel.notification(), parcel.circumstances());
    var recipient = parcel.recipient();
    var firstName = Wording.oneLine(recipient.firstName());
    var mail =
        new Mail(
            parcel.id().value().toString(),
            parcel.notification().person(),
            recipient.email(),
            recipient.firstName() + " " + recipient.lastName(),
            words.title(),
            Letter.text(firstName, words),
            Letter.html(firstName, words));
    return switch (mailer.send(mail)) {
      case Mailer.Outcome.Sent() -> new Carrier.Result.Done();
      case Mailer.Outcome.Refused(var reason) -> new Carrier.Result.Hopeless(reason);
      case Mailer.Outcome.Unavailable(var reason) -> new Carrier.Result.Later(reason);
    };
  }
}
