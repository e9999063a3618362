package org.verifiedcompliance.application.notifications;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.verifiedcompliance.application.accounts.SecretTokens;
import org.verifiedcompliance.application.shared.IdGenerator;

/** Keeps the token sealed, and its hash to find it by. */
public final class RegisterDeviceService implements RegisterDevice {
  private final Devices devices;
  private final TokenSeal seal;
  private final SecretTokens secrets;
  private final IdGenerator ids;
  private final InstantSource clock;

  /** Keeps devices in this store. */
  public RegisterDeviceService(
      Devices devices, TokenSeal seal, SecretTokens secrets, IdGenerator ids, InstantSource clock) {
    this.devices = devices;
    this.seal = seal;
    this.secrets = secrets;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public Device register(Command command) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var id = new DeviceId(ids.random());
    var device = new Device(id, command.person(), command.platform(), now, now);
    return devices.put(device, secrets.hashOf(command.token()), seal.seal(command.token()));
  }
}
