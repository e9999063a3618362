package org.verifiedcompliance.http.sessions;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.UUID;
import org.verifiedcompliance.application.sessions.ManageFamilyDevices;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.FamilyDevice;
import org.verifiedcompliance.http.Pages;
import org.verifiedcompliance.http.Problem;
import org.verifiedcompliance.http.Requests;
import org.verifiedcompliance.http.RouteAccess;
import org.verifiedcompliance.http.Routes;
import org.verifiedcompliance.http.input.Query;

/** The routes of phones that people may share, such as a family's. */
public final class FamilyDeviceRoutes implements Routes {
  private static final int DEFAULT_LIMIT = 50;
  private static final int LONGEST_NAME = 200;

  private final ManageFamilyDevices devices;

  /** Takes the use cases. */
  public FamilyDeviceRoutes(ManageFamilyDevices devices) {
    this.devices = devices;
  }

  /**
   * A phone that is shared.
   *
   * @param device its fingerprint: its name is not written down
   */
  private record Shared(String device, List<UUID> sharedBy) {
    static Shared from(FamilyDevice shared) {
      var people = shared.people().stream().map(PersonId::value).sorted().toList();
      return new Shared(shared.fingerprint(), people);
    }
  }

  @Override
  public void define(RoutesConfig routes) {
    routes.get("/contacts/{id}/devices", this::list, RouteAccess.ADMIN);
    routes.put("/contacts/{id}/devices/{device}", this::allow, RouteAccess.ADMIN);
    routes.delete("/contacts/{id}/devices/{device}", this::takeBack, RouteAccess.ADMIN);
  }

  private void list(Context ctx) {
    var page = Pages.of(ctx, Query.of(ctx), DEFAULT_LIMIT);
    var shared =
        devices
            .list(Requests.currentUser(ctx), person(ctx))
            .orElseThrow(() -> notFound().toException());
    Pages.answerPart(ctx, page, shared.stream().map(Shared::from).toList());
  }

  private void allow(Context ctx) {
    if (!devices.allow(Requests.currentUser(ctx), person(ctx), device(ctx))) {
      throw notFound().toException();
    }
    ctx.status(204);
  }

  private void takeBack(Context ctx) {
    if (!devices.takeBack(Requests.currentUser(ctx), person(ctx), device(ctx))) {
      throw notFound().toException();
    }
    ctx.status(204);
  }

  private static PersonId person(Context ctx) {
    return new PersonId(Requests.uuid(ctx, "id"));
  }

  private static String device(Context ctx) {
    var device = ctx.pathParam("device");
    if (device.isBlank() || device.length() > LONGEST_NAME || device.indexOf(0) >= 0) {
      throw notFound().toException();
    }
    return device;
  }

  private static Problem notFound() {
    return Problem.notFound("no-such-device", "There is no such contact, or no such device.");
  }
}
