package org.verifiedcompliance.security;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.verifiedcompliance.application.accounts.TokenHash;
import org.verifiedcompliance.application.proofs.ShortCodes;
import org.verifiedcompliance.domain.people.PersonId;

/** Codes by chance, hashed by HMAC-SHA-256 over the person and the code. */
public final class HmacShortCodes implements ShortCodes {
  private static final String HMAC = "HmacSHA256";
  private static final int MILLION = 1_000_000;
  private static final int RECOVERY_BYTES = 10;

  private final SecureRandom random = new SecureRandom();
  private final SecretKey key;

  /** Takes the server's key for codes that people type. */
  public HmacShortCodes(SecretKey key) {
    this.key = key;
  }

  @Override
  public String digits() {
    return "%06d".formatted(random.nextInt(MILLION));
  }

  @Override
  public String letters() {
    return Base32.encode(Secrets.random(RECOVERY_BYTES)).replaceAll("(....)(?=.)", "$1-");
  }

  @Override
  public TokenHash hashOf(PersonId person, String code) {
    var plain = code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    var id = person.value();
    try {
      var mac = Mac.getInstance(HMAC);
      mac.init(key);
      mac.update(
          ByteBuffer.allocate(2 * Long.BYTES)
              .putLong(id.getMostSignificantBits())
              .putLong(id.getLeastSignificantBits())
              .array());
      return new TokenHash(
          HexFormat.of().formatHex(mac.doFinal(plain.getBytes(StandardCharsets.UTF_8))));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
