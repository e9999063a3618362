package org.verifiedcompliance.security;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.verifiedcompliance.application.offline.TimeAnchor;
import org.verifiedcompliance.application.offline.TimeTokens;
import org.verifiedcompliance.domain.people.PersonId;

/** Time tokens as compact JWS, signed with Ed25519 so that outsiders can check them too. */
public final class SignedTimeTokens implements TimeTokens {
  private static final String ALGORITHM = "EdDSA";
  private static final String TYPE = "time+jwt";

  private final TimeKeys keys;
  private final String issuer;
  private final Duration life;

  /** Signs with these keys in this name, for so long. */
  public SignedTimeTokens(TimeKeys keys, String issuer, Duration life) {
    this.keys = keys;
    this.issuer = issuer;
    this.life = life;
  }

  @Override
  public String issue(TimeAnchor anchor) {
    var key = keys.current();
    var header = new LinkedHashMap<String, Object>();
    header.put("alg", ALGORITHM);
    header.put("kid", key.kid());
    header.put("typ", TYPE);
    var text = part(header) + "." + part(json(anchor));
    return text + "." + Secrets.encode(key.sign(text.getBytes(StandardCharsets.US_ASCII)));
  }

  @Override
  public Optional<TimeAnchor> read(String token) {
    return CompactJws.verify(token, ALGORITHM, kid -> keys.find(kid).map(key -> key::isSigned))
        .filter(jws -> TYPE.equals(jws.header().get("typ")))
        .flatMap(jws -> Optional.ofNullable(CompactJws.object(jws.payload())))
        .filter(json -> issuer.equals(json.get("iss")))
        .flatMap(SignedTimeTokens::anchor);
  }

  private Map<String, Object> json(TimeAnchor anchor) {
    var json = new LinkedHashMap<String, Object>();
    json.put("iss", issuer);
    json.put("sub", anchor.person().value().toString());
    json.put("device_id", anchor.device());
    json.put("boot_id", anchor.boot());
    json.put("elapsed_ms", anchor.elapsed().toMillis());
    json.put("time", anchor.at().toString());
    json.put("iat", anchor.at().getEpochSecond());
    json.put("exp", anchor.at().plus(life).getEpochSecond());
    return json;
  }

  private static String part(Map<String, Object> json) {
    return Secrets.encode(JSONObjectUtils.toJSONString(json).getBytes(StandardCharsets.UTF_8));
  }

  /** What our own key signed is whole, unless it was signed by another version of this. */
  private static Optional<TimeAnchor> anchor(Map<String, Object> json) {
    if (!(json.get("sub") instanceof String person
        && json.get("device_id") instanceof String device
        && json.get("boot_id") instanceof String boot
        && json.get("elapsed_ms") instanceof Long elapsed
        && json.get("time") instanceof String time)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new TimeAnchor(
              new PersonId(UUID.fromString(person)),
              device,
              boot,
              Duration.ofMillis(elapsed),
              Instant.parse(time)));
    } catch (IllegalArgumentException | DateTimeException other) {
      return Optional.empty();
    }
  }
}
