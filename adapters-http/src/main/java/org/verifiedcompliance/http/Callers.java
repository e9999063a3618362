package org.verifiedcompliance.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.accounts.ClientAddress;
import org.verifiedcompliance.application.audit.Acting;
import org.verifiedcompliance.application.audit.Caller;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.http.jetty.Exchange;

/** Says on whose word a request does what it does. */
final class Callers {
  private static final int SITE_GROUPS = 3;

  private Callers() {}

  /** The handler, knowing who is acting. */
  static Handler naming(Handler handler) {
    return ctx ->
        Acting.<Boolean, Exception>as(
            of(ctx),
            () -> {
              handler.handle(ctx);
              return true;
            });
  }

  static Caller of(Context ctx) {
    CurrentUser user = Requests.findUser(ctx);
    return new Caller(
        user == null ? null : user.person(),
        network(Requests.clientAddress(ctx).value()),
        Exchange.of(ctx.req()).requestId());
  }

  /** 24 bits of IPv4 or 48 of IPv6: enough to see a pattern, too little to name a household. */
  static @Nullable String network(@Nullable String address) {
    if (address == null) {
      return null;
    }
    var network = new ClientAddress(address.replaceAll("[\\[\\]]", "")).network();
    return network.contains(":")
        ? Arrays.stream(network.split(":"))
            .limit(SITE_GROUPS)
            .collect(Collectors.joining(":", "", "::/48"))
        : network.substring(0, network.lastIndexOf('.') + 1) + "0/24";
  }
}
