package org.verifiedcompliance.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.verifiedcompliance.application.live.LiveChanges;
import org.verifiedcompliance.application.live.LiveHub;
import org.verifiedcompliance.application.live.StreamMessages;
import org.verifiedcompliance.application.meetings.MeetingViews;
import org.verifiedcompliance.application.shared.IdGenerator;
import org.verifiedcompliance.application.stream.ChangeLog;
import org.verifiedcompliance.application.stream.NodeBus;
import org.verifiedcompliance.application.stream.Wakes;
import org.verifiedcompliance.bootstrap.server.Background;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.sessions.Sessions;
import org.verifiedcompliance.messaging.nodes.RedisNodeBus;
import org.verifiedcompliance.persistence.Announcements;
import org.verifiedcompliance.persistence.Database;
import org.verifiedcompliance.persistence.stream.PostgresNodeBus;

/** The stream as it happens, on this node and from the others. */
public final class LiveModule extends AbstractModule {
  private static final Logger LOG = LoggerFactory.getLogger(LiveModule.class);

  /** Messages that may wait for one listener: some hundred kilobytes. */
  private static final int CAPACITY = 1_024;

  private final @Nullable URI redis;

  /**
   * With the nodes talking by this Redis.
   *
   * @param redis null when they talk by the database
   */
  public LiveModule(@Nullable URI redis) {
    this.redis = redis;
  }

  @Provides
  @Singleton
  NodeBus bus(Announcements announcements, Database database, IdGenerator ids) {
    var node = ids.timeOrdered().toString();
    return redis == null
        ? new PostgresNodeBus(announcements, database.dataSource(), node)
        : new RedisNodeBus(redis, node);
  }

  @Provides
  @Singleton
  StreamMessages messages(Sessions sessions, Meetings meetings, MeetingViews views) {
    return new StreamMessages(sessions, meetings, views);
  }

  @Provides
  @Singleton
  LiveHub hub(ChangeLog log, StreamMessages messages, NodeBus bus) {
    return new LiveHub(
        log, messages, bus, CAPACITY, failure -> LOG.warn("the stream stands still", failure));
  }

  @Provides
  LiveChanges liveChanges(LiveHub hub) {
    return hub;
  }

  @Provides
  Wakes wakes(LiveHub hub) {
    return hub;
  }

  @ProvidesIntoSet
  Background following(LiveHub hub, NodeBus bus) {
    return new Background() {
      @Override
      public void start() {
        hub.start();
      }

      @Override
      public void stop() {
        hub.stop();
        if (bus instanceof RedisNodeBus redisBus) {
          redisBus.close();
        }
      }
    };
  }
}
