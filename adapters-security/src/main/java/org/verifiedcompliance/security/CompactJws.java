package org.verifiedcompliance.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.util.Base64URL;
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
 * Reads signed text of one shape only: three parts, HS256, a key of ours, and nothing in the header
 * that could point anywhere. Everything else is refused, never with an exception (RFC 8725).
 */
final class CompactJws {
  private static final int MAX_LENGTH = 4096;
  private static final Set<String> HEADER_NAMES = Set.of("alg", "kid", "typ");

  private CompactJws() {}

  /**
   * The header and the signed bytes.
   *
   * @param keys finds a key by its id
   */
  static Optional<Verified> verify(String token, Function<String, Optional<SigningKey>> keys) {
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
    return kidOf(header)
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

  private static Optional<String> kidOf(Map<String, Object> header) {
    return HEADER_NAMES.containsAll(header.keySet())
            && JWSAlgorithm.HS256.getName().equals(header.get("alg"))
            && header.get("kid") instanceof String kid
        ? Optional.of(kid)
        : Optional.empty();
  }

  private static boolean isSigned(String[] parts, SigningKey key) {
    try {
      var signed = (parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII);
      var header = new JWSHeader(JWSAlgorithm.HS256);
      return key.verifier().verify(header, signed, new Base64URL(parts[2]));
    } catch (JOSEException unfit) {
      return false;
    }
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

  @SuppressWarnings("ArrayRecordComponent") // never compared, never kept
  record Verified(Map<String, Object> header, byte[] payload) {}
}
