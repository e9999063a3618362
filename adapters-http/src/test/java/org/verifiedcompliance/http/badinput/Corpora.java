package org.verifiedcompliance.http.badinput;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.verifiedcompliance.domain.SharedData;
import tools.jackson.databind.json.JsonMapper;

/** Collections of bad input that lie beside the project on some machines. */
public final class Corpora {
  private static final List<String> A_FEW =
      List.of(
          "",
          " ",
          "\t\n\u0001",
          "undefined",
          "1' OR '1'='1",
          "'; DROP TABLE person; --",
          "%_\\",
          "<script>alert(1)</script>",
          "${jndi:ldap://x}",
          "{{7*7}}",
          "../../etc/passwd",
          "\u202etest\u2066",
          "Z\u0335\u0321a\u0337l\u0338go",
          "\ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67",
          "\ufeff\ufffe",
          "Ａ\u0301",
          "a\r\nSet-Cookie: b=c");

  private Corpora() {}

  /** Texts that have broken programs; some of our own when the collection is not here. */
  public static List<String> naughtyStrings() {
    return SharedData.find("corpora/naughty-strings.json")
        .map(file -> List.of(new JsonMapper().readValue(file.toFile(), String[].class)))
        .orElse(A_FEW);
  }

  /** Documents that are no JSON, by name; a few of our own when the collection is not here. */
  public static Map<String, byte[]> brokenJson() {
    var broken = new TreeMap<String, byte[]>();
    for (var document : List.of("", "{", "{\"a\":}", "[1,]", "{} x", "nul", "{'a': 1}")) {
      broken.put("own " + document, document.getBytes(StandardCharsets.UTF_8));
    }
    SharedData.find("corpora/json-test-suite.tar.xz")
        .ifPresent(archive -> broken.putAll(invalidOnesIn(archive)));
    return broken;
  }

  private static Map<String, byte[]> invalidOnesIn(Path archive) {
    var found = new TreeMap<String, byte[]>();
    try (var in =
        new TarArchiveInputStream(new XZCompressorInputStream(Files.newInputStream(archive)))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        var name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
        if (name.startsWith("n_") && name.endsWith(".json")) {
          found.put(name, in.readAllBytes());
        }
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
