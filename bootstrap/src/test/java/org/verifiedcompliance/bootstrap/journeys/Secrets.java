package org.verifiedcompliance.bootstrap.journeys;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.verifiedcompliance.http.contract.Call;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every secret that callers and the server tell each other, by where it was told. */
final class Secrets implements Consumer<Call> {
  private static final Pattern NAMES =
      Pattern.compile(
          ".*(token|secret|password|ticket|badge|api_key|recovery_code|otpauth).*|share_url|qr");
  private static final Pattern PATHS =
      Pattern.compile(".*/me/calendar#url|.*/(verify-otp|code)#code");
  private static final Pattern NONE =
      Pattern.compile("(?s).*(_id|_at|_in|_until)#.*|.*#(https?://\\S+/qr\\..*|bearer)");
  private static final int SHORTEST = 6;

  private final Map<String, String> told = new ConcurrentSkipListMap<>();

  @Override
  public void accept(Call call) {
    walk(call, "", call.body() == null ? "" : call.body());
    walk(call, "", call.answer().text());
  }

  /** One that came another way. */
  void add(String where, String secret) {
    told.put(secret, where);
  }

  /** The secrets. */
  Set<String> all() {
    return Set.copyOf(told.keySet());
  }

  /** Where they were told. */
  Set<String> places() {
    return new TreeSet<>(told.values());
  }

  private void walk(Call call, String name, String text) {
    if (text.startsWith("{") || text.startsWith("[")) {
      try {
        walk(call, name, JsonMapper.shared().readTree(text));
      } catch (JacksonException bad) {
        // that is what some send on purpose
      }
    }
  }

  private void walk(Call call, String name, JsonNode node) {
    node.properties().forEach(field -> walk(call, field.getKey(), field.getValue()));
    if (node.isArray()) {
      node.forEach(element -> walk(call, name, element));
    } else if (node.isString()) {
      take(call.method() + " " + call.plainPath() + "#" + name, name, node.asString());
    }
  }

  private void take(String where, String name, String value) {
    var isNamed = NAMES.matcher(name).matches() || PATHS.matcher(where).matches();
    if (isNamed && !NONE.matcher(name + "#" + value).matches()) {
      var last = value.substring(value.lastIndexOf('/') + 1);
      var secret = last.startsWith("ey") ? last.substring(last.lastIndexOf('.') + 1) : last;
      if (secret.length() >= SHORTEST) {
        told.put(secret, where.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "{id}"));
      }
    }
  }
}
