package org.verifiedcompliance.application.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verifiedcompliance.application.stream.Position;

class MessageIdTest {
  private static final Position POSITION = new Position(1, 5501, 42);

  @ParameterizedTest
  @ValueSource(
      strings = {"1-5501-42", "1-5501-42.1", "1-5501-42.9", "0-0-0", "7-999999999999999999-1"})
  void whatIsWrittenIsReadBack(String text) {
    assertThat(MessageId.parse(text)).map(MessageId::toString).contains(text);
  }

  @Test
  void theFirstMessageOfAChangeIsNamedLikeTheChange() {
    assertThat(new MessageId(POSITION, 0)).hasToString("1-5501-42");
    assertThat(new MessageId(POSITION, 2)).hasToString("1-5501-42.2");
    assertThat(MessageId.parse("1-5501-42.0")).contains(new MessageId(POSITION, 0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        ".",
        ".1",
        "1-5501",
        "1-5501-42.",
        "1-5501-42.10",
        "1-5501-42.x",
        "1-5501-42.1.1",
        "1-5501-42 ",
        "-1-5501-42",
        "1-5501-42\n",
        "1--42",
        "9999999999-1-1",
        "1-9999999999999999999-1",
        "1-1-٣"
      })
  void whatIsNoIdIsRefused(String text) {
    assertThat(MessageId.parse(text)).isEqualTo(Optional.empty());
  }

  @Test
  void aLongTextIsRefused() {
    assertThat(MessageId.parse("1".repeat(10_000))).isEmpty();
  }

  @Test
  void messagesComeInTheOrderOfTheirChangesAndThenOfTheirParts() {
    var ordered =
        Stream.of("0-9-9.9", "1-2-3", "1-2-3.1", "1-2-3.2", "1-2-4", "1-10-1", "2-0-0")
            .map(text -> MessageId.parse(text).orElseThrow())
            .toList();

    assertThat(ordered.reversed().stream().sorted()).isEqualTo(ordered);
    assertThat(MessageId.after(POSITION))
        .isGreaterThan(new MessageId(POSITION, 8))
        .isLessThan(new MessageId(new Position(1, 5501, 43), 0));
  }

  @Test
  void readingOnFromBeforeAMessageMeetsAllPartsOfItsChange() {
    assertThat(new MessageId(POSITION, 2).before()).isEqualTo(new Position(1, 5501, 41));
    assertThat(MessageId.after(Position.START).before()).isEqualTo(Position.START);
  }
}
