package org.verifiedcompliance.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.verifiedcompliance.application.offline.PublicKeys.PublicKey;
import org.verifiedcompliance.application.offline.TimeAnchor;
import org.verifiedcompliance.application.shared.TestClock;
import org.verifiedcompliance.domain.people.PersonId;

@DisabledOnOs(OS.WINDOWS)
class SignedTimeTokensTest {
  private static final Duration LIFE = Duration.ofHours(72);

  @TempDir private Path directory;
  private final TestClock clock = new TestClock();
  private final TimeAnchor anchor =
      new TimeAnchor(
          new PersonId(new UUID(1, 2)),
          "phone \"1\"",
          "boot",
          Duration.ofMillis(1_234),
          clock.instant().plusNanos(5_000));

  @Test
  void sayWhatWasSigned() {
    assertThat(tokens().read(tokens().issue(anchor))).contains(anchor);
  }

  @Test
  void areRefusedWhenAnyCharacterIsAnother() {
    var tokens = tokens();
    var token = tokens.issue(anchor);

    for (var i = 0; i < token.length(); i++) {
      var other = token.charAt(i) == 'A' ? 'B' : 'A';
      assertThat(tokens.read(token.substring(0, i) + other + token.substring(i + 1))).isEmpty();
    }
    assertThat(tokens.read("")).isEmpty();
    assertThat(tokens.read("a.b.c")).isEmpty();
  }

  @Test
  void ofAnotherServerAreRefused() {
    var elsewhere = TimeKeys.open(directory.resolve("other"), clock);

    var token = new SignedTimeTokens(elsewhere, "us", LIFE).issue(anchor);

    assertThat(tokens().read(token)).isEmpty();
    assertThat(new SignedTimeTokens(keys(), "them", LIFE).read(tokens().issue(anchor))).isEmpty();
  }

  @Test
  void stayGoodForSixtyDaysAfterTheirKeyWasReplaced() {
    var keys = keys();
    var tokens = new SignedTimeTokens(keys, "us", LIFE);
    var token = tokens.issue(anchor);
    var kid = keys.rotate();
    assertThat(keys.current().kid()).isNotEqualTo(kid);

    clock.advance(Duration.ofMinutes(2));
    assertThat(keys.current().kid()).isEqualTo(kid);
    assertThat(keys.list()).hasSize(2);
    clock.advance(Duration.ofDays(60).minusSeconds(1));
    assertThat(tokens.read(token)).contains(anchor);
    clock.advance(Duration.ofSeconds(1));
    assertThat(tokens.read(token)).isEmpty();

    keys.rotate();
    assertThat(keys.list()).hasSize(2);
  }

  @Test
  void canBeCheckedByWhoeverHasThePublicKey() {
    assertThat(keys().list())
        .extracting(PublicKey::x)
        .allMatch(x -> Base64.getUrlDecoder().decode(x).length == 32);
  }

  @Test
  void keysThatAreDamagedStopTheStart() throws IOException {
    keys();
    try (var files = Files.list(directory)) {
      for (var file : files.toList()) {
        Files.writeString(file, Files.readString(file).replace("public=M", "public=N"));
      }
    }

    assertThatThrownBy(this::keys).isInstanceOf(IllegalStateException.class);
  }

  private SignedTimeTokens tokens() {
    return new SignedTimeTokens(keys(), "us", LIFE);
  }

  private TimeKeys keys() {
    return TimeKeys.open(directory, clock);
  }
}
