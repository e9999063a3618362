package org.verifiedcompliance.feeds.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verifiedcompliance.application.pictures.CodePictures;

/** Another library reads what is drawn. */
class QrPicturesTest {
  private static final Pattern STROKE = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1H\\d+z");

  private final CodePictures pictures = new QrPictures();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7",
        "ROOM 42",
        "http://localhost:8000/public/x3nQ0Jr8y5xqf0eZ2mM0bq9x8v7u6t5s4r3q2p1o0n4",
        "Zażółć gęślą jaźń – 火曜日 🙂",
        "<svg onload='alert(1)'>&\"</svg>"
      })
  void aCameraReadsBothPictures(String text) throws IOException, ReaderException {
    assertThat(read(ImageIO.read(new ByteArrayInputStream(pictures.png(text))))).isEqualTo(text);
    assertThat(read(drawn(pictures.svg(text)))).isEqualTo(text);
  }

  @Test
  void thePictureHoldsNothingOfTheTextItself() {
    assertThat(pictures.svg("<script>secret</script>")).doesNotContain("script", "secret");
  }

  @Test
  void theLongestTextFitsAndALongerOneDoesNot() throws IOException, ReaderException {
    var longest = "a".repeat(CodePictures.MOST_BYTES);

    assertThat(read(drawn(pictures.svg(longest)))).isEqualTo(longest);
    assertThatThrownBy(() -> pictures.png(longest + "a"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String read(BufferedImage image) throws ReaderException {
    var width = image.getWidth();
    var height = image.getHeight();
    var pixels = image.getRGB(0, 0, width, height, null, 0, width);
    var source = new RGBLuminanceSource(width, height, pixels);
    return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
  }

  /** What a browser would show, each module four pixels wide. */
  private static BufferedImage drawn(String svg) {
    var side = Integer.parseInt(svg.replaceAll("(?s).*viewBox=\"0 0 (\\d+) .*", "$1"));
    var image = new BufferedImage(side * 4, side * 4, BufferedImage.TYPE_INT_RGB);
    var pen = image.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, side * 4, side * 4);
    pen.setColor(Color.BLACK);
    var stroke = STROKE.matcher(svg);
    while (stroke.find()) {
      pen.fillRect(part(stroke.group(1)), part(stroke.group(2)), part(stroke.group(3)), 4);
    }
    return image;
  }

  private static int part(String modules) {
    return Integer.parseInt(modules) * 4;
  }
}
