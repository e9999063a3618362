package org.verifiedcompliance.security;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.verifiedcompliance.application.factors.TimeCodes;

/** RFC 6238 over RFC 4226: HMAC-SHA-1, six digits, steps of 30 seconds. */
public final class TotpCodes implements TimeCodes {
  private static final String HMAC = "HmacSHA1";
  private static final int SECRET_BYTES = 20;
  private static final int STEP_SECONDS = 30;
  private static final int MILLION = 1_000_000;

  @Override
  public String newSecret() {
    return Base32.encode(Secrets.random(SECRET_BYTES));
  }

  @Override
  public OptionalLong stepOf(String secret, String code, Instant now) {
    var current = Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
    var key = Base32.decode(secret);
    var given = code.strip().getBytes(StandardCharsets.UTF_8);
    return LongStream.rangeClosed(current - 1, current + 1)
        .filter(step ->
            MessageDigest.isEqual(codeAt(key, step).getBytes(StandardCharsets.UTF_8), given))
        .findFirst();
  }

  /** The code of a step, as RFC 4226 section 5.3 cuts it out of the hash. */
  static String codeAt(byte[] key, long step) {
    try {
      var mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      var offset = hash[hash.length - 1] & 0x0f;
      var number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fffffff;
      return "%06d".formatted(number % MILLION);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
