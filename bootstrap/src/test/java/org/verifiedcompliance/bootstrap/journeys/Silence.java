package org.verifiedcompliance.bootstrap.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.verifiedcompliance.bootstrap.config.LogFormat;

/** Notes all secrets that pass and all lines that are logged; the one must not be in the other. */
final class Silence implements AutoCloseable {
  private final WiredServer wired;
  private final Secrets secrets = new Secrets();
  private final LogTape tape;

  private Silence(WiredServer wired, LogFormat format) {
    this.wired = wired;
    this.tape = new LogTape(format);
    wired.tell(secrets);
  }

  /** From now on, of all callers of the server. */
  static Silence over(WiredServer wired, LogFormat format) {
    return new Silence(wired, format);
  }

  /** What was told so far, in letters too. */
  Set<String> secrets() {
    new Mailbox(wired.mails()).secrets().forEach(secret -> secrets.add("a letter", secret));
    return secrets.all();
  }

  /** Where secrets were told. */
  Set<String> places() {
    return secrets.places();
  }

  /** Lines of the log that hold a secret, one of these words, or a place. */
  List<String> breaches(Collection<String> words) {
    var values = new TreeSet<>(Spellings.ofSecrets(secrets()));
    values.addAll(words);
    return Stores.holding(tape.lines(), values);
  }

  /** Rows of the database that hold a secret as it is. */
  List<String> openSecrets() {
    return Stores.holding(Stores.rows(wired), Spellings.ofSecrets(secrets()));
  }

  /** How much was logged. */
  int lines() {
    return tape.lines().size();
  }

  /** That neither the log nor the database says what was told, nor the log of whom and where. */
  void check() {
    var words = new TreeSet<>(List.of("@example.org"));
    words.addAll(Spellings.ofDegrees(Fixes.LAT));
    words.addAll(Spellings.ofDegrees(Fixes.LNG));
    assertThat(breaches(words)).isEmpty();
    assertThat(openSecrets()).isEmpty();
  }

  @Override
  public void close() {
    tape.close();
  }
}
