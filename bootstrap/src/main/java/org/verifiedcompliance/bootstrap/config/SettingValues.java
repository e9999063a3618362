package org.verifiedcompliance.bootstrap.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every setting with its value in force: environment over file over default. */
final class SettingValues {
  private final Map<String, Entry> entries;
  private final List<String> faults;

  private SettingValues(Map<String, Entry> entries, List<String> faults) {
    this.entries = entries;
    this.faults = faults;
  }

  /**
   * A setting in force.
   *
   * @param text as written, null when unset
   * @param value as read, null when unset
   */
  record Entry(Setting<?> setting, @Nullable String text, @Nullable Object value, Origin origin) {}

  /** Reads all settings; the wrong ones are noted and count as unset. */
  static SettingValues read(Map<String, String> environment, Map<String, String> file) {
    var faults = new ArrayList<String>();
    file.keySet().stream()
        .filter(name -> Settings.all().stream().noneMatch(s -> s.name().equals(name)))
        .forEach(name -> faults.add(name + " in vc.conf: there is no such setting"));
    var entries = new LinkedHashMap<String, Entry>();
    Settings.all().forEach(s -> entries.put(s.name(), entry(s, environment, file, faults)));
    return new SettingValues(entries, faults);
  }

  /** Notes that two settings contradict each other, unless one of them is wrong anyway. */
  <T extends Comparable<T>> void requireOrder(Setting<T> smaller, Setting<T> larger) {
    var small = entryOf(smaller);
    var large = entryOf(larger);
    var isAbove = find(smaller).flatMap(s -> find(larger).map(l -> s.compareTo(l) > 0));
    if (isAbove.orElse(false)) {
      faults.add(
          "%s=%s: must not be above %s=%s"
              .formatted(smaller.name(), small.text(), larger.name(), large.text()));
    }
  }

  /** Notes what is wrong with several settings together. */
  void reject(String fault) {
    faults.add(fault);
  }

  /**
   * Ends the reading.
   *
   * @throws InvalidSettings naming everything that is wrong
   */
  void check() {
    if (!faults.isEmpty()) {
      throw new InvalidSettings(faults);
    }
  }

  /** The value of a setting that has a default. */
  <T> T get(Setting<T> setting) {
    return find(setting).orElseThrow(() -> new IllegalStateException(setting.name() + " is unset"));
  }

  /** The value of a setting, empty when unset. */
  @SuppressWarnings("unchecked") // its own kind has read the value
  <T> Optional<T> find(Setting<T> setting) {
    return Optional.ofNullable((T) entryOf(setting).value());
  }

  private Entry entryOf(Setting<?> setting) {
    return Objects.requireNonNull(entries.get(setting.name()));
  }

  List<Entry> entries() {
    return List.copyOf(entries.values());
  }

  private static Entry entry(
      Setting<?> setting,
      Map<String, String> environment,
      Map<String, String> file,
      List<String> faults) {
    var name = setting.name();
    if (isSet(environment.get(name))) {
      return parsed(setting, environment.get(name), Origin.ENVIRONMENT, faults);
    }
    if (isSet(file.get(name))) {
      return parsed(setting, file.get(name), Origin.FILE, faults);
    }
    return parsed(setting, setting.standard(), Origin.DEFAULT, faults);
  }

  private static boolean isSet(@Nullable String text) {
    return text != null && !text.isBlank();
  }

  private static Entry parsed(
      Setting<?> setting, @Nullable String text, Origin origin, List<String> faults) {
    if (text == null) {
      return new Entry(setting, null, null, origin);
    }
    try {
      return new Entry(setting, text, setting.kind().parse().apply(text.strip()), origin);
    } catch (IllegalArgumentException e) {
      var shown = setting.secret() ? "(secret)" : text;
      faults.add(setting.name() + "=" + shown + ": allowed is " + setting.kind().allowed());
      return new Entry(setting, text, null, origin);
    }
  }
}
