package org.verifiedcompliance.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class KeyedRepeatSecretsTest {
  private final KeyedRepeatSecrets secrets = keyedBy((byte) 1);

  @Test
  void fingerprintsAreThoseOfOneKeyAlone() {
    assertThat(secrets.fingerprint("a")).isEqualTo(secrets.fingerprint("a"));
    assertThat(secrets.fingerprint("a")).isNotEqualTo(secrets.fingerprint("b"));
    assertThat(secrets.fingerprint("a")).isNotEqualTo(keyedBy((byte) 2).fingerprint("a"));
  }

  @Test
  void anAnswerOpensForItsIdAndKeyAlone() {
    var id = secrets.fingerprint("id");
    var other = secrets.fingerprint("other");
    var sealed = secrets.seal(id, "ein Café");

    assertThat(secrets.open(id, sealed)).isEqualTo("ein Café");
    assertThat(sealed).isNotEqualTo(secrets.seal(id, "ein Café")).doesNotContain("Caf");
    assertThatIllegalArgumentException().isThrownBy(() -> secrets.open(other, sealed));
    assertThatIllegalArgumentException().isThrownBy(() -> keyedBy((byte) 2).open(id, sealed));
  }

  @Test
  void whatWasTouchedOrCutDoesNotOpen() {
    var id = secrets.fingerprint("id");
    var sealed = secrets.seal(id, "an answer");
    var touched = (sealed.charAt(0) == 'A' ? "B" : "A") + sealed.substring(1);

    assertThatIllegalArgumentException().isThrownBy(() -> secrets.open(id, touched));
    assertThatIllegalArgumentException().isThrownBy(() -> secrets.open(id, "AAAA"));
    assertThatIllegalArgumentException().isThrownBy(() -> secrets.open(id, "?"));
  }

  private static KeyedRepeatSecrets keyedBy(byte one) {
    var key = new byte[32];
    key[0] = one;
    return new KeyedRepeatSecrets(new SecretKeySpec(key, "HmacSHA256"));
  }
}
