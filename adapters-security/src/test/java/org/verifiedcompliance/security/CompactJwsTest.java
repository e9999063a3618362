package org.verifiedcompliance.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.domain.SharedData;

class CompactJwsTest {
  private static final String VECTORS = "corpora/wycheproof-json_web_signature_test.json";

  /** "Invalid" in the vectors, yet to the letter the same text as number 357, which is valid. */
  private static final Set<Object> CONTRADICTORY = Set.of(367L, 370L);

  /** "Valid" in the vectors though a question mark stands in the base64url: we refuse it. */
  private static final Set<Object> LENIENT = Set.of(372L, 373L);

  @Test
  void takesTheValidVectorsOfItsAlgorithmAndRefusesEveryOther() throws Exception {
    var file = SharedData.find(VECTORS);
    Assumptions.assumeTrue(file.isPresent(), "needs the shared data: " + VECTORS);
    var wrong = new ArrayList<String>();
    var valid = 0;
    var invalid = 0;
    for (var group : groups(Files.readString(file.get()))) {
      var hmac = group.get("private") instanceof Map<?, ?> key && "HS256".equals(key.get("alg"));
      for (var test : list(group.get("tests"))) {
        if (CONTRADICTORY.contains(test.get("tcId"))) {
          continue;
        }
        var mustPass =
            hmac && "valid".equals(test.get("result")) && !LENIENT.contains(test.get("tcId"));
        valid += mustPass ? 1 : 0;
        invalid += mustPass ? 0 : 1;
        if (passes(String.valueOf(test.get("jws")), group) != mustPass) {
          wrong.add(test.get("tcId") + " " + test.get("comment") + " " + test.get("flags"));
        }
      }
    }

    assertThat(wrong).isEmpty();
    assertThat(valid).isPositive();
    assertThat(invalid).isGreaterThan(350);
  }

  private static boolean passes(String jws, Map<String, Object> group) {
    return CompactJws.verify(
            jws, "HS256", kid -> keysOf(group).apply(kid).map(key -> key::isSigned))
        .isPresent();
  }

  /** The vector's own key; of a public key its text, as an attacker would use it. */
  private static Function<String, Optional<SigningKey>> keysOf(Map<String, Object> group) {
    var secret =
        group.get("private") instanceof Map<?, ?> key && key.get("k") instanceof String k
            ? Base64.getUrlDecoder().decode(k)
            : String.valueOf(group.get("public")).getBytes(StandardCharsets.UTF_8);
    var padded = secret.length < 32 ? Arrays.copyOf(secret, 32) : secret;
    return kid -> Optional.of(new SigningKey(kid, Instant.EPOCH, padded));
  }

  private static List<Map<String, Object>> groups(String json) throws Exception {
    return list(JSONObjectUtils.parse(json).get("testGroups"));
  }

  @SuppressWarnings("unchecked") // the shape of the vectors
  private static List<Map<String, Object>> list(Object value) {
    return (List<Map<String, Object>>) value;
  }
}
