package org.verifiedcompliance.http.sockets;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.verifiedcompliance.application.live.MessageId;
import org.verifiedcompliance.application.sockets.EnterSocket;
import org.verifiedcompliance.application.sockets.EnterSocket.Proof;
import org.verifiedcompliance.application.sockets.Listening;
import org.verifiedcompliance.application.sockets.Pass;
import org.verifiedcompliance.http.Problem;
import org.verifiedcompliance.http.Requests;
import org.verifiedcompliance.http.input.Query;
import org.verifiedcompliance.http.jetty.Exchange;

/** What is asked of everybody before they may listen. */
public final class Entrance {
  private final IntFunction<Origins> origins;
  private final EnterSocket enter;
  private final Listening listening;

  /**
   * Takes the use cases.
   *
   * @param origins the pages that may open sockets on a server that listens on this port
   */
  public Entrance(IntFunction<Origins> origins, EnterSocket enter, Listening listening) {
    this.origins = origins;
    this.enter = enter;
    this.listening = listening;
  }

  EnterSocket enter() {
    return enter;
  }

  Listening listening() {
    return listening;
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
        Exchange.of(ctx.req()).signedIn(pass.user().person().value().toString());
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
