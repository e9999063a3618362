package org.verifiedcompliance.application.live;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A row of failures, of which only the first of each kind is told. */
final class Spell {
  private final Troubles troubles;
  private final AtomicReference<@Nullable Class<?>> last = new AtomicReference<>();

  Spell(Troubles troubles) {
    this.troubles = troubles;
  }

  void met(RuntimeException failure) {
    var kind = failure.getClass();
    if (!kind.equals(last.getAndSet(kind))) {
      troubles.met(failure);
    }
  }

  void isOver() {
    last.set(null);
  }
}
