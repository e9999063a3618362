package org.verifiedcompliance.bootstrap.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.accounts.AccountOpening;
import org.verifiedcompliance.application.accounts.CreateAdmin;
import org.verifiedcompliance.application.accounts.NewAccount;
import org.verifiedcompliance.application.accounts.Password;
import org.verifiedcompliance.bootstrap.server.OpenStorage;
import org.verifiedcompliance.bootstrap.wiring.Wiring;
import org.verifiedcompliance.domain.people.EmailAddress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Opens an administrator's account. */
@Command(
    name = "create",
    description =
        "Open an administrator's account; the password is asked for, or read from a pipe.",
    mixinStandardHelpOptions = true)
final class AdminCreateCommand implements Callable<Integer> {
  private final LazyConfig config;

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Option(names = "--email", required = true, description = "Address to sign in with.")
  private String email;

  @Option(names = "--first-name", description = "First name.", defaultValue = "Admin")
  private String firstName = "";

  @Option(names = "--last-name", description = "Last name.", defaultValue = "Admin")
  private String lastName = "";

  @Option(
      names = "--password",
      description = "Password; without it, it is asked for without echo.",
      interactive = true,
      arity = "0..1",
      prompt = "Password: ")
  private @Nullable String password;

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  AdminCreateCommand(LazyConfig config) {
    this.config = config;
  }

  @Override
  public Integer call() {
    var asked = asked();
    var settings = config.get();
    try (var storage = OpenStorage.open(settings.storage())) {
      var injector = Wiring.injector(settings, InstantSource.system(), storage);
      return answer(injector.getInstance(CreateAdmin.class).create(asked));
    }
  }

  private NewAccount asked() {
    var address = address();
    var secret = new Password(password == null ? ask() : password);
    return new NewAccount(address, secret, firstName, lastName, null, false, null);
  }

  /** Looked at first: nobody is asked for the password of a wrong address. */
  private EmailAddress address() {
    try {
      return new EmailAddress(email);
    } catch (IllegalArgumentException e) {
      throw UserError.wrongUse("--email: " + e.getMessage());
    }
  }

  private static String ask() {
    var console = System.console();
    if (console != null && console.isTerminal()) {
      var typed = console.readPassword("Password: ");
      return typed == null ? "" : String.valueOf(typed);
    }
    try {
      var line = new BufferedReader(new InputStreamReader(System.in, UTF_8)).readLine();
      return line == null ? "" : line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int answer(AccountOpening opening) {
    PrintWriter out = spec.commandLine().getOut();
    switch (opening) {
      case AccountOpening.Opened _ -> out.println("The administrator may sign in: " + email);
      case AccountOpening.EmailTaken _ ->
          throw UserError.failed("somebody has an account with this address");
      case AccountOpening.WeakPassword(var weakness) ->
          throw UserError.failed("the password will not do: " + weakness.message());
      case AccountOpening.Busy _, AccountOpening.TooMany _ ->
          throw UserError.failed("busy: try again in a second");
    }
    out.flush();
    return 0;
  }
}
