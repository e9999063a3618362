package org.verifiedcompliance.bootstrap.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever looks for a canary finds it, however it is written and wherever it is put. */
class StoresTest {
  private static final String WORD = "plantedcanary";

  @RegisterExtension static final WiredServer wired = new WiredServer();

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'About PlantedCanary, too'::text",
        "ARRAY['a', 'x plantedcanary']",
        "'{\"a\": [{\"b\": \"plantedcanary\"}]}'::jsonb",
        "convert_to('plantedcanary', 'UTF8')",
        "encode('plantedcanary'::bytea, 'base64')",
        "encode('a plantedcanary'::bytea, 'base64')",
        "encode('xy plantedcanary'::bytea, 'base64')"
      })
  void inATableThatNobodyHasNamed(String value) {
    assertThat(found(value, Spellings.of(List.of(WORD)))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "47.1234567::double precision",
        "471234567",
        "'4.71234567E1'::text",
        "int4send(471234567)",
        "float8send(47.1234567)",
        "'{\"coordinates\": [8.7, 47.1234567]}'::json"
      })
  void aPlaceInATable(String value) {
    assertThat(found(value, Spellings.ofDegrees(Canary.LAT))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'vck_Vq9ZzU1kq3J4c0yY8l2bXw'::text",
        "decode('Vq9ZzU1kq3J4c0yY8l2bXw==', 'base64')",
        "'\\x48656c6c6f2120f0f0f1'::bytea"
      })
  void aSecretInATable(String value) {
    var secrets = List.of("vck_Vq9ZzU1kq3J4c0yY8l2bXw", "JBSWY3DPEEQPB4HR");

    assertThat(found(value, Spellings.ofSecrets(secrets))).isTrue();
  }

  private static boolean found(String value, Set<String> spellings) {
    wired
        .database()
        .jdbi()
        .useHandle(handle -> handle.execute("CREATE TABLE nobodys AS SELECT 1 AS n, " + value));
    try {
      return !Stores.holding(Stores.rows(wired), spellings).isEmpty();
    } finally {
      wired.database().jdbi().useHandle(handle -> handle.execute("DROP TABLE nobodys"));
    }
  }

  @Test
  void inAFile() throws IOException {
    Files.createDirectories(folder.resolve("a/b"));
    Files.write(folder.resolve("a/b/c.bin"), ("\u0000\u00ff " + WORD).getBytes("ISO-8859-1"));

    assertThat(Stores.holding(Stores.files(folder), List.of(WORD))).hasSize(1);
  }

  @Test
  void aCodeIsFoundAloneAndNotInsideOfANumber() {
    var texts =
        List.of("your code 123456.", "18:00:00.123456+00", "a91234567", "{\"c\":\"123456\"}");

    assertThat(Stores.holding(texts, List.of("123456"))).hasSize(2);
  }
}
