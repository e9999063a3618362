package org.verifiedcompliance.bootstrap.config;

import static org.verifiedcompliance.bootstrap.config.Setting.of;

import java.time.Duration;
import java.util.List;
import org.verifiedcompliance.application.privacy.Retention;

/** How long personal records are kept. */
final class RetentionSettings {
  private static final int MOST_DAYS = 36_500;

  static final Setting<Duration> PRESENCE =
      of(
          "RETENTION_PRESENCE_DAYS",
          Kinds.days(1, MOST_DAYS),
          "90",
          "Readings during a stay; their verdict and the duration stay.");
  static final Setting<Duration> FIXES =
      of(
          "RETENTION_FIX_DAYS",
          Kinds.days(1, MOST_DAYS),
          "1095",
          "Readings and notes of check-in, check-out and other facts; the verdict stays.");
  static final Setting<Duration> RECEIPTS =
      of("RETENTION_RECEIPT_DAYS", Kinds.days(1, MOST_DAYS), "2555", "Signed receipts.");

  static final List<Setting<?>> ALL = List.of(PRESENCE, FIXES, RECEIPTS);

  /** Known and checked; the feature that reads them comes with a later release. */
  static final List<Setting<?>> WAITING = List.of(RECEIPTS);

  private RetentionSettings() {}

  static Retention retention(SettingValues values) {
    return new Retention(values.get(PRESENCE), values.get(FIXES));
  }
}
