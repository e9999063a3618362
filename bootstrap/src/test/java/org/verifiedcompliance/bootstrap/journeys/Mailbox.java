package org.verifiedcompliance.bootstrap.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The mails that a server wrote into files. */
record Mailbox(Path folder) {
  private static final Pattern SECRET = Pattern.compile("(?m)^([A-Za-z0-9_-]{43}|[0-9]{6})\\r?$");
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** The mails to this address, or to all of them if it is empty. */
  List<String> to(String email) {
    if (Files.notExists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".eml"))
          .map(Mailbox::read)
          .filter(mail -> email.isEmpty() || mail.contains("<" + email + ">"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The secrets of all letters to anybody. */
  List<String> secrets() {
    return to("").stream()
        .flatMap(mail -> SECRET.matcher(mail).results())
        .map(found -> found.group(1))
        .toList();
  }

  /** The only mail to this address with such a subject; the server's own job may be writing it. */
  String await(String email, String subject) {
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (with(email, subject).isEmpty()) {
      assertThat(System.nanoTime()).describedAs("no mail: " + subject).isLessThan(end);
    }
    assertThat(with(email, subject)).hasSize(1);
    return with(email, subject).getFirst();
  }

  /** The secret of the newest letter to this address with such a subject: alone on its line. */
  String secret(String email, String subject) {
    return secretOf(await(email, subject));
  }

  /** What stands alone on a line of the letter: a token or a code. */
  static String secretOf(String letter) {
    var found = SECRET.matcher(letter);
    assertThat(found.find()).describedAs("a secret in " + letter).isTrue();
    return found.group(1);
  }

  /** So many mails to this address with such a subject, and no more within a moment. */
  List<String> await(String email, String subject, int number) {
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (with(email, subject).size() < number) {
      assertThat(System.nanoTime()).describedAs("too few mails: " + subject).isLessThan(end);
    }
    assertThat(with(email, subject)).hasSize(number);
    return with(email, subject);
  }

  List<String> with(String email, String subject) {
    return to(email).stream().filter(mail -> mail.contains("Subject: " + subject)).toList();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
