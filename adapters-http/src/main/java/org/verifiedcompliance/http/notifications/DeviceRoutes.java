package org.verifiedcompliance.http.notifications;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.verifiedcompliance.application.notifications.Device;
import org.verifiedcompliance.application.notifications.DeviceId;
import org.verifiedcompliance.application.notifications.RegisterDevice;
import org.verifiedcompliance.application.notifications.RemoveDevice;
import org.verifiedcompliance.http.Problem;
import org.verifiedcompliance.http.Requests;
import org.verifiedcompliance.http.RouteAccess;
import org.verifiedcompliance.http.Routes;
import org.verifiedcompliance.http.input.Body;

/** The devices to which the person who asks gets push messages. */
public final class DeviceRoutes implements Routes {
  private static final int TOKEN_LENGTH = 4096;
  private static final List<String> PLATFORMS =
      Stream.of(Device.Platform.values()).map(Device.Platform::word).toList();

  private final RegisterDevice registerDevice;
  private final RemoveDevice removeDevice;

  /** Serves these use cases. */
  public DeviceRoutes(RegisterDevice registerDevice, RemoveDevice removeDevice) {
    this.registerDevice = registerDevice;
    this.removeDevice = removeDevice;
  }

  @Override
  public void define(RoutesConfig routes) {
    routes.post("/me/devices", this::register, RouteAccess.SIGNED_IN);
    routes.delete("/me/devices/{id}", this::remove, RouteAccess.SIGNED_IN);
  }

  private void register(Context ctx) {
    var body = Body.of(ctx);
    var platform = body.text("platform").required().oneOf(PLATFORMS);
    var token = body.text("token").required().notBlank().length(1, TOKEN_LENGTH);
    body.check();
    var command =
        new RegisterDevice.Command(
            Requests.currentUser(ctx).person(),
            Device.Platform.valueOf(platform.get().toUpperCase(Locale.ROOT)),
            token.get());
    ctx.status(201).json(DeviceJson.from(registerDevice.register(command)));
  }

  private void remove(Context ctx) {
    var device = new DeviceId(Requests.uuid(ctx, "id"));
    if (!removeDevice.remove(Requests.currentUser(ctx).person(), device)) {
      throw Problem.notFound("device-not-found", "There is no such device.").toException();
    }
    ctx.status(204);
  }
}
