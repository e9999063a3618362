package org.verifiedcompliance.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class AesTokenSealTest {
  private final AesTokenSeal seal = sealWith((byte) 1);

  @Test
  void whatIsSealedOpensWithTheSameKeyAlone() {
    var sealed = seal.seal("a token");

    assertThat(seal.open(sealed)).isEqualTo("a token");
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("a token");
    assertThatIllegalArgumentException().isThrownBy(() -> sealWith((byte) 2).open(sealed));
  }

  @Test
  void theSameTokenIsSealedDifferentlyEachTime() {
    assertThat(seal.seal("a token")).isNotEqualTo(seal.seal("a token"));
  }

  @Test
  void whatWasTouchedOrCutDoesNotOpen() {
    var sealed = seal.seal("a token");
    sealed[14] ^= 1;

    assertThatIllegalArgumentException().isThrownBy(() -> seal.open(sealed));
    assertThatIllegalArgumentException().isThrownBy(() -> seal.open(new byte[5]));
  }

  @Test
  void whatIsSealedForOneUseOpensForNoOther() {
    var sealed = seal.sealFor("second-factor:1", "a secret");

    assertThat(seal.openFor("second-factor:1", sealed)).isEqualTo("a secret");
    assertThatIllegalArgumentException().isThrownBy(() -> seal.openFor("second-factor:2", sealed));
    assertThatIllegalArgumentException().isThrownBy(() -> seal.open(sealed));
    assertThatIllegalArgumentException().isThrownBy(() -> seal.openFor("any", new byte[0]));
  }

  /** Of so many nonces some begin like a seal with a use. */
  @Test
  void whatWasSealedBeforeThereWereUsesStillOpens() {
    for (var i = 0; i < 2_000; i++) {
      assertThat(seal.openFor("second-factor:1", seal.seal("old"))).isEqualTo("old");
    }
  }

  private static AesTokenSeal sealWith(byte one) {
    var key = new byte[32];
    key[0] = one;
    return new AesTokenSeal(new SecretKeySpec(key, "HmacSHA256"));
  }
}
