package org.verifiedcompliance.http;

import io.javalin.http.Context;
import org.verifiedcompliance.application.audit.Acting;
import org.verifiedcompliance.application.audit.AuditEntry;
import org.verifiedcompliance.application.audit.AuditLog;

/** Keeps that somebody asked for what they may not have. */
final class Denials {
  private Denials() {}

  static void note(Context ctx, AuditLog log) {
    var endpoint = ctx.endpoints().matchedHttpEndpoint();
    var entry =
        AuditEntry.of("access.denied", "route")
            .with("method", ctx.method().name())
            .with("route", endpoint == null ? "" : endpoint.path);
    Boolean _ =
        Acting.as(
            Callers.of(ctx),
            () -> {
              log.write(entry);
              return true;
            });
  }
}
