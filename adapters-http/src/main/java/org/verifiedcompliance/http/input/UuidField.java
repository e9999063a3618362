package org.verifiedcompliance.http.input;

import java.util.UUID;

/** An id. */
public final class UuidField extends Field<UUID, UuidField> {
  UuidField(Slot<UUID> slot) {
    super(slot);
  }

  @Override
  UuidField self() {
    return this;
  }
}
