package org.verifiedcompliance.http.offline;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import org.verifiedcompliance.application.offline.PublicKeys;
import org.verifiedcompliance.http.RouteAccess;
import org.verifiedcompliance.http.Routes;

/** Shows outsiders the keys by which they check what the server signed (RFC 7517, RFC 8037). */
public final class PublicKeyRoutes implements Routes {
  private final PublicKeys keys;

  /** Shows these keys. */
  public PublicKeyRoutes(PublicKeys keys) {
    this.keys = keys;
  }

  @Override
  public void define(RoutesConfig routes) {
    routes.get("/.well-known/jwks.json", this::all, RouteAccess.PUBLIC);
  }

  @Override
  public boolean onlyAtRoot() {
    return true;
  }

  private void all(Context ctx) {
    ctx.header("Cache-Control", "public, max-age=60");
    ctx.json(new KeySet(keys.list().stream().map(KeyView::from).toList()));
  }

  record KeySet(List<KeyView> keys) {}

  /** One key, without a private part. */
  record KeyView(String kty, String crv, String use, String alg, String kid, String x) {
    static KeyView from(PublicKeys.PublicKey key) {
      return new KeyView("OKP", "Ed25519", "sig", "EdDSA", key.kid(), key.x());
    }
  }
}
