package org.verifiedcompliance.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import java.time.InstantSource;
import org.verifiedcompliance.application.accounts.PasswordHasher;
import org.verifiedcompliance.application.accounts.PasswordPolicy;
import org.verifiedcompliance.application.accounts.SecretTokens;
import org.verifiedcompliance.application.auth.AccessTokens;
import org.verifiedcompliance.application.codes.CodeSecrets;
import org.verifiedcompliance.application.kiosks.Badges;
import org.verifiedcompliance.application.mail.MailOutbox;
import org.verifiedcompliance.application.notifications.TokenSeal;
import org.verifiedcompliance.application.offline.TimeLimits;
import org.verifiedcompliance.application.offline.TimeTokens;
import org.verifiedcompliance.application.shared.IdGenerator;
import org.verifiedcompliance.application.webhooks.WebhookSecrets;
import org.verifiedcompliance.bootstrap.config.AppConfig;
import org.verifiedcompliance.persistence.Database;
import org.verifiedcompliance.persistence.mail.JdbiMailOutbox;
import org.verifiedcompliance.security.AesTokenSeal;
import org.verifiedcompliance.security.Argon2PasswordHasher;
import org.verifiedcompliance.security.HmacCodeSecrets;
import org.verifiedcompliance.security.HmacSecretTokens;
import org.verifiedcompliance.security.JwtAccessTokens;
import org.verifiedcompliance.security.KeyRing;
import org.verifiedcompliance.security.SealedWebhookSecrets;
import org.verifiedcompliance.security.SignedTimeTokens;
import org.verifiedcompliance.security.TimeKeys;
import org.verifiedcompliance.security.ZxcvbnPasswordStrength;

/** Keys, tokens and passwords. */
public final class SecurityModule extends AbstractModule {
  private static final String ISSUER = "verified-compliance";
  private static final String AUDIENCE = "verified-compliance-api";

  private final AppConfig config;

  /** With the keys and lives of these settings. */
  public SecurityModule(AppConfig config) {
    this.config = config;
  }

  @Provides
  @Singleton
  KeyRing keys(InstantSource clock) {
    return KeyRing.open(config.storage().keysDir(), config.tokens().access(), clock);
  }

  @Provides
  @Singleton
  TimeKeys timeKeys(InstantSource clock) {
    return TimeKeys.open(config.storage().keysDir(), clock);
  }

  @Provides
  @Singleton
  TimeTokens timeTokens(TimeKeys keys) {
    return new SignedTimeTokens(keys, ISSUER, TimeLimits.standard().tokenLife());
  }

  @Provides
  @Singleton
  AccessTokens accessTokens(KeyRing keys, IdGenerator ids, InstantSource clock) {
    return new JwtAccessTokens(keys, ids, clock, ISSUER, AUDIENCE);
  }

  @Provides
  @Singleton
  SecretTokens secretTokens(KeyRing keys) {
    return new HmacSecretTokens(keys.successorKey());
  }

  @Provides
  @Singleton
  CodeSecrets codeSecrets(KeyRing keys) {
    return new HmacCodeSecrets(keys.venueKey());
  }

  @Provides
  @Singleton
  Badges badges(KeyRing keys) {
    return new Badges(new HmacCodeSecrets(keys.badgeKey()));
  }

  @Provides
  @Singleton
  WebhookSecrets webhookSecrets(KeyRing keys) {
    return new SealedWebhookSecrets(keys.webhookKey());
  }

  @Provides
  @Singleton
  TokenSeal tokenSeal(KeyRing keys) {
    return new AesTokenSeal(keys.deviceKey());
  }

  @Provides
  @Singleton
  MailOutbox mailOutbox(Database database, KeyRing keys) {
    return new JdbiMailOutbox(database.jdbi(), new AesTokenSeal(keys.letterKey()));
  }

  @Provides
  @Singleton
  PasswordHasher passwordHasher() {
    return Argon2PasswordHasher.forThisMachine();
  }

  @Provides
  @Singleton
  PasswordPolicy passwordPolicy() {
    return new PasswordPolicy(new ZxcvbnPasswordStrength(), config.tokens().passwordMinLength());
  }
}
