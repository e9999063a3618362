package org.verifiedcompliance.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Module;
import com.google.inject.Stage;
import com.google.inject.util.Modules;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.verifiedcompliance.bootstrap.config.AppConfig;
import org.verifiedcompliance.bootstrap.server.OpenStorage;

/** All modules, with Guice's magic switched off. */
public final class Wiring {
  private Wiring() {}

  /** Wires the whole server; nothing listens yet. */
  public static Injector injector(AppConfig config, InstantSource clock, OpenStorage storage) {
    return Guice.createInjector(Stage.PRODUCTION, modules(config, clock, storage));
  }

  /** The same, except for what the other module binds: for tests that need a broken server. */
  public static Injector injector(
      AppConfig config, InstantSource clock, OpenStorage storage, Module instead) {
    var all = Modules.override(modules(config, clock, storage)).with(instead);
    return Guice.createInjector(Stage.PRODUCTION, all);
  }

  private static List<Module> modules(AppConfig config, InstantSource clock, OpenStorage storage) {
    return Stream.of(ground(config, clock, storage), attendance(config), exchange(config, clock))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Module> ground(AppConfig config, InstantSource clock, OpenStorage storage) {
    return List.of(
        new NoMagic(),
        new TimeModule(clock),
        new DatabaseModule(storage),
        new ExchangeStoresModule(storage),
        new MeetingStoresModule(storage),
        new AnnouncementsModule(storage, config.tokens()),
        new AuditModule(),
        new HttpModule(config.web()),
        new RepeatsModule(),
        new HealthModule(),
        new JobsModule(clock));
  }

  private static List<Module> attendance(AppConfig config) {
    return List.of(
        new SecurityModule(config),
        new AccountsModule(),
        new AuthModule(config),
        new ProofsModule(config.web()),
        new RecoveryModule(),
        new FactorsModule(),
        new EmailsModule(config.web().limited()),
        new TokensModule(config.tokens()),
        new PeopleModule(),
        new ConsentsModule(),
        new PrivacyModule(config.retention()),
        new MeetingsModule(config.meetingDefaults()),
        new PicturesModule(config.web()),
        new DatesModule(),
        new CalendarsModule(),
        new ImportsModule(),
        new AdministrationModule(),
        new PoliciesModule(config.rules()),
        new PeriodsModule(),
        new KiosksModule(),
        new WitnessesModule(config.venueCode()),
        new SessionsModule(),
        new PresenceModule(),
        new SharingModule(config.web(), config.tokens().share()),
        new ReviewsModule(config.reviewReasons()),
        new StatisticsModule());
  }

  private static List<Module> exchange(AppConfig config, InstantSource clock) {
    return List.of(
        new LiveModule(config.events()),
        new SyncModule(),
        new EditsModule(),
        new OfflineModule(config.offline()),
        new WebhooksModule(config.webhooksAnywhere(), clock),
        new MessagesModule(config.messages()),
        new NotificationsModule(),
        new RemindersModule(),
        new SocketsModule(config.web(), config.sockets()));
  }

  /** What is not written down is not wired. */
  private static final class NoMagic extends AbstractModule {
    @Override
    protected void configure() {
      binder().requireExplicitBindings();
      binder().requireAtInjectOnConstructors();
      binder().requireExactBindingAnnotations();
      binder().disableCircularProxies();
    }
  }
}
