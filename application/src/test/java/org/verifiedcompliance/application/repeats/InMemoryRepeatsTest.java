package org.verifiedcompliance.application.repeats;

import org.verifiedcompliance.application.shared.SerialUnitOfWork;
import org.verifiedcompliance.application.shared.UnitOfWork;

class InMemoryRepeatsTest implements RepeatsContract {
  private final InMemoryRepeats repeats = new InMemoryRepeats();
  private final SerialUnitOfWork unitOfWork = new SerialUnitOfWork();

  @Override
  public Repeats repeats() {
    return repeats;
  }

  @Override
  public UnitOfWork unitOfWork() {
    return unitOfWork;
  }
}
