package org.verifiedcompliance.http.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.pictures.CodePictures;
import org.verifiedcompliance.application.shared.TestClock;
import org.verifiedcompliance.application.sharing.Visit.Client;
import org.verifiedcompliance.http.TestServer;

class LookingTooOftenTest {
  private static final CodePictures NONE =
      new CodePictures() {
        @Override
        public String svg(String text) {
          return "";
        }

        @Override
        public byte[] png(String text) {
          return new byte[0];
        }
      };

  private final TestClock clock = new TestClock();
  private final TestServer server =
      TestServer.of(
          new PublicRoutes(
              (_, _) -> Optional.empty(),
              NONE,
              _ -> URI.create("https://vc.example.org"),
              clock,
              PublicRoutes.LOOKS_A_MINUTE,
              5));

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void theSixtyFirstLookInAMinuteWaits() {
    var anybody = server.anonymous();
    for (var i = 0; i < 60; i++) {
      assertThat(anybody.get("/public/guess" + i).status()).isEqualTo(404);
    }

    var refused = anybody.get("/public/guess");
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.header("Retry-After")).contains("60");
    clock.set(clock.instant().plus(Duration.ofMinutes(1)));
    assertThat(anybody.get("/public/guess").status()).isEqualTo(404);
  }

  @Test
  void oneShareIsLookedAtOnlySoOftenFromWherever() {
    var anybody = server.anonymous();
    for (var i = 0; i < 5; i++) {
      assertThat(anybody.get("/public/one").status()).isEqualTo(404);
    }

    assertThat(anybody.get("/public/one").status()).isEqualTo(429);
    assertThat(anybody.get("/public/other").status()).isEqualTo(404);
    assertThat(anybody.get("/public/" + "o".repeat(65)).status()).isEqualTo(404);
  }

  @Test
  void aMillionAddressesAreCountedInBoundedRoom() {
    var limit = new LookLimit(1);
    for (var i = 0; i < 1_000_000; i++) {
      assertThat(limit.count("a" + i, clock.instant())).isZero();
    }
    assertThat(limit.count("last", clock.instant())).isZero();
  }

  @Test
  void addressesAreCountedApartAndNothingIsWhereThereIsNoLimit() {
    var limit = new LookLimit(1);
    var now = clock.instant();

    assertThat(limit.count("192.0.2.1", now)).isZero();
    assertThat(limit.count("192.0.2.2", now)).isZero();
    assertThat(limit.count("192.0.2.1", now.plusSeconds(20))).isEqualTo(Duration.ofSeconds(40));
    assertThat(new LookLimit(0).count("192.0.2.1", now)).isZero();
  }

  @Test
  void programsAreKnownByWhatTheyCallThemselves() {
    assertThat(Lookers.clientOf(null)).isEqualTo(Client.UNKNOWN);
    assertThat(Lookers.clientOf("curl/8.5.0")).isEqualTo(Client.PROGRAM);
    assertThat(Lookers.clientOf("Mozilla/5.0 (compatible; Examplebot/2.1)"))
        .isEqualTo(Client.PROGRAM);
    assertThat(Lookers.clientOf("Mozilla/5.0 (Linux; Android 15) Mobile")).isEqualTo(Client.PHONE);
    assertThat(Lookers.clientOf("Mozilla/5.0 (X11; Linux x86_64)")).isEqualTo(Client.COMPUTER);
  }

  @Test
  void whateverIsNoMarkupIsEscaped() {
    assertThat(Html.of("<b title=\"{}\">{}</b>", "\"'", "<i>&$1\\").markup())
        .isEqualTo("<b title=\"&quot;&#39;\">&lt;i&gt;&amp;$1\\</b>");
    assertThat(Html.of("<p>{}</p>", Html.of("<b>{}</b>", "{}")).markup())
        .isEqualTo("<p><b>{}</b></p>");
  }
}
