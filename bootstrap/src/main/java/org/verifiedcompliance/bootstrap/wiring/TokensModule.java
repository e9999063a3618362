package org.verifiedcompliance.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.time.Duration;
import java.time.InstantSource;
import org.verifiedcompliance.application.accounts.SecretTokens;
import org.verifiedcompliance.application.audit.AuditLog;
import org.verifiedcompliance.application.auth.AccessTokens;
import org.verifiedcompliance.application.auth.Authenticate;
import org.verifiedcompliance.application.auth.AuthenticateService;
import org.verifiedcompliance.application.auth.SignInStates;
import org.verifiedcompliance.application.shared.IdGenerator;
import org.verifiedcompliance.application.shared.UnitOfWork;
import org.verifiedcompliance.application.tokens.ApiKeys;
import org.verifiedcompliance.application.tokens.AuthenticateByAnyService;
import org.verifiedcompliance.application.tokens.IssueSessionTokenService;
import org.verifiedcompliance.application.tokens.ManageApiKeys;
import org.verifiedcompliance.application.tokens.SessionTokens;
import org.verifiedcompliance.bootstrap.config.AppConfig;
import org.verifiedcompliance.domain.sessions.Sessions;
import org.verifiedcompliance.http.Routes;
import org.verifiedcompliance.http.tokens.ApiKeyRoutes;
import org.verifiedcompliance.http.tokens.SessionTokenRoutes;
import org.verifiedcompliance.persistence.Database;
import org.verifiedcompliance.persistence.accounts.JdbiRolesInForce;
import org.verifiedcompliance.persistence.tokens.JdbiApiKeys;
import org.verifiedcompliance.persistence.tokens.JdbiSessionTokens;

/** Who is asking, whatever proof they show. */
public final class TokensModule extends AbstractModule {
  private final Duration sessionTokenLife;

  /** With the lives of these settings. */
  public TokensModule(AppConfig.Tokens tokens) {
    sessionTokenLife = tokens.session();
  }

  @Provides
  @Singleton
  SessionTokens sessionTokens(Database database) {
    return new JdbiSessionTokens(database.jdbi());
  }

  @Provides
  @Singleton
  ApiKeys apiKeys(Database database, JdbiRolesInForce roles) {
    return new JdbiApiKeys(database.jdbi(), roles);
  }

  @Provides
  @Singleton
  Authenticate authenticate(
      AccessTokens accessTokens,
      SessionTokens sessionTokens,
      ApiKeys keys,
      Sessions sessions,
      SignInStates states,
      SecretTokens secrets,
      InstantSource clock) {
    var signedIn = new AuthenticateService(accessTokens, states);
    return new AuthenticateByAnyService(
        signedIn, sessionTokens, keys, sessions, states, secrets, clock);
  }

  @ProvidesIntoSet
  Routes sessionTokenRoutes(
      Sessions sessions,
      SessionTokens tokens,
      SignInStates states,
      SecretTokens secrets,
      InstantSource clock) {
    return new SessionTokenRoutes(
        new IssueSessionTokenService(sessions, tokens, states, secrets, sessionTokenLife, clock));
  }

  @ProvidesIntoSet
  Routes apiKeyRoutes(
      ApiKeys keys,
      SecretTokens secrets,
      AuditLog audit,
      UnitOfWork unitOfWork,
      IdGenerator ids,
      InstantSource clock) {
    return new ApiKeyRoutes(new ManageApiKeys(keys, secrets, audit, unitOfWork, ids, clock), clock);
  }
}
