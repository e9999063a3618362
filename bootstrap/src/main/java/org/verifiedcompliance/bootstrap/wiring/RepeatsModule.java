package org.verifiedcompliance.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.time.Duration;
import java.time.InstantSource;
import org.verifiedcompliance.application.audit.AuditLog;
import org.verifiedcompliance.application.repeats.AnswerOnce;
import org.verifiedcompliance.application.repeats.AnswerOnceService;
import org.verifiedcompliance.application.repeats.ForgetRepeats;
import org.verifiedcompliance.application.repeats.ForgetRepeatsService;
import org.verifiedcompliance.application.repeats.RepeatSecrets;
import org.verifiedcompliance.application.repeats.Repeats;
import org.verifiedcompliance.application.shared.UnitOfWork;
import org.verifiedcompliance.application.stream.Wakes;
import org.verifiedcompliance.http.HttpGuards;
import org.verifiedcompliance.persistence.Database;
import org.verifiedcompliance.persistence.jobs.Job;
import org.verifiedcompliance.persistence.repeats.JdbiRepeats;
import org.verifiedcompliance.security.KeyRing;
import org.verifiedcompliance.security.KeyedRepeatSecrets;

/** Requests that come twice. */
public final class RepeatsModule extends AbstractModule {
  private static final Duration FORGET_PAUSE = Duration.ofMinutes(10);

  @Provides
  @Singleton
  Repeats repeats(Database database) {
    return new JdbiRepeats(database.jdbi());
  }

  @Provides
  @Singleton
  RepeatSecrets secrets(KeyRing keys) {
    return new KeyedRepeatSecrets(keys.repeatKey());
  }

  @Provides
  @Singleton
  HttpGuards guards(
      AnswerOnce answerOnce,
      RepeatSecrets secrets,
      Wakes wakes,
      AuditLog log,
      InstantSource clock) {
    return new HttpGuards(answerOnce, new SealedCursors(secrets), wakes, log, clock);
  }

  @Provides
  @Singleton
  AnswerOnce answerOnce(
      Repeats repeats, RepeatSecrets secrets, UnitOfWork unitOfWork, InstantSource clock) {
    return new AnswerOnceService(repeats, secrets, unitOfWork, clock);
  }

  @Provides
  ForgetRepeats forgetRepeats(Repeats repeats, InstantSource clock) {
    return new ForgetRepeatsService(repeats, clock);
  }

  @ProvidesIntoSet
  Job forgetting(ForgetRepeats forget) {
    return new Job("forget-repeats", FORGET_PAUSE, forget::forget);
  }
}
