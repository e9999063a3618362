package org.verifiedcompliance.persistence.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerAccountTest {
  @TempDir Path directory;

  @Test
  void theAccountIsNeverRoot() throws IOException {
    var account = ServerAccount.of(directory);

    assertThat(Commands.run(account.command(List.of("id", "-u"))).output()).isNotEqualTo("0");
  }

  @Test
  void whereRootHasNoNamespacesAnAccountWithoutRightsRunsTheServer() throws IOException {
    var account = ServerAccount.named("nobody").filter(ServerAccount::works).findFirst();
    assumeThat(account).as("needs root and setpriv").isPresent();
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
    var settings = EmbeddedSettings.in(directory.resolve("data")).forgetful();
    var binaries = Binaries.of(settings, account.get());
    var data = new DataDirectory(settings.dataDirectory(), binaries, account.get());
    var postmaster = new Postmaster(data, binaries, account.get(), settings);

    data.initialiseIfNew(settings.durable());
    postmaster.startOrAdopt(Postmaster.freePort());

    assertThat(postmaster.isAlive()).isTrue();
    assertThat(Files.getOwner(data.path()).getName()).isEqualTo("nobody");
    postmaster.stop("fast");
    assertThat(postmaster.isAlive()).isFalse();
  }
}
