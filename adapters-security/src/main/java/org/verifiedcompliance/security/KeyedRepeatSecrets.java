package org.verifiedcompliance.security;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.verifiedcompliance.application.accounts.TokenHash;
import org.verifiedcompliance.application.repeats.RepeatSecrets;

/** HMAC-SHA256 for fingerprints; AES-256-GCM, bound to the id, for answers. */
public final class KeyedRepeatSecrets implements RepeatSecrets {
  private static final String HMAC = "HmacSHA256";
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final SecretKey fingerprints;
  private final SecretKey seals;

  /** Takes the server's key for repeats, from which the keys for both purposes follow. */
  public KeyedRepeatSecrets(SecretKey key) {
    this.fingerprints = new SecretKeySpec(mac(key, "fingerprints"), HMAC);
    this.seals = new SecretKeySpec(mac(key, "seals"), "AES");
  }

  @Override
  public TokenHash fingerprint(String text) {
    return new TokenHash(HexFormat.of().formatHex(mac(fingerprints, text)));
  }

  @Override
  public String seal(TokenHash id, String answer) {
    var nonce = Secrets.random(NONCE);
    try {
      var text =
          cipher(Cipher.ENCRYPT_MODE, id, nonce).doFinal(answer.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder()
          .encodeToString(ByteBuffer.allocate(NONCE + text.length).put(nonce).put(text).array());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public String open(TokenHash id, String sealed) {
    try {
      var bytes = Base64.getDecoder().decode(sealed);
      var text = cipher(Cipher.DECRYPT_MODE, id, bytes).doFinal(bytes, NONCE, bytes.length - NONCE);
      return new String(text, StandardCharsets.UTF_8);
    } catch (GeneralSecurityException | IllegalArgumentException foreign) {
      throw new IllegalArgumentException("not sealed with this server's key", foreign);
    }
  }

  private Cipher cipher(int mode, TokenHash id, byte[] nonceFirst) throws GeneralSecurityException {
    var cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, seals, new GCMParameterSpec(TAG_BITS, nonceFirst, 0, NONCE));
    cipher.updateAAD(id.hex().getBytes(StandardCharsets.US_ASCII));
    return cipher;
  }

  private static byte[] mac(SecretKey key, String text) {
    try {
      var mac = Mac.getInstance(HMAC);
      mac.init(key);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
