package org.verifiedcompliance.application.notifications;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.verifiedcompliance.application.accounts.TokenHash;
import org.verifiedcompliance.domain.people.PersonId;

/** Devices in a map. */
public final class InMemoryDevices implements Devices {
  private static final Comparator<Device> LAST_FIRST =
      Comparator.comparing(Device::updatedAt)
          .reversed()
          .thenComparing(device -> device.id().value().toString());

  private final Map<TokenHash, Kept> kept = new HashMap<>();

  private record Kept(Device device, byte[] sealed) {}

  @Override
  public synchronized Device put(Device device, TokenHash token, byte[] sealed) {
    var before = kept.get(token);
    var isKnown = before != null && before.device.person().equals(device.person());
    var next =
        isKnown
            ? new Device(
                before.device.id(),
                device.person(),
                device.platform(),
                before.device.createdAt(),
                device.updatedAt())
            : device;
    kept.put(token, new Kept(next, sealed.clone()));
    list(device.person()).stream()
        .filter(each -> !each.equals(next))
        .skip(MOST - 1)
        .forEach(each -> remove(each.person(), each.id()));
    return next;
  }

  @Override
  public synchronized List<Device> list(PersonId person) {
    return kept.values().stream()
        .map(Kept::device)
        .filter(device -> device.person().equals(person))
        .sorted(LAST_FIRST)
        .toList();
  }

  @Override
  public synchronized boolean remove(PersonId person, DeviceId device) {
    return kept.values()
        .removeIf(each -> each.device.id().equals(device) && each.device.person().equals(person));
  }

  @Override
  public synchronized void removeDead(DeviceId device, byte[] sealed) {
    kept.values()
        .removeIf(each -> each.device.id().equals(device) && Arrays.equals(each.sealed, sealed));
  }
}
