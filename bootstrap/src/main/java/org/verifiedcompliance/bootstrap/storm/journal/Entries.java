package org.verifiedcompliance.bootstrap.storm.journal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The entries of the journal; times are its milliseconds. */
public final class Entries {
  private Entries() {}

  /** An answer of 500 or more. */
  public record Trouble(long at, String request, int status, boolean hasRetryAfter, String body) {}

  /**
   * A fact that the server acknowledged.
   *
   * @param inside whether the phone was at the place, and said so in good faith
   */
  public record Acknowledged(
      String person, String session, String event, String type, boolean inside) {}

  /**
   * The facts of a session as a phone read them.
   *
   * @param facts what was said of each, by its id, in order
   */
  public record FactsRead(
      long asked, long answered, String person, String session, Map<String, String> facts) {}

  /**
   * A fact of which the phone's counter says when it was.
   *
   * @param real when it was
   * @param anchored whether it was always told with a time that the server had given before it
   */
  public record Counted(String event, Instant real, boolean anchored) {}

  /** Somebody who follows the stream by this name, from before the storm to its end. */
  public record Listener(String name, String person) {}

  /**
   * A message of the stream.
   *
   * @param after the one before on the same line, or where the line went on
   * @param id its place in the stream
   * @param what it said
   */
  public record Heard(Listener listener, String after, String id, String what) {}

  /** Times and duration of a stay, as returned; each may be missing. */
  public record Stay(String session, String checkIn, String checkOut, @Nullable Long duration) {}

  /**
   * What the server said of an operation.
   *
   * @param depends the operations that it named
   * @param result what became of it, the id of its thing first
   */
  public record OperationAnswer(
      long at,
      String person,
      String operation,
      String type,
      List<String> depends,
      String status,
      String result,
      String problem) {
    /** Whether the word is final. */
    public boolean isFinal() {
      return status.equals("completed") || status.equals("failed");
    }
  }

  /**
   * A change that a person was told of.
   *
   * @param way by which they learned of it
   * @param id its position
   */
  public record Change(String person, String way, String id, String subject) {}

  /** A reading of one's own after an acknowledgement. */
  public record OwnRead(String session, String event, boolean found) {}

  /** A look at something of somebody else; 0 when no answer came. */
  public record Peek(String reader, String path, int status) {}

  /** A use of a token so many milliseconds after the answer that it had ended. */
  public record Probe(String path, long after, int status) {}

  /**
   * A use of a spent refresh token that a thief might have.
   *
   * @param thief the answer to it
   * @param owner the answer to the newest token of the family afterwards
   */
  public record Reuse(String signIn, int thief, int owner) {}

  /** Something was broken for a while. */
  public record Strike(String fault, long from, long until, String note) {}

  /** Something that a phone could not do and should have. */
  public record Remark(String invariant, String text) {}
}
