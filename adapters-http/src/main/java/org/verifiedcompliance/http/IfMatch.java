package org.verifiedcompliance.http;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import java.util.Set;

/**
 * Stands around every PUT, PATCH and DELETE: a change of a thing that nobody can have read, and so
 * has no version, is refused when it names one.
 */
final class IfMatch {
  private static final Set<HandlerType> METHODS =
      Set.of(HandlerType.PUT, HandlerType.PATCH, HandlerType.DELETE);

  /** Those that compare with the thing itself, under its lock. */
  private static final Set<String> COMPARING =
      Set.of(
          "PATCH /contacts/{id}",
          "DELETE /contacts/{id}",
          "PUT /meetings/{id}",
          "PUT /meetings/{id}/occurrences/{start}",
          "DELETE /meetings/{id}/occurrences/{start}",
          "PUT /meetings/{id}/policy",
          "PUT /policy",
          "PATCH /admin/users/{id}",
          "PATCH /webhooks/{id}",
          "DELETE /webhooks/{id}",
          "PUT /me/preferences",
          "DELETE /me/calendar",
          "DELETE /me/consent");

  private IfMatch() {}

  static Handler around(Endpoint endpoint, Handler handler) {
    var name = endpoint.method.name() + " " + endpoint.path;
    if (!METHODS.contains(endpoint.method) || COMPARING.contains(name)) {
      return handler;
    }
    return ctx -> {
      if (!Versions.isForAny(ctx)) {
        throw Versions.stale().toException();
      }
      handler.handle(ctx);
    };
  }
}
