package org.verifiedcompliance.http.input;

import java.util.List;

/** A list of objects. */
public final class ObjectsField extends Field<List<Body>, ObjectsField> {
  ObjectsField(Slot<List<Body>> slot) {
    super(slot);
  }

  /** At most so many. */
  public ObjectsField max(int count) {
    return check(list -> list.size() <= count, "too-many", "must have at most " + count);
  }

  /** The objects, none if the field is absent. */
  public List<Body> orEmpty() {
    return or(List.of());
  }

  @Override
  ObjectsField self() {
    return this;
  }
}
