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

/** The pages behind the links of letters about accounts. */
public final class AccountPageRoutes implements Routes {
  private static final String PAGE_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
          + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
  private static final Map<String, String> TYPES =
      Map.of(
          "start.js", "text/javascript; charset=utf-8",
          "page.css", "text/css; charset=utf-8");

  @Override
  public void define(RoutesConfig routes) {
    routes.get("/reset-password", ctx -> page(ctx, "reset-password.html"), RouteAccess.PUBLIC);
    routes.get("/verify-email", ctx -> page(ctx, "verify-email.html"), RouteAccess.PUBLIC);
    routes.get("/account-page/{file}", AccountPageRoutes::file, RouteAccess.PUBLIC);
  }

  @Override
  public boolean onlyAtRoot() {
    return true;
  }

  private static void page(Context ctx, String name) {
    ctx.header("Content-Security-Policy", PAGE_POLICY);
    ctx.contentType("text/html; charset=utf-8").result(bytes(name));
  }

  private static void file(Context ctx) {
    var name = ctx.pathParam("file");
    var type = TYPES.get(name);
    if (type == null) {
      throw new NotFoundResponse();
    }
    ctx.contentType(type).result(bytes(name));
  }

  private static byte[] bytes(String name) {
    var resource = "/account-pages/" + name;
    try (var in = AccountPageRoutes.class.getResourceAsStream(resource)) {
      return Objects.requireNonNull(in, resource).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
