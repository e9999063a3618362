package org.verifiedcompliance.http.input;

/** True or false. */
public final class BoolField extends Field<Boolean, BoolField> {
  BoolField(Slot<Boolean> slot) {
    super(slot);
  }

  @Override
  BoolField self() {
    return this;
  }
}
