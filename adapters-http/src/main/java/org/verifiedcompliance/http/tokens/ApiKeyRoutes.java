package org.verifiedcompliance.http.tokens;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Collectors;
import org.verifiedcompliance.application.auth.ApiScope;
import org.verifiedcompliance.application.tokens.ManageApiKeys;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.http.Pages;
import org.verifiedcompliance.http.Problem;
import org.verifiedcompliance.http.Requests;
import org.verifiedcompliance.http.RouteAccess;
import org.verifiedcompliance.http.Routes;
import org.verifiedcompliance.http.input.Body;
import org.verifiedcompliance.http.input.Query;

/** The keys of a person's integrations. */
public final class ApiKeyRoutes implements Routes {
  private static final int DEFAULT_LIMIT = 50;
  private static final int LABEL_LENGTH = 100;

  private final ManageApiKeys keys;
  private final InstantSource clock;

  /** Serves this use case. */
  public ApiKeyRoutes(ManageApiKeys keys, InstantSource clock) {
    this.keys = keys;
    this.clock = clock;
  }

  @Override
  public void define(RoutesConfig routes) {
    routes.post("/api-keys", this::make, RouteAccess.ORGANISER);
    routes.get("/api-keys", this::list, RouteAccess.ORGANISER);
    routes.delete("/api-keys/{id}", this::revoke, RouteAccess.ORGANISER);
  }

  private void make(Context ctx) {
    var made =
        keys.make(wish(ctx))
            .orElseThrow(() ->
                Problem.conflict("too-many-api-keys", "You have as many keys as one may have.")
                    .toException());
    ctx.status(201).json(TokenJson.Made.from(made));
  }

  private ManageApiKeys.Wish wish(Context ctx) {
    var body = Body.of(ctx);
    var label = body.text("label").required().notBlank().length(1, LABEL_LENGTH);
    var words = body.texts("scopes").required().max(ApiScope.all().size(), LABEL_LENGTH);
    var scopes =
        words.orEmpty().stream()
            .map(ApiScope::of)
            .flatMap(Optional::stream)
            .collect(Collectors.toSet());
    if (words.isPresent() && (scopes.isEmpty() || scopes.size() < words.get().size())) {
      var all = ApiScope.all().stream().map(ApiScope::word).collect(Collectors.joining(", "));
      body.reject("scopes", "unknown-value", "must be some of " + all + ", each once");
    }
    var expiresAt = body.instant("expires_at");
    if (expiresAt.isPresent() && !expiresAt.get().isAfter(clock.instant())) {
      body.reject("expires_at", "out-of-range", "must be in the future");
    }
    body.check();
    return new ManageApiKeys.Wish(owner(ctx), label.get(), scopes, expiresAt.orNull());
  }

  private void list(Context ctx) {
    var page = Pages.of(ctx, Query.of(ctx), DEFAULT_LIMIT);
    Pages.answerPart(ctx, page, keys.list(owner(ctx)).stream().map(TokenJson.Key::from).toList());
  }

  private void revoke(Context ctx) {
    if (!keys.revoke(owner(ctx), Requests.uuid(ctx, "id"))) {
      throw Problem.notFound("api-key-not-found", "There is no such key.").toException();
    }
    ctx.status(204);
  }

  private static PersonId owner(Context ctx) {
    return Requests.currentUser(ctx).person();
  }
}
