package org.verifiedcompliance.security;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.verifiedcompliance.application.webhooks.WebhookSecrets;
import org.verifiedcompliance.domain.webhooks.SealedSecret;
import org.verifiedcompliance.domain.webhooks.WebhookId;

/**
 * Secrets of 256 random bits, sealed by AES-GCM for one endpoint each; signatures as Standard
 * Webhooks have them.
 */
public final class SealedWebhookSecrets implements WebhookSecrets {
  private static final String HMAC = "HmacSHA256";
  private static final String SEAL = "AES/GCM/NoPadding";
  private static final String PREFIX = "whsec_";
  private static final String VERSION = "v1,";
  private static final int SECRET_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecretKey key;

  /** Seals with this key of 256 bits. */
  public SealedWebhookSecrets(SecretKey key) {
    this.key = new SecretKeySpec(key.getEncoded(), "AES");
  }

  @Override
  public Fresh make(WebhookId webhook) {
    var secret = Secrets.random(SECRET_BYTES);
    var shown = PREFIX + Base64.getEncoder().encodeToString(secret);
    return new Fresh(shown, SealedSecret.of(sealed(webhook, secret)));
  }

  @Override
  public String sign(
      WebhookId webhook, SealedSecret secret, String message, Instant at, String body) {
    var signed = message + "." + at.getEpochSecond() + "." + body;
    try {
      var mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(opened(webhook, secret.bytes()), HMAC));
      var signature = mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
      return VERSION + Base64.getEncoder().encodeToString(signature);
    } catch (GeneralSecurityException damaged) {
      throw new IllegalStateException(
          "the secret of webhook " + webhook.value() + " does not open", damaged);
    }
  }

  private byte[] sealed(WebhookId webhook, byte[] secret) {
    var nonce = Secrets.random(NONCE_BYTES);
    try {
      var text = cipher(Cipher.ENCRYPT_MODE, webhook, nonce).doFinal(secret);
      return ByteBuffer.allocate(nonce.length + text.length).put(nonce).put(text).array();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private byte[] opened(WebhookId webhook, byte[] sealed) throws GeneralSecurityException {
    var nonce = Arrays.copyOf(sealed, NONCE_BYTES);
    return cipher(Cipher.DECRYPT_MODE, webhook, nonce)
        .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
  }

  private Cipher cipher(int mode, WebhookId webhook, byte[] nonce) throws GeneralSecurityException {
    var cipher = Cipher.getInstance(SEAL);
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(("webhook " + webhook.value()).getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
