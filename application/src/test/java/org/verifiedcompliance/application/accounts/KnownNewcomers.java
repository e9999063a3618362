package org.verifiedcompliance.application.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.people.Person;

/** Lets everybody in until it is told otherwise, and remembers them. */
public final class KnownNewcomers implements Newcomers {
  public final List<Person> welcomed = new ArrayList<>();
  private @Nullable Duration wait;

  public void refuseFor(Duration time) {
    wait = time;
  }

  @Override
  public Optional<Duration> admit(@Nullable ClientAddress from, Instant now) {
    return Optional.ofNullable(wait);
  }

  @Override
  public void welcome(Person person, Instant now) {
    welcomed.add(person);
  }
}
