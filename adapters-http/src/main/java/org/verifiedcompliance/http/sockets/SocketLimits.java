package org.verifiedcompliance.http.sockets;

import java.time.Duration;

/**
 * What connections may cost.
 *
 * @param perPerson connections of one person on this node
 * @param heartbeat between two signs of life
 * @param idle how long a socket may be silent
 * @param patience how long one message may be on its way to a reader
 * @param messageBytes of one message of a client
 * @param messagesPerMinute of one client
 */
public record SocketLimits(
    int perPerson,
    Duration heartbeat,
    Duration idle,
    Duration patience,
    int messageBytes,
    int messagesPerMinute) {
  private static final int MESSAGE_BYTES = 64 * 1024;
  private static final int MESSAGES_PER_MINUTE = 100;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** With the standard limits for messages. A heart beats at least twice while one may be idle. */
  public static SocketLimits of(int perPerson, Duration heartbeat, Duration idle) {
    var often = idle.dividedBy(2);
    var beats = heartbeat.compareTo(often) < 0 ? heartbeat : often;
    return new SocketLimits(perPerson, beats, idle, PATIENCE, MESSAGE_BYTES, MESSAGES_PER_MINUTE);
  }
}
