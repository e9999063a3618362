package org.verifiedcompliance.domain.verification;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * All numbers by which a location is judged. It never changes: {@code with} makes another policy,
 * and whatever differs in a number differs in the hash of {@link #version()}.
 */
public final class VerificationPolicy {
  private static final VerificationPolicy STANDARD =
      new VerificationPolicy("1", Enforcement.ENFORCE, new EnumMap<>(PolicySetting.class), "");

  private final Enforcement enforcement;
  private final Map<PolicySetting, Double> numbers;
  private final String besides;
  private final String canonicalText;
  private final PolicyVersion version;

  private VerificationPolicy(
      String name, Enforcement enforcement, Map<PolicySetting, Double> changed, String besides) {
    this.enforcement = enforcement;
    this.besides = besides;
    numbers = new EnumMap<>(PolicySetting.class);
    for (var setting : PolicySetting.values()) {
      numbers.put(setting, setting.checked(changed.getOrDefault(setting, setting.standard())));
    }
    PolicyOrder.ALL.forEach(order -> order.require(numbers));
    canonicalText = write() + besides;
    version = new PolicyVersion(name, sha256(canonicalText));
  }

  /** The policy of a system that set nothing: version {@code 1}, enforced. */
  public static VerificationPolicy standard() {
    return STANDARD;
  }

  /** The same policy under another name for people; the hash stays. */
  public VerificationPolicy named(String name) {
    return new VerificationPolicy(name, enforcement, numbers, besides);
  }

  /**
   * The same policy, whose hash covers other rules too.
   *
   * @param lines of the other rules, each {@code ATTENDANCE_NAME=value unit}; empty for none
   */
  public VerificationPolicy covering(String lines) {
    return new VerificationPolicy(version.name(), enforcement, numbers, lines);
  }

  /** The same rules with another consequence. */
  public VerificationPolicy with(Enforcement other) {
    return new VerificationPolicy(version.name(), other, numbers, besides);
  }

  /**
   * The same policy with one number changed.
   *
   * @param value in the setting's unit
   * @throws IllegalArgumentException when the value is out of the setting's range, or contradicts
   *     another (stale before fresh)
   */
  public VerificationPolicy with(PolicySetting setting, double value) {
    return with(Map.of(setting, value));
  }

  /**
   * The same policy with some numbers changed together, each in its setting's unit.
   *
   * @throws IllegalArgumentException when a value is out of its setting's range, or two of them
   *     contradict each other (stale before fresh)
   */
  public VerificationPolicy with(Map<PolicySetting, Double> values) {
    var changed = new EnumMap<>(numbers);
    changed.putAll(values);
    return new VerificationPolicy(version.name(), enforcement, changed, besides);
  }

  /**
   * The same policy with some numbers chosen over what is inherited: where an inherited number
   * contradicts a chosen one, it follows the chosen one.
   *
   * @throws IllegalArgumentException when a value is out of its setting's range, or two of the
   *     chosen ones contradict each other
   */
  public VerificationPolicy overriddenBy(Map<PolicySetting, Double> chosen) {
    var all = new EnumMap<>(numbers);
    all.putAll(chosen);
    PolicyOrder.ALL.forEach(order -> order.settle(all, chosen.keySet()));
    return with(all);
  }

  /**
   * The policy that was written down as this text.
   *
   * @param name that it goes by
   * @param canonicalText as {@link #canonicalText()} gave it; a number that it does not name has
   *     its standard value, and what no longer exists is passed over
   */
  public static VerificationPolicy read(String name, String canonicalText) {
    return PolicyReader.read(canonicalText).named(name);
  }

  /** The number of a setting, in the setting's unit. */
  public double get(PolicySetting setting) {
    return numbers.getOrDefault(setting, setting.standard());
  }

  /** What a rejected verdict does. */
  public Enforcement enforcement() {
    return enforcement;
  }

  /** The name and the hash that every decision stores. */
  public PolicyVersion version() {
    return version;
  }

  /**
   * Everything the hash covers, one {@code NAME=value unit} a line in the order of {@link
   * PolicySetting}, decimals without exponent or trailing zeros, after a line with the enforcement;
   * then what it covers besides.
   */
  public String canonicalText() {
    return canonicalText;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VerificationPolicy policy && version.equals(policy.version);
  }

  @Override
  public int hashCode() {
    return version.hashCode();
  }

  @Override
  public String toString() {
    return "VerificationPolicy " + version.name() + " " + version.hash();
  }

  private String write() {
    return numbers.entrySet().stream()
        .map(e -> e.getKey().line(e.getValue()))
        .collect(Collectors.joining("", "ENFORCEMENT=" + enforcement + "\n", ""));
  }

  private static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
