package org.verifiedcompliance.feeds.pictures;

import io.nayuki.qrcodegen.DataTooLongException;
import io.nayuki.qrcodegen.QrCode;
import org.verifiedcompliance.application.pictures.CodePictures;

/** QR codes that survive the loss of 15 % of their picture. */
public final class QrPictures implements CodePictures {
  /** Modules of white around the code, as the standard asks. */
  private static final int QUIET = 4;

  /** A code of the smallest kind is 232 pixels wide. */
  private static final int PIXELS = 8;

  @Override
  public String svg(String text) {
    var code = code(text);
    var side = code.size + 2 * QUIET;
    return """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" role="img" \
    shape-rendering="crispEdges"><title>QR code</title><path fill="#fff" d="M0 0h%dv%dH0z"/>\
    <path d="%s"/></svg>
    """
        .formatted(side, side, side * PIXELS, side * PIXELS, side, side, path(code));
  }

  @Override
  public byte[] png(String text) {
    var code = code(text);
    var side = (code.size + 2 * QUIET) * PIXELS;
    return MonochromePng.of(side, (x, y) -> code.getModule(x / PIXELS - QUIET, y / PIXELS - QUIET));
  }

  /** Each dark run of a row is one stroke. */
  private static String path(QrCode code) {
    var path = new StringBuilder();
    for (var y = 0; y < code.size; y++) {
      for (var x = 0; x < code.size; x++) {
        var from = x;
        while (code.getModule(x, y)) {
          x++;
        }
        if (x > from) {
          path.append("M%d %dh%dv1H%dz".formatted(from + QUIET, y + QUIET, x - from, from + QUIET));
        }
      }
    }
    return path.toString();
  }

  private static QrCode code(String text) {
    try {
      return QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
    } catch (DataTooLongException e) {
      throw new IllegalArgumentException("a text for a picture is too long", e);
    }
  }
}
