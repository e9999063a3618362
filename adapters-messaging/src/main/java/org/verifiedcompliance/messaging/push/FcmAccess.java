package org.verifiedcompliance.messaging.push;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Access tokens for a service account: an assertion that the account's key has signed is exchanged
 * for one, which is used until shortly before it ends.
 */
final class FcmAccess {
  private static final String SCOPE = "https://www.googleapis.com/auth/firebase.messaging";
  private static final String GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer";
  private static final Duration ASSERTION_LIFE = Duration.ofHours(1);
  private static final Duration MARGIN = Duration.ofMinutes(5);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int OK = 200;
  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient http;
  private final FcmCredentials credentials;
  private final InstantSource clock;
  private final ReentrantLock fetching = new ReentrantLock();
  private volatile @Nullable Token current;

  FcmAccess(HttpClient http, FcmCredentials credentials, InstantSource clock) {
    this.http = http;
    this.credentials = credentials;
    this.clock = clock;
  }

  /**
   * A token that is good for a while.
   *
   * @throws IOException when none was given
   */
  String token() throws IOException, InterruptedException {
    fetching.lockInterruptibly();
    try {
      var now = clock.instant();
      var known = current;
      if (known == null || !now.isBefore(known.until())) {
        known = fetch(now);
        current = known;
      }
      return known.text();
    } finally {
      fetching.unlock();
    }
  }

  /** The service did not take this one any more. */
  void forget(String token) {
    if (current instanceof Token known && known.text().equals(token)) {
      current = null;
    }
  }

  private Token fetch(Instant now) throws IOException, InterruptedException {
    var form = "grant_type=" + encoded(GRANT) + "&assertion=" + encoded(assertion(now));
    var request =
        HttpRequest.newBuilder(credentials.tokenUri())
            .timeout(PATIENCE)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != OK) {
      throw new IOException("no access token: status " + answer.statusCode());
    }
    try {
      var json = JSON.readTree(answer.body());
      var life = Duration.ofSeconds(json.path("expires_in").asLong(0));
      return new Token(json.path("access_token").asString(), now.plus(life).minus(MARGIN));
    } catch (JacksonException unreadable) {
      throw new IOException("no access token: unreadable answer");
    }
  }

  private String assertion(Instant now) {
    var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(credentials.keyId()).build();
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(credentials.clientEmail())
            .audience(credentials.tokenUri().toString())
            .claim("scope", SCOPE)
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(ASSERTION_LIFE)))
            .build();
    var jwt = new SignedJWT(header, claims);
    try {
      jwt.sign(new RSASSASigner(credentials.key()));
    } catch (JOSEException unfit) {
      throw new IllegalStateException("the service account's key does not sign", unfit);
    }
    return jwt.serialize();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Kept out of logs by what it prints. */
  private record Token(String text, Instant until) {
    @Override
    public String toString() {
      return "Token[until=" + until + "]";
    }
  }
}
