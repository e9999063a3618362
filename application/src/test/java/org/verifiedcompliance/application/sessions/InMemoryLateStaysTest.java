package org.verifiedcompliance.application.sessions;

import org.verifiedcompliance.domain.sessions.DueSessions;
import org.verifiedcompliance.domain.sessions.InMemorySessions;

final class InMemoryLateStaysTest implements LateStaysContract {
  private final AttendanceWorld world = new AttendanceWorld();

  @Override
  public AttendanceWorld world() {
    return world;
  }

  @Override
  public DueSessions due() {
    return ((InMemorySessions) world.sessions).due();
  }
}
