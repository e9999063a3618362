package org.verifiedcompliance.bootstrap.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verifiedcompliance.bootstrap.client.ApiClient;
import tools.jackson.databind.json.JsonMapper;

/** The commands beside {@code serve}, each as a process of its own. */
class CommandLineJourneyTest {
  private static final String PASSWORD = "a long walk to the library";

  @TempDir private Path folder;

  private Program vc() {
    return new Program(folder, Map.of());
  }

  @Test
  void theSchemaIsMigratedTwiceAndAnAdminIsMadeFromAPipe() throws Exception {
    for (var time = 0; time < 2; time++) {
      var migrated = vc().run("migrate");
      assertThat(migrated.code()).as(migrated.err()).isZero();
      assertThat(migrated.out()).contains("The schema is up to date").doesNotContain("password=");
    }
    var weak = vc().piped("short", "admin", "create", "--email", "ada@example.org");
    var made = vc().piped(PASSWORD + "\n", "admin", "create", "--email", "ada@example.org");
    var again = vc().piped(PASSWORD + "\n", "admin", "create", "--email", "ada@example.org");

    assertThat(weak.code()).isEqualTo(1);
    assertThat(weak.err()).contains("the password will not do");
    assertThat(made.code()).as(made.err()).isZero();
    assertThat(made.out()).contains("ada@example.org").doesNotContain(PASSWORD);
    assertThat(again.code()).isEqualTo(1);
    assertThat(again.err()).contains("somebody has an account");
    try (var server = vc().serve()) {
      var me = ApiClient.at(server.url()).signIn("ada@example.org", PASSWORD).get("/auth/me");
      assertThat(me.expect(200).path("roles").toString()).contains("admin");
    }
  }

  @Test
  void aNewKeyIsMadeBesideTheOldOne() throws Exception {
    var first = vc().run("keys", "rotate");
    var second = vc().run("keys", "rotate");

    assertThat(first.code()).as(first.err()).isZero();
    assertThat(first.out()).startsWith("The new key is ");
    assertThat(second.out()).startsWith("The new key is ").isNotEqualTo(first.out());
    try (var keys = Files.list(vc().data().resolve("keys"))) {
      assertThat(keys.filter(key -> key.getFileName().toString().startsWith("access-"))).hasSize(3);
    }
  }

  @Test
  void theDocumentIsPrinted() throws Exception {
    var printed = vc().run("openapi");

    assertThat(printed.code()).isZero();
    var document = new JsonMapper().readTree(printed.out());
    assertThat(document.path("openapi").asString()).startsWith("3.1");
    assertThat(document.path("paths").has("/auth/login")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"fly", "serve --fast", "admin create", "import", "keys turn"})
  void wrongUseEndsWithTwo(String arguments) throws Exception {
    var ended = vc().run(arguments.split(" "));

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).contains("Usage: vc").doesNotContain("Exception");
    assertThat(vc().data()).doesNotExist();
  }

  @Test
  void aWrongSettingEndsWithTwoBeforeAnythingIsMade() throws Exception {
    var ended = vc().with("PORT", "many").run("serve");

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).contains("PORT=many: allowed is").doesNotContain("Exception");
    assertThat(vc().data()).doesNotExist();
  }
}
