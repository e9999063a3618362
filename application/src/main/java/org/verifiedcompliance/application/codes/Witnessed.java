package org.verifiedcompliance.application.codes;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.codes.VenueCodeUse;
import org.verifiedcompliance.domain.verification.Corroboration;
import org.verifiedcompliance.domain.verification.Reason;

/**
 * What speaks for a report beside the phone.
 *
 * @param remarks what the person should know about it
 * @param use the code that counts with the report, and only with it; null without one
 */
public record Witnessed(
    Set<Corroboration> corroborations, List<Reason> remarks, @Nullable VenueCodeUse use) {
  /** Nothing does. */
  public static final Witnessed NOTHING = new Witnessed(Set.of(), List.of(), null);

  /** Copies the collections. */
  public Witnessed {
    corroborations = Set.copyOf(corroborations);
    remarks = List.copyOf(remarks);
  }

  /** Both. */
  public Witnessed and(Witnessed other) {
    var all = new HashSet<>(corroborations);
    all.addAll(other.corroborations);
    return new Witnessed(
        all,
        Stream.concat(remarks.stream(), other.remarks.stream()).toList(),
        use == null ? other.use : use);
  }

  static Witnessed by(VenueCodeUse use) {
    return new Witnessed(Set.of(Corroboration.VENUE_CODE), List.of(), use);
  }

  static Witnessed remark(String code, String message) {
    return new Witnessed(Set.of(), List.of(new Reason(code, 0, null, null, message)), null);
  }
}
