package org.verifiedcompliance.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Cursors that anybody can make and read, for a server that keeps no secrets. */
final class PlainCursors implements CursorSeal {
  @Override
  public String seal(String list, String position) {
    var text = list.length() + "\n" + list + position;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String open(String list, String cursor) {
    var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    var before = list.length() + "\n" + list;
    if (!text.startsWith(before)) {
      throw new IllegalArgumentException("not for this list");
    }
    return text.substring(before.length());
  }
}
