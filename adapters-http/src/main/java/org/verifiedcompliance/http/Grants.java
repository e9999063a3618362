package org.verifiedcompliance.http;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.accounts.TokenHash;
import org.verifiedcompliance.application.auth.ApiScope;
import org.verifiedcompliance.application.auth.ApiScope.Area;
import org.verifiedcompliance.application.auth.Grant;
import tools.jackson.core.JacksonException;

/** Holds callers to what their proof of identity carries. */
final class Grants {
  private static final Set<String> OF_ONE_SESSION =
      Set.of(
          "GET /sessions/{id}",
          "GET /sessions/{id}/details",
          "POST /sessions/{id}/check-in",
          "POST /sessions/{id}/check-out",
          "POST /sessions/{id}/presence");

  /** By the first word of the path; what is not here is for people who are signed in alone. */
  private static final Map<String, Area> AREAS =
      Map.ofEntries(
          Map.entry("sessions", Area.SESSIONS),
          Map.entry("meetings", Area.MEETINGS),
          Map.entry("contacts", Area.CONTACTS),
          Map.entry("webhooks", Area.WEBHOOKS),
          Map.entry("shares", Area.SHARES),
          Map.entry("admin", Area.ADMIN),
          Map.entry("policy", Area.ADMIN),
          Map.entry("policies", Area.ADMIN),
          Map.entry("review", Area.ADMIN));

  /** Decisions and whole people, wherever they stand. */
  private static final Set<String> OF_ADMINISTRATION =
      Set.of(
          "PUT /meetings/{id}/policy",
          "GET /meetings/{id}/closed-periods",
          "POST /meetings/{id}/closed-periods",
          "GET /meetings/{id}/review",
          "POST /meetings/{id}/review/{event_id}",
          "GET /meetings/{id}/corrections",
          "POST /sessions/{id}/corrections/{request_id}",
          "GET /contacts/{id}/export",
          "DELETE /contacts/{id}");

  private Grants() {}

  /**
   * Lets a request pass that the grant covers.
   *
   * @throws ProblemException for any other
   */
  static void check(Context ctx, Grant grant) {
    switch (grant) {
      case Grant.All() -> {}
      case Grant.OneSession one -> checkSession(ctx, one);
      case Grant.Scoped(var scopes) -> checkScopes(ctx, scopes);
    }
  }

  private static void checkSession(Context ctx, Grant.OneSession grant) {
    var path = route(ctx);
    if (!path.startsWith("/sessions/{id}")) {
      throw Requests.signInEnded().toException();
    }
    if (!OF_ONE_SESSION.contains(verb(ctx) + " " + path)) {
      throw refused("not-with-session-token", "This token is not for that.");
    }
    if (!grant.session().equals(Requests.parseUuid(ctx.pathParam("id")).orElse(null))) {
      throw refused("another-session", "This token is for another session.");
    }
    if (verb(ctx).equals("POST")) {
      checkWriting(ctx, grant);
    }
  }

  private static void checkWriting(Context ctx, Grant.OneSession grant) {
    if (grant.over()) {
      throw refused("session-over", "The session is over; with this token it can only be read.");
    }
    if (!isFrom(grant.device(), ctx)) {
      throw refused("another-device", "This token is for another phone.");
    }
  }

  private static void checkScopes(Context ctx, Set<ApiScope> scopes) {
    var area = area(verb(ctx) + " " + route(ctx), route(ctx).split("/")[1]);
    var needed = area == null ? null : new ApiScope(area, !verb(ctx).equals("GET"));
    if (needed == null || !scopes.contains(needed)) {
      var detail =
          needed == null
              ? "No API key may do this; please sign in."
              : "The API key needs the scope " + needed.word() + ".";
      throw Problem.forbidden("insufficient-scope", detail)
          .header("WWW-Authenticate", "Bearer error=\"insufficient_scope\"")
          .toException();
    }
  }

  private static @Nullable Area area(String operation, String firstWord) {
    return OF_ADMINISTRATION.contains(operation) ? Area.ADMIN : AREAS.get(firstWord);
  }

  private static boolean isFrom(@Nullable TokenHash device, Context ctx) {
    if (device == null) {
      return true;
    }
    try {
      var said = Json.mapper().readTree(Bodies.bytes(ctx)).path("device_id").asString("");
      return device.hex().equals(sha256(said));
    } catch (JacksonException malformed) {
      return false;
    }
  }

  private static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The template, as the API document spells it. */
  private static String route(Context ctx) {
    var endpoint = Objects.requireNonNull(ctx.endpoints().matchedHttpEndpoint());
    return BodyLimits.withoutPrefix(endpoint.path);
  }

  private static String verb(Context ctx) {
    var method = ctx.req().getMethod();
    return method.equals("HEAD") ? "GET" : method;
  }

  private static ProblemException refused(String code, String detail) {
    return Problem.forbidden(code, detail).toException();
  }
}
