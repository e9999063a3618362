package org.verifiedcompliance.http.input;

import java.time.Instant;

/** A time of RFC 3339, cut to microseconds, which is what the stores keep. */
public final class InstantField extends Field<Instant, InstantField> {
  InstantField(Slot<Instant> slot) {
    super(slot);
  }

  /** From this on, and before that. */
  public InstantField within(Instant from, Instant before) {
    return check(
        time -> !time.isBefore(from) && time.isBefore(before),
        "out-of-range",
        "must be from " + from + " on and before " + before);
  }

  /** Not before another time of the same request, if that is there. */
  public InstantField notBefore(InstantField from, String name) {
    return check(
        time -> !from.isPresent() || !time.isBefore(from.get()),
        "out-of-range",
        "must not be before " + name);
  }

  @Override
  InstantField self() {
    return this;
  }
}
