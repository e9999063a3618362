package org.verifiedcompliance.application.sockets;

import org.verifiedcompliance.application.live.LiveChanges;
import org.verifiedcompliance.application.live.MessageId;
import org.verifiedcompliance.application.live.Scope;
import org.verifiedcompliance.application.live.Sink;
import org.verifiedcompliance.application.live.Subscription;
import org.verifiedcompliance.application.stream.ChangeLog;

/** Begins to listen from a place that is known, so that whoever is cut off can always go on. */
public final class Listening {
  private final LiveChanges live;
  private final ChangeLog log;

  /** Takes the ports. */
  public Listening(LiveChanges live, ChangeLog log) {
    this.live = live;
    this.log = log;
  }

  /** The message after which a listener begins who has none yet. */
  public MessageId now() {
    return MessageId.after(log.head());
  }

  /** Listens to what comes after the message. */
  public Subscription begin(Scope scope, MessageId since, Sink sink) {
    return live.subscribe(scope, since, sink);
  }
}
