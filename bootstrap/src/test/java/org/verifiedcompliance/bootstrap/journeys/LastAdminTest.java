package org.verifiedcompliance.bootstrap.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.bootstrap.journeys.Administration.idOf;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.http.TestClient;

/** Somebody always runs the system. */
class LastAdminTest {
  @RegisterExtension static final WiredServer wired = new WiredServer();

  @Test
  void ofTwoAdminsWhoDismissEachOtherAtOnceOneStays() throws Exception {
    for (int round = 0; round < 5; round++) {
      noAdmins();
      var one = wired.admin();
      var two = wired.admin();
      Callable<Integer> first = () -> dismiss(one, idOf(two), "{\"roles\": [\"member\"]}");
      Callable<Integer> second = () -> dismiss(two, idOf(one), "{\"is_active\": false}");
      var statuses = new ArrayList<Integer>();
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        var a = threads.submit(first);
        var b = threads.submit(second);
        statuses.add(a.get());
        statuses.add(b.get());
      }

      assertThat(admins()).isEqualTo(1);
      assertThat(statuses).containsOnlyOnce(200);
    }
  }

  @Test
  void theLastAdminCannotLeave() {
    noAdmins();
    var admin = wired.admin();
    var own = "/admin/users/" + idOf(admin);

    assertThat(admin.patch(own, "{\"roles\": [\"organiser\"]}").status()).isEqualTo(409);
    assertThat(admin.patch(own, "{\"is_active\": false}").status()).isEqualTo(409);
    assertThat(admin.patch(own, "{\"roles\": [\"admin\"]}").status()).isEqualTo(200);
    var _ = wired.admin();
    assertThat(admin.patch(own, "{\"roles\": []}").status()).isEqualTo(200);
    assertThat(admin.get("/admin/users").status()).isEqualTo(403);
  }

  private static int dismiss(TestClient by, String whom, String body) {
    return by.patch("/admin/users/" + whom, body).status();
  }

  private static void noAdmins() {
    wired
        .database()
        .jdbi()
        .useHandle(handle -> handle.execute("UPDATE account SET roles = ARRAY['MEMBER']"));
  }

  private static int admins() {
    return wired
        .database()
        .jdbi()
        .withHandle(handle ->
            handle
                .createQuery("SELECT count(*) FROM account WHERE active AND 'ADMIN' = ANY (roles)")
                .mapTo(Integer.class)
                .one());
  }
}
