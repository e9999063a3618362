package org.verifiedcompliance.bootstrap.wiring;

import java.util.Base64;
import org.verifiedcompliance.application.accounts.TokenHash;
import org.verifiedcompliance.application.repeats.RepeatSecrets;
import org.verifiedcompliance.http.CursorSeal;

/** Cursors encrypted for their list: an address is logged, and a place may hold a name. */
record SealedCursors(RepeatSecrets secrets) implements CursorSeal {
  @Override
  public String seal(String list, String position) {
    var sealed = Base64.getDecoder().decode(secrets.seal(id(list), position));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
  }

  @Override
  public String open(String list, String cursor) {
    var sealed = Base64.getUrlDecoder().decode(cursor);
    if (!Base64.getUrlEncoder().withoutPadding().encodeToString(sealed).equals(cursor)) {
      throw new IllegalArgumentException("not as it was made");
    }
    return secrets.open(id(list), Base64.getEncoder().encodeToString(sealed));
  }

  private TokenHash id(String list) {
    return secrets.fingerprint("cursor\n" + list);
  }
}
