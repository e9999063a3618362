package org.verifiedcompliance.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.domain.webhooks.SealedSecret;
import org.verifiedcompliance.domain.webhooks.WebhookId;

class SealedWebhookSecretsTest {
  private static final Instant AT = Instant.parse("2026-03-02T18:00:00.999Z");
  private static final String BODY = "{\"type\":\"session.closed\",\"caf\u00e9\":\"\u2713\"}";
  private static final int BLOCK = 64;

  private final SealedWebhookSecrets secrets = new SealedWebhookSecrets(key(1));
  private final WebhookId webhook = new WebhookId(UUID.randomUUID());

  private static SecretKeySpec key(int seed) {
    var bytes = new byte[32];
    Arrays.fill(bytes, (byte) seed);
    return new SecretKeySpec(bytes, "HmacSHA256");
  }

  /** HMAC as RFC 2104 defines it, from SHA-256 alone. */
  private static byte[] hmac(byte[] secret, byte[] text) throws Exception {
    var sha = MessageDigest.getInstance("SHA-256");
    var inner = new byte[BLOCK];
    var outer = new byte[BLOCK];
    for (var i = 0; i < BLOCK; i++) {
      var b = i < secret.length ? secret[i] : 0;
      inner[i] = (byte) (b ^ 0x36);
      outer[i] = (byte) (b ^ 0x5c);
    }
    sha.update(inner);
    var first = sha.digest(text);
    sha.update(outer);
    return sha.digest(first);
  }

  @Test
  void theSignatureIsTheOneOfStandardWebhooks() throws Exception {
    var made = secrets.make(webhook);
    var bytes = Base64.getDecoder().decode(made.shown().substring("whsec_".length()));

    var signature = secrets.sign(webhook, made.sealed(), "msg_1", AT, BODY);

    var signed = ("msg_1." + AT.getEpochSecond() + "." + BODY).getBytes(StandardCharsets.UTF_8);
    assertThat(signature)
        .isEqualTo("v1," + Base64.getEncoder().encodeToString(hmac(bytes, signed)));
    assertThat(made.shown()).startsWith("whsec_");
    assertThat(bytes).hasSizeBetween(24, 64);
  }

  @Test
  void theReferenceVectorOfRfc4231HoldsForTheCheckOfThisTest() throws Exception {
    var key = "Jefe".getBytes(StandardCharsets.US_ASCII);
    var text = "what do ya want for nothing?".getBytes(StandardCharsets.US_ASCII);

    assertThat(hmac(key, text))
        .asHexString()
        .isEqualToIgnoringCase("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  }

  @Test
  void noTwoSecretsAndNoTwoSealsAreAlike() {
    var one = secrets.make(webhook);
    var other = secrets.make(webhook);

    assertThat(one.shown()).isNotEqualTo(other.shown());
    assertThat(one.sealed()).isNotEqualTo(other.sealed());
    assertThat(one.toString()).doesNotContain(one.shown());
    assertThat(one.sealed().toString()).doesNotContain(one.sealed().base64());
  }

  @Test
  void aSecretOpensForItsEndpointAndUnderItsKeyAlone() {
    var sealed = secrets.make(webhook).sealed();
    var stranger = new SealedWebhookSecrets(key(2));
    var damaged = sealed.bytes();
    damaged[20] ^= 1;

    assertThatThrownBy(
            () -> secrets.sign(new WebhookId(UUID.randomUUID()), sealed, "msg_1", AT, BODY))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> stranger.sign(webhook, sealed, "msg_1", AT, BODY))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> secrets.sign(webhook, SealedSecret.of(damaged), "msg_1", AT, BODY))
        .isInstanceOf(IllegalStateException.class);
  }
}
