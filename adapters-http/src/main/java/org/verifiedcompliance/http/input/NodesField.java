package org.verifiedcompliance.http.input;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** A list of anything. */
public final class NodesField extends Field<List<JsonNode>, NodesField> {
  NodesField(Slot<List<JsonNode>> slot) {
    super(slot);
  }

  /** At most so many. */
  public NodesField max(int count) {
    return check(list -> list.size() <= count, "too-many", "must have at most " + count);
  }

  /** The nodes, none if the field is absent. */
  public List<JsonNode> orEmpty() {
    return or(List.of());
  }

  @Override
  NodesField self() {
    return this;
  }
}
