package org.verifiedcompliance.persistence.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.application.stream.NodeBus;
import org.verifiedcompliance.application.stream.NodeBusContract;
import org.verifiedcompliance.persistence.Announcements;
import org.verifiedcompliance.persistence.DatabaseExtension;

class PostgresNodeBusTest implements NodeBusContract {
  @RegisterExtension static final DatabaseExtension database = DatabaseExtension.embedded();

  private final List<Announcements> listening = new ArrayList<>();

  @Override
  public NodeBus newNode() {
    var announcements = new Announcements(database.settings());
    announcements.start();
    listening.add(announcements);
    return new PostgresNodeBus(announcements, database.dataSource(), UUID.randomUUID().toString());
  }

  @AfterEach
  void stop() {
    listening.forEach(Announcements::stop);
  }

  @Test
  void aNodeThatListensAnewLooksAnew() throws InterruptedException {
    var heard = new Semaphore(0);
    newNode().onAnnounced(heard::release);

    assertThat(heard.tryAcquire(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
    database
        .jdbi()
        .useHandle(handle ->
            handle.execute(
                """
                SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                WHERE datname = current_database() AND query LIKE 'LISTEN%'
                """));

    assertThat(heard.tryAcquire(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
  }
}
