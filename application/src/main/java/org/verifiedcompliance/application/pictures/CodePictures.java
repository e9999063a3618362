package org.verifiedcompliance.application.pictures;

/** Port: texts as pictures that a camera reads back (QR codes, ISO/IEC 18004). */
public interface CodePictures {
  /** How many bytes of UTF-8 a text may have. */
  int MOST_BYTES = 2_331;

  /**
   * The text as an SVG document of its own, black on white with the quiet zone around it.
   *
   * @throws IllegalArgumentException when the text has more than {@link #MOST_BYTES}
   */
  String svg(String text);

  /**
   * The same as a PNG, large enough for a screen and for paper.
   *
   * @throws IllegalArgumentException when the text has more than {@link #MOST_BYTES}
   */
  byte[] png(String text);
}
