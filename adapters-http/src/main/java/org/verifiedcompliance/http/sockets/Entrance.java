package org.verifiedcompliance.http.sockets;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.verifiedcompliance.application.audit.AuditEntry;
import org.verifiedcompliance.application.audit.AuditLog;
import org.verifiedcompliance.application.live.MessageId;
import org.verifiedcompliance.application.live.Scope;
import org.verifiedcompliance.application.sockets.EnterSocket;
import org.verifiedcompliance.application.sockets.EnterSocket.Proof;
import org.verifiedcompliance.application.sockets.Listening;
import org.verifiedcompliance.application.sockets.Pass;
import org.verifiedcompliance.application.stream.Viewer;
import org.verifiedcompliance.domain.people.Role;
import org.verifiedcompliance.http.Problem;
import org.verifiedcompliance.http.Requests;
import org.verifiedcompliance.http.input.Query;

/** What is asked of everybody before they may listen. */
public final class Entrance {
  private final IntFunction<Origins> origins;
  private final EnterSocket enter;
  private final Listening listening;
  private final AuditLog audit;

  /**
   * Takes the use cases.
   *
   * @param origins the pages that may open sockets on a server that listens on this port
   * @param audit is told who begins to see what everybody does
   */
  public Entrance(
      IntFunction<Origins> origins, EnterSocket enter, Listening listening, AuditLog audit) {
    this.origins = origins;
    this.enter = enter;
    this.listening = listening;
    this.audit = audit;
  }

  EnterSocket enter() {
    return enter;
  }

  Listening listening() {
    return listening;
  }

  /** All that is a person's own, which for an admin is all there is. */
  Scope own(Pass pass) {
    var user = pass.user();
    if (user.is(Role.ADMIN)) {
      audit.write(AuditEntry.of("change.followed", "person"));
    }
    return new Scope.Own(new Viewer(user.person(), user.is(Role.ADMIN)), Set.of());
  }

  /** The pass of an upgrade, the only request that may show a secret in its address. */
  Pass passOfUpgrade(Context ctx) {
    var origin = ctx.header("Origin");
    var query = Query.of(ctx);
    if (origin != null && !origins.apply(ctx.req().getLocalPort()).allow(origin)) {
      throw Problem.forbidden("foreign-origin", "That page may not listen here.").toException();
    }
    return pass(
        ctx,
        Requests.findBearerToken(ctx)
            .<Proof>map(Proof.AccessToken::new)
            .or(() -> Optional.ofNullable(query.text("ticket").orNull()).map(Proof.Ticket::new))
            .or(() -> Optional.ofNullable(query.text("token").orNull()).map(Proof.AccessToken::new))
            .orElseGet(() -> new Proof.AccessToken(Requests.bearerToken(ctx))));
  }

  /** The pass of any other request. */
  Pass passOfHeader(Context ctx) {
    return pass(ctx, new Proof.AccessToken(Requests.bearerToken(ctx)));
  }

  /** The message after which to go on, or this moment. */
  MessageId since(Context ctx) {
    var header = ctx.header("Last-Event-ID");
    var said = header == null ? Query.of(ctx).text("since").orNull() : header;
    return said == null ? listening.now() : MessageId.parse(said).orElseThrow(this::invalid);
  }

  private Pass pass(Context ctx, Proof proof) {
    return switch (enter.enter(proof)) {
      case EnterSocket.Outcome.Entered(var pass) -> {
        Requests.signIn(ctx, pass.user());
        yield pass;
      }
      case EnterSocket.Outcome.Refused() -> throw Requests.signInEnded().toException();
    };
  }

  private RuntimeException invalid() {
    var error =
        new Problem.FieldError("since", "invalid", "It must be the id of a message you received.");
    return Problem.invalidInput(List.of(error)).toException();
  }
}
