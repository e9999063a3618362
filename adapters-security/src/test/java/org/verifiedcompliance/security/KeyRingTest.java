package org.verifiedcompliance.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verifiedcompliance.application.shared.TestClock;

@DisabledOnOs(OS.WINDOWS)
class KeyRingTest {
  private static final Duration LIFE = Duration.ofMinutes(30);
  @TempDir private Path directory;
  private final TestClock clock = new TestClock();

  @Test
  void makesKeysAtTheFirstStartThatNobodyElseCanRead() throws IOException {
    var ring = open();
    ring.successorKey();

    assertThat(files()).hasSize(2);
    for (var file : files()) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void makesADirectoryThatNobodyElseCanLookInto() throws IOException {
    var closed = directory.resolve("data/keys");
    KeyRing.open(closed, LIFE, clock);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(closed)))
        .isEqualTo("rwx------");
    assertThat(Files.getPosixFilePermissions(closed.getParent()))
        .contains(PosixFilePermission.OTHERS_EXECUTE);
  }

  @Test
  void findsTheSameKeysAtTheSecondStart() {
    var first = open();
    var second = open();

    assertThat(second.current().kid()).isEqualTo(first.current().kid());
    assertThat(second.successorKey()).isEqualTo(first.successorKey());
  }

  @Test
  void publishesANewKeyBeforeItSigns() {
    var ring = open();
    var other = open();
    var old = ring.current().kid();
    var fresh = ring.rotate();

    assertThat(ring.current().kid()).isEqualTo(old);
    clock.advance(Duration.ofSeconds(31));
    assertThat(other.find(fresh)).isPresent();
    assertThat(other.current().kid()).isEqualTo(old);

    clock.advance(Duration.ofSeconds(90));
    assertThat(ring.current().kid()).isEqualTo(fresh);
    assertThat(other.current().kid()).isEqualTo(fresh);
    assertThat(other.find(old)).isPresent();
  }

  @Test
  void retiresTheOldKeyAnHourAfterItsLastTokenHasExpired() {
    var ring = open();
    var old = ring.current().kid();
    var fresh = ring.rotate();
    clock.advance(Duration.ofMinutes(2).plus(LIFE).plusHours(1).minusSeconds(1));
    assertThat(ring.find(old)).isPresent();

    clock.advance(Duration.ofSeconds(1));
    assertThat(ring.find(old)).isEmpty();
    assertThat(ring.find(fresh)).isPresent();
  }

  @Test
  void deletesRetiredKeysWithTheNextRotation() throws IOException {
    var ring = open();
    ring.rotate();
    clock.advance(Duration.ofDays(90));
    ring.rotate();

    assertThat(files()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../dev/null", "' OR 1=1--", "", "*", "\u0000"})
  void knowsNoKeyByAnOddId(String kid) {
    assertThat(open().find(kid)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "c2VjcmV0", // secret
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", // zeros
        "dGhpcy1pcy1hLXZlcnktbG9uZy1zZWNyZXQtcGhyYXNlLW9rPw", // text
        "???",
        "",
      })
  void doesNotStartWithASecretThatCanBeGuessed(String secret) throws IOException {
    write("access-weak.key", "used-from=2026-01-01T00:00:00Z\nsecret=" + secret + "\n");

    assertThatThrownBy(this::open)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("access-weak.key");
  }

  @Test
  void doesNotStartWithADamagedFile() throws IOException {
    write("access-odd.key", "nothing");

    assertThatThrownBy(this::open)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("damaged");
  }

  @Test
  void doesNotStartWithAKeyThatOthersCanRead() throws IOException {
    open();
    Files.setPosixFilePermissions(files().getFirst(), PosixFilePermissions.fromString("rw-r--r--"));

    assertThatThrownBy(this::open)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("chmod 600");
  }

  private KeyRing open() {
    return KeyRing.open(directory, LIFE, clock);
  }

  private void write(String name, String text) throws IOException {
    var file = Files.writeString(directory.resolve(name), text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }

  private List<Path> files() throws IOException {
    try (var all = Files.list(directory)) {
      return all.toList();
    }
  }
}
