package org.verifiedcompliance.domain.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A reader who takes a list part by part, each behind the last item of the one before. */
public final class Walk {
  private Walk() {}

  /**
   * What they have read at the end, of parts of two.
   *
   * @param meanwhile happens between two parts
   */
  public static <T> List<T> through(Function<Slice, Part<T>> list, Runnable meanwhile) {
    var read = new ArrayList<T>();
    var slice = Slice.first(2);
    var part = list.apply(slice);
    read.addAll(part);
    while (part.next().isPresent()) {
      assertThat(part).hasSize(slice.limit());
      meanwhile.run();
      part = list.apply(slice.behind(part.next().get()));
      read.addAll(part);
    }
    return read;
  }

  /** The same while nothing happens; then no part is empty but that of an empty list. */
  public static <T> List<T> through(Function<Slice, Part<T>> list) {
    return through(
        slice -> {
          var part = list.apply(slice);
          assertThat(part.isEmpty()).isEqualTo(slice.after() == null && part.isEmpty());
          return part;
        },
        () -> {});
  }
}
