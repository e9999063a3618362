package org.verifiedcompliance.application.imports;

import java.util.UUID;
import org.verifiedcompliance.application.shared.SerialUnitOfWork;
import org.verifiedcompliance.domain.meetings.MeetingId;

class InMemoryMeetingOriginsTest implements MeetingOriginsContract {
  private final MeetingOrigins origins = new InMemoryMeetingOrigins();
  private final MeetingId meeting = new MeetingId(UUID.randomUUID());
  private final SerialUnitOfWork unitOfWork = new SerialUnitOfWork();

  @Override
  public MeetingOrigins origins() {
    return origins;
  }

  @Override
  public MeetingId meeting() {
    return meeting;
  }

  @Override
  public void inTransaction(Runnable work) {
    unitOfWork.inTransaction(() -> {
      work.run();
      return true;
    });
  }
}
