package org.verifiedcompliance.domain.verification;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads policies back from their canonical text. */
final class PolicyReader {
  private static final Pattern LINE = Pattern.compile("([A-Z0-9_]+)=(\\S+)( .*)?");
  private static final Map<String, PolicySetting> SETTINGS =
      Stream.of(PolicySetting.values()).collect(Collectors.toMap(Enum::name, each -> each));

  private PolicyReader() {}

  static VerificationPolicy read(String text) {
    var enforcement = Enforcement.ENFORCE;
    var numbers = new EnumMap<PolicySetting, Double>(PolicySetting.class);
    for (var line : text.lines().toList()) {
      var parts = LINE.matcher(line);
      if (!parts.matches()) {
        throw new IllegalArgumentException("not a line of a policy: " + line);
      }
      if (parts.group(1).equals("ENFORCEMENT")) {
        enforcement = Enforcement.valueOf(parts.group(2));
      } else if (SETTINGS.get(parts.group(1)) instanceof PolicySetting setting) {
        numbers.put(setting, Double.valueOf(parts.group(2)));
      }
    }
    return VerificationPolicy.standard().with(enforcement).with(numbers).covering(besides(text));
  }

  /** What the hash covers besides, as it was written: it judges nothing here. */
  private static String besides(String text) {
    return text.lines()
        .filter(line -> line.startsWith("ATTENDANCE_"))
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }
}
