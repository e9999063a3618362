package org.verifiedcompliance.application.operations;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What phones can do without a network. */
public enum OperationType {
  /** Opens an attendance session. */
  CREATE_SESSION(true),
  /** Comes to a session. */
  CHECK_IN(true),
  /** Leaves a session. */
  CHECK_OUT(true),
  /** Hands in readings of a stay. */
  PRESENCE(true),
  /** Ends a session without a place. */
  END_SESSION(true),
  /** Changes what is on record about the person. */
  UPDATE_PROFILE(false),
  /** Publishes a meeting. */
  CREATE_MEETING(false),
  /** Changes a meeting. */
  UPDATE_MEETING(false);

  private final boolean attends;

  OperationType(boolean attends) {
    this.attends = attends;
  }

  /** The type of this name on the wire. */
  public static Optional<OperationType> named(String name) {
    return Stream.of(values()).filter(type -> type.wireName().equals(name)).findFirst();
  }

  /** Its name on the wire, such as {@code check_in}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it is about the person's attendance, in which every step rests on those before. */
  public boolean attends() {
    return attends;
  }

  /** Whether it tells where the person was, which is kept only with their consent. */
  boolean tellsPlace() {
    return this == CHECK_IN || this == CHECK_OUT || this == PRESENCE;
  }

  /** Whether it makes a thing that later operations may name before the server's id is known. */
  public boolean makes() {
    return this == CREATE_SESSION || this == CREATE_MEETING;
  }
}
