package org.verifiedcompliance.http.auth;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.verifiedcompliance.http.RouteAccess;
import org.verifiedcompliance.http.Routes;

/** The page behind the one-time link that the server prints while it has no administrator. */
public final class FirstAdminPageRoutes implements Routes {
  private static final String PAGE_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
          + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
  private static final Map<String, String> TYPES =
      Map.of(
          "start.js", "text/javascript; charset=utf-8",
          "page.css", "text/css; charset=utf-8");

  @Override
  public void define(RoutesConfig routes) {
    routes.get("/first-admin", this::page, RouteAccess.PUBLIC);
    routes.get("/first-admin/{file}", this::file, RouteAccess.PUBLIC);
  }

  @Override
  public boolean onlyAtRoot() {
    return true;
  }

  private void page(Context ctx) {
    ctx.header("Content-Security-Policy", PAGE_POLICY);
    ctx.contentType("text/html; charset=utf-8").result(bytes("index.html"));
  }

  private void file(Context ctx) {
    var name = ctx.pathParam("file");
    var type = TYPES.get(name);
    if (type == null) {
      throw new NotFoundResponse();
    }
    ctx.contentType(type).result(bytes(name));
  }

  private static byte[] bytes(String name) {
    var resource = "/first-admin/" + name;
    try (var in = FirstAdminPageRoutes.class.getResourceAsStream(resource)) {
      return Objects.requireNonNull(in, resource).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
