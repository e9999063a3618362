package org.verifiedcompliance.security;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.verifiedcompliance.application.notifications.TokenSeal;

/**
 * AES-256-GCM: a random nonce of 12 bytes, then the text with its tag; before them a byte 1 when it
 * is bound to a use.
 */
public final class AesTokenSeal implements TokenSeal {
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final byte BOUND = 1;
  private static final String NO_USE = "";

  private final SecretKey key;

  /** Takes the server's key for tokens of devices, of 256 bits. */
  public AesTokenSeal(SecretKey key) {
    this.key = new SecretKeySpec(key.getEncoded(), "AES");
  }

  @Override
  public byte[] seal(String token) {
    var nonce = Secrets.random(NONCE);
    var text = sealed(nonce, NO_USE, token);
    return ByteBuffer.allocate(NONCE + text.length).put(nonce).put(text).array();
  }

  @Override
  public byte[] sealFor(String use, String secret) {
    var nonce = Secrets.random(NONCE);
    var text = sealed(nonce, use, secret);
    return ByteBuffer.allocate(1 + NONCE + text.length).put(BOUND).put(nonce).put(text).array();
  }

  @Override
  public String open(byte[] sealed) {
    return open(sealed, 0, NO_USE)
        .orElseThrow(() -> new IllegalArgumentException("not sealed with this server's key"));
  }

  /** What was sealed without a use begins with anything, also with the byte of those with one. */
  @Override
  public String openFor(String use, byte[] sealed) {
    var bound =
        sealed.length > 0 && sealed[0] == BOUND ? open(sealed, 1, use) : Optional.<String>empty();
    return bound.orElseGet(() -> open(sealed));
  }

  private byte[] sealed(byte[] nonce, String use, String text) {
    try {
      return cipher(Cipher.ENCRYPT_MODE, nonce, 0, use)
          .doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Optional<String> open(byte[] sealed, int offset, String use) {
    try {
      var from = offset + NONCE;
      var text =
          cipher(Cipher.DECRYPT_MODE, sealed, offset, use)
              .doFinal(sealed, from, sealed.length - from);
      return Optional.of(new String(text, StandardCharsets.UTF_8));
    } catch (GeneralSecurityException | IllegalArgumentException foreign) {
      return Optional.empty();
    }
  }

  private Cipher cipher(int mode, byte[] nonceAt, int offset, String use)
      throws GeneralSecurityException {
    var cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonceAt, offset, NONCE));
    cipher.updateAAD(use.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
