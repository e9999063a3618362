package org.verifiedcompliance.domain.lists;

import java.util.AbstractList;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A part of a list, which knows where the list goes on; equal to a list of the same items. */
public final class Part<T> extends AbstractList<T> implements RandomAccess {
  private final List<T> items;
  private final @Nullable After last;

  private Part(List<T> items, @Nullable After last) {
    this.items = List.copyOf(items);
    this.last = last;
  }

  /** The end of a list: nothing comes behind these. */
  public static <T> Part<T> end(List<T> items) {
    return new Part<>(items, null);
  }

  /**
   * What a store found when it looked for one more than was asked for.
   *
   * @param key tells the place behind an item
   */
  public static <T> Part<T> of(List<T> found, Slice slice, Function<? super T, After> key) {
    if (found.size() <= slice.limit()) {
      return end(found);
    }
    var shown = found.subList(0, slice.limit());
    return new Part<>(shown, key.apply(shown.getLast()));
  }

  /** Where the list goes on; empty at its end. */
  public Optional<After> next() {
    return Optional.ofNullable(last);
  }

  /** The same part, of other things. */
  public <R> Part<R> map(Function<? super T, ? extends R> view) {
    return new Part<>(items.stream().<R>map(view).toList(), last);
  }

  @Override
  public T get(int index) {
    return items.get(index);
  }

  @Override
  public int size() {
    return items.size();
  }
}
