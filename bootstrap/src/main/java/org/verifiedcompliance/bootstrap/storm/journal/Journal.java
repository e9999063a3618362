package org.verifiedcompliance.bootstrap.storm.journal;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import org.verifiedcompliance.bootstrap.storm.journal.Entries.Acknowledged;
import org.verifiedcompliance.bootstrap.storm.journal.Entries.Change;
import org.verifiedcompliance.bootstrap.storm.journal.Entries.Counted;
import org.verifiedcompliance.bootstrap.storm.journal.Entries.FactsRead;
import org.verifiedcompliance.bootstrap.storm.journal.Entries.Heard;
import org.verifiedcompliance.bootstrap.storm.journal.Entries.Listener;
import org.verifiedcompliance.bootstrap.storm.journal.Entries.OperationAnswer;
import org.verifiedcompliance.bootstrap.storm.journal.Entries.OwnRead;
import org.verifiedcompliance.bootstrap.storm.journal.Entries.Peek;
import org.verifiedcompliance.bootstrap.storm.journal.Entries.Probe;
import org.verifiedcompliance.bootstrap.storm.journal.Entries.Remark;
import org.verifiedcompliance.bootstrap.storm.journal.Entries.Reuse;
import org.verifiedcompliance.bootstrap.storm.journal.Entries.Stay;
import org.verifiedcompliance.bootstrap.storm.journal.Entries.Strike;
import org.verifiedcompliance.bootstrap.storm.journal.Entries.Trouble;

/** All that the phones saw, in order for each of them. */
public final class Journal {
  private final long start = System.nanoTime();
  private final LongAdder requests = new LongAdder();
  private final LongAdder lost = new LongAdder();
  private final LongAdder thrownAway = new LongAdder();
  private final LongAdder doubled = new LongAdder();
  private final Queue<Trouble> troubles = new ConcurrentLinkedQueue<>();
  private final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
  private final Queue<FactsRead> factsRead = new ConcurrentLinkedQueue<>();
  private final Queue<Stay> stays = new ConcurrentLinkedQueue<>();
  private final Queue<Counted> counted = new ConcurrentLinkedQueue<>();
  private final Queue<OperationAnswer> operations = new ConcurrentLinkedQueue<>();
  private final Queue<Change> changes = new ConcurrentLinkedQueue<>();
  private final Queue<Listener> listeners = new ConcurrentLinkedQueue<>();
  private final Queue<Heard> heard = new ConcurrentLinkedQueue<>();
  private final Queue<OwnRead> ownReads = new ConcurrentLinkedQueue<>();
  private final Queue<Peek> peeks = new ConcurrentLinkedQueue<>();
  private final Queue<Probe> probes = new ConcurrentLinkedQueue<>();
  private final Queue<Reuse> reuses = new ConcurrentLinkedQueue<>();
  private final Queue<Strike> strikes = new ConcurrentLinkedQueue<>();
  private final Queue<Remark> remarks = new ConcurrentLinkedQueue<>();

  /** Milliseconds since the journal began. */
  public long now() {
    return (System.nanoTime() - start) / 1_000_000;
  }

  /** Requests that were sent. */
  public LongAdder requests() {
    return requests;
  }

  /** Requests without an answer. */
  public LongAdder lost() {
    return lost;
  }

  /** Answers that came and were thrown away. */
  public LongAdder thrownAway() {
    return thrownAway;
  }

  /** Requests that were sent twice. */
  public LongAdder doubled() {
    return doubled;
  }

  /** Answers of 500 and more. */
  public Queue<Trouble> troubles() {
    return troubles;
  }

  /** Facts that the server acknowledged. */
  public Queue<Acknowledged> acknowledged() {
    return acknowledged;
  }

  /** Readings of the facts of a session. */
  public Queue<FactsRead> factsRead() {
    return factsRead;
  }

  /** Times and durations of a stay, as they were returned. */
  public Queue<Stay> stays() {
    return stays;
  }

  /** Facts of which a phone's counter says when they were. */
  public Queue<Counted> counted() {
    return counted;
  }

  /** What the server said of operations. */
  public Queue<OperationAnswer> operations() {
    return operations;
  }

  /** Changes that people were told of. */
  public Queue<Change> changes() {
    return changes;
  }

  /** Who followed the stream. */
  public Queue<Listener> listeners() {
    return listeners;
  }

  /** What they heard, in order for each of them. */
  public Queue<Heard> heard() {
    return heard;
  }

  /** Readings of one's own after an acknowledgement. */
  public Queue<OwnRead> ownReads() {
    return ownReads;
  }

  /** Looks at what belongs to others. */
  public Queue<Peek> peeks() {
    return peeks;
  }

  /** Uses of a token after it was ended. */
  public Queue<Probe> probes() {
    return probes;
  }

  /** Uses of a refresh token that was spent. */
  public Queue<Reuse> reuses() {
    return reuses;
  }

  /** What was broken, and when. */
  public Queue<Strike> strikes() {
    return strikes;
  }

  /** What a phone could not do and should have. */
  public Queue<Remark> remarks() {
    return remarks;
  }
}
