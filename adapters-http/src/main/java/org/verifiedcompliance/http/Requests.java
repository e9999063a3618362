package org.verifiedcompliance.http;

import io.javalin.config.Key;
import io.javalin.http.Context;
import java.util.Collections;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.accounts.ClientAddress;
import org.verifiedcompliance.application.audit.Caller;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.http.jetty.Exchange;

/** What handlers ask of a request, besides its body and query. */
public final class Requests {
  /** Bytes that a body may have. */
  public static final Key<BodyLimits> BODY_LIMITS = new Key<>("vc.body-limits");

  /** Who is believed on where a request comes from. */
  static final Key<TrustedProxies> PROXIES = new Key<>("vc.trusted-proxies");

  private static final String SCHEME = "Bearer ";
  private static final String USER = "vc.user";
  private static final Pattern UUID_SHAPE =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private Requests() {}

  /**
   * Who is asking.
   *
   * @throws IllegalStateException on a public route, where nobody is known
   */
  public static CurrentUser currentUser(Context ctx) {
    var user = findUser(ctx);
    if (user == null) {
      throw new IllegalStateException("nobody is signed in on a public route");
    }
    return user;
  }

  /** Where the request came from. */
  public static ClientAddress clientAddress(Context ctx) {
    var peer = ctx.req().getRemoteAddr().replaceAll("[\\[\\]]", "");
    var forwarded = Collections.list(ctx.req().getHeaders("X-Forwarded-For"));
    return new ClientAddress(ctx.appData(PROXIES).clientOf(peer, forwarded));
  }

  /** On whose word the request does what it does. */
  public static Caller caller(Context ctx) {
    return Callers.of(ctx);
  }

  /** Who is asking; null on a public route. */
  static @Nullable CurrentUser findUser(Context ctx) {
    return ctx.attribute(USER);
  }

  /** The access token that the request shows; without one it is a 401. */
  public static String bearerToken(Context ctx) {
    return findBearerToken(ctx)
        .orElseThrow(() -> Problem.unauthorized("not-signed-in", "Please sign in.").toException());
  }

  /** The access token in the {@code Authorization} header. */
  public static Optional<String> findBearerToken(Context ctx) {
    var header = ctx.req().getHeader("Authorization");
    return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        ? Optional.of(header.substring(SCHEME.length()).strip())
        : Optional.empty();
  }

  /** 401: what the caller showed is worth nothing, or nothing any more. */
  public static Problem signInEnded() {
    return Problem.unauthorized("invalid-token", "Your sign-in has ended. Please sign in again.")
        .header("WWW-Authenticate", "Bearer error=\"invalid_token\"");
  }

  /** The id in the path; what is no id names nothing, so it is a 404. */
  public static UUID uuid(Context ctx, String parameter) {
    return parseUuid(ctx.pathParam(parameter))
        .orElseThrow(() -> ProblemMapper.ofStatus(404).toException());
  }

  /** The id that a text spells in the usual 36 characters. */
  public static Optional<UUID> parseUuid(String text) {
    return UUID_SHAPE.matcher(text).matches()
        ? Optional.of(UUID.fromString(text))
        : Optional.empty();
  }

  /** Says who is asking. */
  public static void signIn(Context ctx, CurrentUser user) {
    ctx.attribute(USER, user);
    Exchange.of(ctx.req()).signedIn(user.person().value().toString());
  }
}
