package org.verifiedcompliance.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.auth.AccessClaims;
import org.verifiedcompliance.application.auth.AccessTokens;
import org.verifiedcompliance.application.shared.IdGenerator;
import org.verifiedcompliance.domain.people.PersonId;

/** Access tokens after RFC 9068, signed with HS256 since only this server checks them. */
public final class JwtAccessTokens implements AccessTokens {
  private static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");
  private static final Duration LEEWAY = Duration.ofSeconds(30);
  private static final long END_OF_TIME = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

  private final KeyRing keys;
  private final IdGenerator ids;
  private final InstantSource clock;
  private final String issuer;
  private final String audience;

  /** Takes the keys and the names that stand in the tokens. */
  public JwtAccessTokens(
      KeyRing keys, IdGenerator ids, InstantSource clock, String issuer, String audience) {
    this.keys = keys;
    this.ids = ids;
    this.clock = clock;
    this.issuer = issuer;
    this.audience = audience;
  }

  @Override
  public String issue(AccessClaims claims) {
    var key = keys.current();
    var header = new JWSHeader.Builder(JWSAlgorithm.HS256).type(TYPE).keyID(key.kid()).build();
    var token = new JWSObject(header, new Payload(json(claims)));
    try {
      token.sign(key.signer());
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
    return token.serialize();
  }

  @Override
  public Optional<AccessClaims> verify(String token) {
    return CompactJws.verify(
            token, JWSAlgorithm.HS256.getName(), kid -> keys.find(kid).map(key -> key::isSigned))
        .filter(jws -> TYPE.getType().equals(jws.header().get("typ")))
        .flatMap(jws -> Optional.ofNullable(CompactJws.object(jws.payload())))
        .filter(this::isForUsNow)
        .flatMap(JwtAccessTokens::claims);
  }

  private Map<String, Object> json(AccessClaims claims) {
    var json = new LinkedHashMap<String, Object>();
    json.put("iss", issuer);
    json.put("aud", audience);
    json.put("sub", claims.person().value().toString());
    json.put("sid", claims.signIn().toString());
    json.put("jti", ids.random().toString());
    json.put("epoch", claims.epoch());
    json.put("iat", claims.issuedAt().getEpochSecond());
    json.put("exp", claims.expiresAt().getEpochSecond());
    return json;
  }

  private boolean isForUsNow(Map<String, Object> json) {
    var now = clock.instant();
    var expiresAt = time(json, "exp");
    var issuedAt = time(json, "iat");
    var notBefore = json.containsKey("nbf") ? time(json, "nbf") : issuedAt;
    return issuer.equals(json.get("iss"))
        && audience.equals(json.get("aud"))
        && json.get("jti") instanceof String
        && expiresAt != null
        && issuedAt != null
        && notBefore != null
        && now.isBefore(expiresAt.plus(LEEWAY))
        && !issuedAt.isAfter(now.plus(LEEWAY))
        && !notBefore.isAfter(now.plus(LEEWAY));
  }

  private static Optional<AccessClaims> claims(Map<String, Object> json) {
    var person = uuid(json, "sub");
    var signIn = uuid(json, "sid");
    var issuedAt = time(json, "iat");
    var expiresAt = time(json, "exp");
    if (person == null
        || signIn == null
        || issuedAt == null
        || expiresAt == null
        || !(json.get("epoch") instanceof Long epoch)) {
      return Optional.empty();
    }
    return Optional.of(new AccessClaims(new PersonId(person), signIn, epoch, issuedAt, expiresAt));
  }

  /** A whole number of seconds since 1970 within four-digit years; null for anything else. */
  private static @Nullable Instant time(Map<String, Object> json, String name) {
    return json.get(name) instanceof Long seconds && seconds > 0 && seconds <= END_OF_TIME
        ? Instant.ofEpochSecond(seconds)
        : null;
  }

  private static @Nullable UUID uuid(Map<String, Object> json, String name) {
    if (!(json.get(name) instanceof String text)) {
      return null;
    }
    try {
      var uuid = UUID.fromString(text);
      return uuid.toString().equals(text) ? uuid : null;
    } catch (IllegalArgumentException notOne) {
      return null;
    }
  }
}
