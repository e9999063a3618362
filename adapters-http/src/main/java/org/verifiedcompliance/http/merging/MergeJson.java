package org.verifiedcompliance.http.merging;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.edits.Conflict;

/**
 * How an edit met those of others.
 *
 * @param outcome {@code applied}, {@code merged} or {@code conflict}
 * @param version of the thing now, to edit from
 * @param kept the fields that others had changed and that stay so
 * @param conflict what waits for a choice, null when nothing does
 */
public record MergeJson(
    String outcome, long version, List<String> kept, @Nullable Waiting conflict) {
  /** The fields that wait, under the name of their conflict. */
  public record Waiting(UUID conflictId, List<String> fields) {}

  /** Nobody else had changed anything. */
  public static MergeJson applied(long version) {
    return new MergeJson("applied", version, List.of(), null);
  }

  /** Others had changed other fields. */
  public static MergeJson merged(long version, Stream<String> kept) {
    return new MergeJson("merged", version, kept.sorted().toList(), null);
  }

  /** Others had changed the same fields. */
  public static MergeJson conflicting(long version, Conflict conflict) {
    var fields = List.copyOf(conflict.sides().keys());
    return new MergeJson(
        "conflict", version, List.of(), new Waiting(conflict.id().value(), fields));
  }
}
