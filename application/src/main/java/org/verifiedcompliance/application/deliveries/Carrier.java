package org.verifiedcompliance.application.deliveries;

/** Takes one parcel along one channel. */
@FunctionalInterface
interface Carrier {
  Result carry(Parcel parcel);

  /** What came of it. */
  sealed interface Result {
    record Done() implements Result {}

    record Hopeless(String reason) implements Result {}

    record Later(String reason) implements Result {}

    record NoWay() implements Result {}
  }
}
