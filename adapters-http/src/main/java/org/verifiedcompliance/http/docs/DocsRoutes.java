package org.verifiedcompliance.http.docs;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.verifiedcompliance.http.RouteAccess;
import org.verifiedcompliance.http.Routes;

/** The OpenAPI document, and Swagger UI over it, served by ourselves alone. */
public final class DocsRoutes implements Routes {
  private static final String PAGE_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; "
          + "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; "
          + "frame-ancestors 'none'";
  private static final Map<String, String> TYPES =
      Map.of(
          "start.js", "text/javascript; charset=utf-8",
          "swagger-ui-bundle.js", "text/javascript; charset=utf-8",
          "swagger-ui.css", "text/css; charset=utf-8",
          "favicon-32x32.png", "image/png");

  private final byte[] document;
  private final String webjar;

  /** Shows this document. */
  public DocsRoutes(OpenApiDocument document) {
    this.document = document.json().getBytes(StandardCharsets.UTF_8);
    this.webjar = "/META-INF/resources/webjars/swagger-ui/" + webjarVersion() + "/";
  }

  @Override
  public void define(RoutesConfig routes) {
    routes.get("/openapi.json", this::document, RouteAccess.PUBLIC);
    routes.get("/docs", this::page, RouteAccess.PUBLIC);
    routes.get("/docs/{file}", this::file, RouteAccess.PUBLIC);
  }

  @Override
  public boolean onlyAtRoot() {
    return true;
  }

  private void document(Context ctx) {
    ctx.contentType("application/json").result(document);
  }

  private void page(Context ctx) {
    ctx.header("Content-Security-Policy", PAGE_POLICY);
    ctx.contentType("text/html; charset=utf-8").result(bytes("/docs/index.html"));
  }

  private void file(Context ctx) {
    var name = ctx.pathParam("file");
    var type = TYPES.get(name);
    if (type == null) {
      throw new NotFoundResponse();
    }
    ctx.header("Cache-Control", "public, max-age=3600");
    ctx.contentType(type).result(bytes(name.equals("start.js") ? "/docs/" + name : webjar + name));
  }

  private static byte[] bytes(String resource) {
    try (var in = open(resource)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String webjarVersion() {
    var properties = new Properties();
    try (var in = open("/META-INF/maven/org.webjars/swagger-ui/pom.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Objects.requireNonNull(properties.getProperty("version"));
  }

  private static InputStream open(String resource) {
    return Objects.requireNonNull(DocsRoutes.class.getResourceAsStream(resource), resource);
  }
}
