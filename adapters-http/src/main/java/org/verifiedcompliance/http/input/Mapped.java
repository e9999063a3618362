package org.verifiedcompliance.http.input;

/** A field that was turned into a word of the domain. */
public final class Mapped<T> extends Field<T, Mapped<T>> {
  Mapped(Slot<T> slot) {
    super(slot);
  }

  @Override
  Mapped<T> self() {
    return this;
  }
}
