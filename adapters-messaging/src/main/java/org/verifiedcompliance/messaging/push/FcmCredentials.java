package org.verifiedcompliance.messaging.push;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A service account that may send.
 *
 * @param tokenUri where assertions are exchanged for access tokens
 */
public record FcmCredentials(
    String projectId, String clientEmail, String keyId, PrivateKey key, URI tokenUri) {

  /**
   * Reads the JSON file of a service account.
   *
   * @throws IllegalArgumentException when it is none; the message holds nothing of it
   */
  public static FcmCredentials read(Path file) {
    try {
      var json = new JsonMapper().readTree(Files.readString(file));
      return new FcmCredentials(
          text(json, "project_id"),
          text(json, "client_email"),
          text(json, "private_key_id"),
          key(text(json, "private_key")),
          URI.create(text(json, "token_uri")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JacksonException | GeneralSecurityException | IllegalArgumentException unfit) {
      throw new IllegalArgumentException(
          "FCM_CREDENTIALS_FILE is no JSON file of a service account: " + file);
    }
  }

  private static String text(JsonNode json, String name) {
    var value = json.get(name);
    if (value == null || !value.isString()) {
      throw new IllegalArgumentException(name);
    }
    return value.stringValue();
  }

  private static PrivateKey key(String pem) throws GeneralSecurityException {
    var base64 = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
    var spec = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64));
    return KeyFactory.getInstance("RSA").generatePrivate(spec);
  }

  @Override
  public String toString() {
    return "FcmCredentials[projectId=" + projectId + "]";
  }
}
