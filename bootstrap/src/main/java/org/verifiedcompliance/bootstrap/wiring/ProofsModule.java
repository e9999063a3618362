package org.verifiedcompliance.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provider;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.time.Duration;
import java.time.InstantSource;
import org.verifiedcompliance.application.auth.WrongPasswords;
import org.verifiedcompliance.application.deliveries.DeliverLettersService;
import org.verifiedcompliance.application.mail.MailOutbox;
import org.verifiedcompliance.application.mail.Mailer;
import org.verifiedcompliance.application.proofs.OneTimeSecrets;
import org.verifiedcompliance.application.proofs.Quotas;
import org.verifiedcompliance.application.recovery.AccountLetters;
import org.verifiedcompliance.application.recovery.PublicAddress;
import org.verifiedcompliance.application.shared.IdGenerator;
import org.verifiedcompliance.bootstrap.config.AppConfig;
import org.verifiedcompliance.bootstrap.server.Background;
import org.verifiedcompliance.bootstrap.server.Repeating;
import org.verifiedcompliance.http.HttpServer;
import org.verifiedcompliance.persistence.Database;
import org.verifiedcompliance.persistence.auth.JdbiWrongPasswords;
import org.verifiedcompliance.persistence.proofs.JdbiOneTimeSecrets;
import org.verifiedcompliance.persistence.proofs.JdbiQuotas;

/** One-time secrets, quotas, and the letters by which secrets leave. */
public final class ProofsModule extends AbstractModule {
  /** Somebody sits before a screen and waits for the letter. */
  private static final Duration SEND_PAUSE = Duration.ofSeconds(1);

  private final AppConfig.Web web;

  /** With links to where these settings say. */
  public ProofsModule(AppConfig.Web web) {
    this.web = web;
  }

  @Provides
  @Singleton
  OneTimeSecrets oneTimeSecrets(Database database) {
    return new JdbiOneTimeSecrets(database.jdbi());
  }

  @Provides
  @Singleton
  Quotas quotas(Database database) {
    return new JdbiQuotas(database.jdbi());
  }

  @Provides
  @Singleton
  WrongPasswords wrongPasswords(Database database) {
    return new JdbiWrongPasswords(database.jdbi());
  }

  /** Asked late: a port that was taken by chance is known only when the server listens. */
  @Provides
  @Singleton
  PublicAddress publicAddress(Provider<HttpServer> server) {
    return () -> web.urlAt(web.publicUrl() == null ? server.get().port() : 0);
  }

  @Provides
  @Singleton
  AccountLetters letters(MailOutbox outbox, PublicAddress address, IdGenerator ids) {
    return new AccountLetters(outbox, address, ids);
  }

  @Provides
  @Singleton
  DeliverLettersService deliverLetters(MailOutbox outbox, Mailer mailer, InstantSource clock) {
    return new DeliverLettersService(outbox, mailer, clock);
  }

  @ProvidesIntoSet
  @Singleton
  Background sending(DeliverLettersService deliver) {
    return new Repeating("send-letters", SEND_PAUSE, deliver::deliver);
  }
}
