package org.verifiedcompliance.application.repeats;

import java.time.Duration;
import java.util.function.Supplier;

/** Does what a request wants once, however often it comes under the same key. */
@FunctionalInterface
public interface AnswerOnce {
  /**
   * Does the work unless it was done, or is being done, under this key. An exception of the work is
   * passed on, and the key is free again.
   */
  Outcome answer(Command command, Supplier<Answer> work);

  /**
   * A request with a key.
   *
   * @param caller who sends it, in words that fit nobody else; keys of others are other keys
   * @param key as the caller made it
   * @param request all that must be the same in a repeat: method, address and body
   * @param way how the work and the memory of it belong together
   */
  record Command(String caller, String key, String request, Way way) {}

  /** How the work and the memory of it belong together. */
  sealed interface Way {
    /** What the work writes and its answer are committed in one transaction, or neither is. */
    record Together() implements Way {}

    /**
     * The work has transactions of its own, and each thing that it makes has a natural name by
     * which it is not made twice. If the server is lost in between, the key is free again after the
     * lease.
     */
    record Apart(Duration lease) implements Way {}
  }

  /**
   * What the work answered.
   *
   * @param text all of it, in a form that the caller of this use case reads again
   * @param lasting whether a repeat is to get it too; else the repeat does the work anew
   */
  record Answer(String text, boolean lasting) {}

  /** What becomes of the request. */
  sealed interface Outcome {
    /** The work was done now. */
    record Done() implements Outcome {}

    /** The work was done before, with this answer. */
    record Repeated(String answer) implements Outcome {}

    /** The work was done before, but its answer was too long to be kept. */
    record AnswerNotKept() implements Outcome {}

    /** The work is being done; it makes sense to ask again after a while. */
    record StillRunning(Duration pause) implements Outcome {}

    /** The key was used for another request. */
    record KeyOfAnother() implements Outcome {}
  }
}
