package org.verifiedcompliance.application.deliveries;

import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import org.verifiedcompliance.application.notifications.Devices;
import org.verifiedcompliance.application.notifications.TokenSeal;
import org.verifiedcompliance.domain.notifications.Channel;
import org.verifiedcompliance.domain.notifications.Notification;

/** Delivers to phones, and forgets those that are gone. */
public final class DeliverPushService implements Deliver {
  private final PushSender sender;
  private final Devices devices;
  private final TokenSeal seal;
  private final DeliveryRound round;

  /** Delivers what waits in this store. */
  public DeliverPushService(
      Deliveries deliveries,
      PushSender sender,
      Devices devices,
      TokenSeal seal,
      InstantSource clock) {
    this.sender = sender;
    this.devices = devices;
    this.seal = seal;
    round = new DeliveryRound(Channel.PUSH, deliveries, this::carry, clock);
  }

  @Override
  public int deliver() {
    return round.run();
  }

  private Carrier.Result carry(Parcel parcel) {
    return parcel.to() instanceof Parcel.Target target
        ? carry(parcel, target)
        : new Carrier.Result.Hopeless("device_removed");
  }

  private Carrier.Result carry(Parcel parcel, Parcel.Target target) {
    return switch (sender.send(message(parcel, target))) {
      case PushSender.Outcome.Sent() -> new Carrier.Result.Done();
      case PushSender.Outcome.Refused(var reason) -> new Carrier.Result.Hopeless(reason);
      case PushSender.Outcome.Unavailable(var reason) -> new Carrier.Result.Later(reason);
      case PushSender.Outcome.NotConfigured() -> new Carrier.Result.NoWay();
      case PushSender.Outcome.Unregistered() -> {
        devices.removeDead(target.device(), target.sealed());
        yield new Carrier.Result.Hopeless("device_unregistered");
      }
    };
  }

  /** It passes through other companies and shows on locked screens: it names no place. */
  private PushMessage message(Parcel parcel, Parcel.Target target) {
    var notification = parcel.notification();
    var discreet = new Parcel.Circumstances(parcel.circumstances().zone(), null, null, null);
    var words = Wording.of(notification, discreet);
    return new PushMessage(
        notification.id().value().toString(),
        target.platform(),
        seal.open(target.sealed()),
        words.title(),
        words.sentence(),
        data(notification),
        notification.usefulUntil());
  }

  private static Map<String, String> data(Notification notification) {
    var subject = notification.kind().isSecurity() ? "sign_in_id" : "session_id";
    return Map.of(
        "notification_id",
        notification.id().value().toString(),
        "kind",
        notification.kind().name().toLowerCase(Locale.ROOT),
        subject,
        notification.subject().toString());
  }
}
