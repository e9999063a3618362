package org.verifiedcompliance.security;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads signed text of one shape only: three parts, one algorithm, a key of ours, and nothing in
 * the header that could point anywhere. Everything else is refused, never with an exception (RFC
 * 8725).
 */
final class CompactJws {
  private static final int MAX_LENGTH = 4096;
  private static final Set<String> HEADER_NAMES = Set.of("alg", "kid", "typ");

  private CompactJws() {}

  /**
   * The header and the signed bytes.
   *
   * @param algorithm the only one that is read
   * @param keys finds a key by its id
   */
  static Optional<Verified> verify(
      String token, String algorithm, Function<String, Optional<Check>> keys) {
    if (token.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    var parts = token.split("\\.", -1);
    if (parts.length != 3 || parts[2].isEmpty()) {
      return Optional.empty();
    }
    var header = object(decode(parts[0]));
    var payload = decode(parts[1]);
    if (header == null || payload == null || decode(parts[2]) == null) {
      return Optional.empty();
    }
    return kidOf(header, algorithm)
        .flatMap(keys)
        .filter(key -> isSigned(parts, key))
        .map(_ -> new Verified(header, payload));
  }

  /** The JSON object in UTF-8 bytes, null where there is none or a name stands in it twice. */
  static @Nullable Map<String, Object> object(byte @Nullable [] utf8) {
    if (utf8 == null || utf8.length == 0 || utf8[0] != '{') {
      return null;
    }
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
      return JSONObjectUtils.parse(text);
    } catch (CharacterCodingException | ParseException notJson) {
      return null;
    }
  }

  private static Optional<String> kidOf(Map<String, Object> header, String algorithm) {
    return HEADER_NAMES.containsAll(header.keySet())
            && algorithm.equals(header.get("alg"))
            && header.get("kid") instanceof String kid
        ? Optional.of(kid)
        : Optional.empty();
  }

  private static boolean isSigned(String[] parts, Check key) {
    var signed = (parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII);
    var signature = decode(parts[2]);
    return signature != null && key.isSigned(signed, signature);
  }

  /** The bytes of canonical base64url without padding; null for any other spelling. */
  private static byte @Nullable [] decode(String part) {
    try {
      var bytes = Base64.getUrlDecoder().decode(part);
      var canonical = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
      return canonical.equals(part) ? bytes : null;
    } catch (IllegalArgumentException notBase64) {
      return null;
    }
  }

  /** A key that knows its signatures. */
  @FunctionalInterface
  interface Check {
    boolean isSigned(byte[] text, byte[] by);
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared, never kept
  record Verified(Map<String, Object> header, byte[] payload) {}
}
