package org.verifiedcompliance.http.sharing;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.pictures.CodePictures;
import org.verifiedcompliance.application.sharing.ReadShare;
import org.verifiedcompliance.application.sharing.SharedProof;
import org.verifiedcompliance.http.Json;
import org.verifiedcompliance.http.Problem;
import org.verifiedcompliance.http.Requests;
import org.verifiedcompliance.http.RouteAccess;
import org.verifiedcompliance.http.Routes;
import org.verifiedcompliance.http.jetty.Exchange;

/**
 * What outsiders see who hold a link. Whatever shows nothing looks the same: tokens that never
 * were, expired, taken back, used up, or of people who are gone.
 */
public final class PublicRoutes implements Routes {
  /** How often one address may look in a minute. */
  public static final int LOOKS_A_MINUTE = 60;

  /** How often one share may be looked at in a minute, from wherever. */
  public static final int LOOKS_OF_ONE = 600;

  /** No token is longer; what is longer is a guess, which its address is counted for. */
  private static final int LONGEST_TOKEN = 64;

  private static final String PATH = "/public/{token}";
  private static final int SECOND = 1_000;

  private final ReadShare readShare;
  private final CodePictures pictures;
  private final IntFunction<URI> publicUrl;
  private final InstantSource clock;
  private final LookLimit limit;
  private final LookLimit limitOfOne;

  /**
   * Serves this use case.
   *
   * @param publicUrl the address that people use, by the port that the server listens on
   * @param looksAMinute of one address; 0 for as many as one likes
   * @param looksOfOne at one share in a minute; 0 for as many as one likes
   */
  public PublicRoutes(
      ReadShare readShare,
      CodePictures pictures,
      IntFunction<URI> publicUrl,
      InstantSource clock,
      int looksAMinute,
      int looksOfOne) {
    this.readShare = readShare;
    this.pictures = pictures;
    this.publicUrl = publicUrl;
    this.clock = clock;
    this.limit = new LookLimit(looksAMinute);
    this.limitOfOne = new LookLimit(looksOfOne);
  }

  /** Where the share with this token is. */
  static String pathOf(String token) {
    return PATH.replace("{token}", token);
  }

  @Override
  public void define(RoutesConfig routes) {
    routes.get(PATH, this::page, RouteAccess.PUBLIC);
    routes.get(PATH + "/qr.svg", this::svg, RouteAccess.PUBLIC);
    routes.get(PATH + "/qr.png", this::png, RouteAccess.PUBLIC);
  }

  @Override
  public boolean onlyAtRoot() {
    return true;
  }

  /** Programs that only ask whether it is there have not looked. */
  private void page(Context ctx) {
    var isLook = ctx.req().getMethod().equals("GET");
    read(ctx, isLook).ifPresentOrElse(proof -> show(ctx, proof), () -> showNothing(ctx));
  }

  private void svg(Context ctx) {
    read(ctx, false)
        .ifPresentOrElse(
            _ -> ctx.result(pictures.svg(address(ctx))).contentType("image/svg+xml"),
            () -> showNothing(ctx));
  }

  private void png(Context ctx) {
    read(ctx, false)
        .ifPresentOrElse(
            _ -> ctx.result(pictures.png(address(ctx))).contentType("image/png"),
            () -> showNothing(ctx));
  }

  private Optional<SharedProof> read(Context ctx, boolean isLook) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    ctx.header("X-Robots-Tag", "noindex, nofollow, noarchive");
    ctx.header("Referrer-Policy", "no-referrer");
    ctx.header("Cache-Control", "no-store");
    ctx.header("Vary", "Accept");
    refuseTooMany(limit.count(Requests.clientAddress(ctx).network(), now));
    var token = ctx.pathParam("token");
    if (token.length() <= LONGEST_TOKEN) {
      refuseTooMany(limitOfOne.count(token, now));
    }
    return readShare.read(token, isLook ? Lookers.visit(ctx, now) : null);
  }

  private static void refuseTooMany(Duration pause) {
    if (pause.isPositive()) {
      var seconds = Math.ceilDiv(pause.toMillis(), SECOND);
      throw Problem.of(429, "too-many-requests", "That was too often. Please wait a minute.")
          .header("Retry-After", Long.toString(seconds))
          .toException();
    }
  }

  private void show(Context ctx, SharedProof proof) {
    if (Lookers.wantsJson(ctx)) {
      ctx.json(ProofJson.Proof.from(proof));
    } else {
      html(ctx, ProofPage.of(proof, pictureFor(ctx, proof)));
    }
  }

  /** Who may look only so often should not be led back by a picture. */
  private @Nullable String pictureFor(Context ctx, SharedProof proof) {
    return proof.share().maxViews() == null ? pictures.svg(address(ctx)) : null;
  }

  private static void showNothing(Context ctx) {
    ctx.status(404);
    if (Lookers.wantsJson(ctx)) {
      var problem = Problem.notFound("not-shared", "There is nothing at this address any more.");
      var members = problem.members(PATH);
      members.put("request_id", Exchange.of(ctx.req()).requestId());
      ctx.result(Json.mapper().writeValueAsBytes(members)).contentType("application/problem+json");
    } else {
      html(ctx, NothingPage.MARKUP);
    }
  }

  private static void html(Context ctx, String markup) {
    ctx.header("Content-Security-Policy", PageFrame.POLICY);
    ctx.result(markup).contentType("text/html; charset=utf-8");
  }

  private String address(Context ctx) {
    return publicUrl.apply(ctx.req().getLocalPort()) + pathOf(ctx.pathParam("token"));
  }
}
