package org.verifiedcompliance.domain.meetings;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is different about one date of a schedule. */
public sealed interface DateChange {
  /** When the date starts by the rule, which names it for good. */
  Instant original();

  /** Why, for people; null when nobody said it. */
  @Nullable String note();

  /** When it takes place, empty when it does not. */
  Optional<Occurrence> date();

  /** It does not take place. */
  record Cancelled(Instant original, @Nullable String note) implements DateChange {
    @Override
    public Optional<Occurrence> date() {
      return Optional.empty();
    }
  }

  /** It takes place at another time, or at its own with a note. */
  record Moved(Instant original, Occurrence to, @Nullable String note) implements DateChange {
    @Override
    public Optional<Occurrence> date() {
      return Optional.of(to);
    }
  }

  /** It takes place besides those of the rule. */
  record Added(Occurrence at, @Nullable String note) implements DateChange {
    @Override
    public Instant original() {
      return at.start();
    }

    @Override
    public Optional<Occurrence> date() {
      return Optional.of(at);
    }
  }
}
