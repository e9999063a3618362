package org.verifiedcompliance.bootstrap.journeys;

import static org.verifiedcompliance.bootstrap.journeys.Recoveries.ok;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.stream.StreamSupport;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.verifiedcompliance.http.TestClient;
import tools.jackson.databind.JsonNode;

/** An authenticator app with the secret of one account; of every step it gives the code once. */
record Authenticator(WiredServer wired, byte[] key, List<String> recoveryCodes) {
  static final String PASSWORD = "{\"current_password\": \"" + WiredServer.PASSWORD + "\"}";
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  /** Switches two-step sign-in on for somebody. */
  static Authenticator enrolled(WiredServer wired, TestClient person) {
    var app = begun(wired, person);
    var on = ok(person.post("/auth/second-factor/confirm", app.codeJson())).json();
    return new Authenticator(wired, app.key, codesOf(on));
  }

  /** One whose account waits for the first code. */
  static Authenticator begun(WiredServer wired, TestClient person) {
    var begun = ok(person.post("/auth/second-factor", PASSWORD)).json();
    return new Authenticator(wired, decoded(begun.get("secret").asString()), List.of());
  }

  static List<String> codesOf(JsonNode answer) {
    var codes = answer.get("recovery_codes").spliterator();
    return StreamSupport.stream(codes, false).map(JsonNode::asString).toList();
  }

  String codeJson() {
    return "{\"code\": \"" + code() + "\"}";
  }

  /** The code of now. */
  String code() {
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(key, "HmacSHA1"));
      var step = wired.clock().instant().getEpochSecond() / 30;
      var hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
      var number = ByteBuffer.wrap(hash).getInt(hash[19] & 15) & Integer.MAX_VALUE;
      return "%06d".formatted(number % 1_000_000);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] decoded(String secret) {
    var bits = new StringBuilder();
    secret
        .chars()
        .map(LETTERS::indexOf)
        .forEach(value -> bits.append(Integer.toBinaryString(32 + value).substring(1)));
    var bytes = new byte[bits.length() / 8];
    for (var i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Integer.parseInt(bits.substring(8 * i, 8 * i + 8), 2);
    }
    return bytes;
  }
}
