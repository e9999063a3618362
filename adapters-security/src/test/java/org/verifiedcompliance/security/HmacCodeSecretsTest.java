package org.verifiedcompliance.security;

import static org.assertj.core.api.Assertions.assertThat;

import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.codes.CodeSecrets;
import org.verifiedcompliance.application.codes.CodeSecretsContract;

class HmacCodeSecretsTest implements CodeSecretsContract {
  private final CodeSecrets secrets = withKey((byte) 1);

  @Override
  public CodeSecrets secrets() {
    return secrets;
  }

  @Test
  void anotherKeyMakesOtherCodes() {
    assertThat(withKey((byte) 2).mac(MEETING, DATE, 7)).isNotEqualTo(secrets.mac(MEETING, DATE, 7));
  }

  private static CodeSecrets withKey(byte seed) {
    var key = new byte[32];
    key[0] = seed;
    return new HmacCodeSecrets(new SecretKeySpec(key, "HmacSHA256"));
  }
}
