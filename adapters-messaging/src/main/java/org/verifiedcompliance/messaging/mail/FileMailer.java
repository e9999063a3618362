package org.verifiedcompliance.messaging.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.verifiedcompliance.application.mail.Mail;
import org.verifiedcompliance.application.mail.Mailer;

/**
 * Writes letters into a folder, for servers without SMTP: a whole file or none, named by the
 * letter's id, so that the same letter is one file however often it is sent.
 */
public final class FileMailer implements Mailer {
  private static final Logger LOG = LoggerFactory.getLogger(FileMailer.class);

  private final Path folder;
  private final Letters letters;
  private final Session session = Session.getInstance(new Properties());

  /** Writes into this folder, which is made at the first letter. */
  public FileMailer(Path folder, Sender sender, InstantSource clock) {
    this.folder = folder;
    this.letters = new Letters(sender, clock);
  }

  @Override
  public Outcome send(Mail mail) {
    try {
      write(mail);
    } catch (IOException | MessagingException failure) {
      LOG.warn("a mail was not written: {}", failure.getClass().getSimpleName());
      return new Outcome.Unavailable("not_written");
    }
    LOG.atInfo().addKeyValue("subject", mail.subject()).log("mail written to a file");
    return new Outcome.Sent();
  }

  private void write(Mail mail) throws IOException, MessagingException {
    makeFolder();
    var draft = Files.createTempFile(folder, ".draft-", ".tmp");
    try {
      try (var out = Files.newOutputStream(draft)) {
        letters.write(mail, session).writeTo(out);
      }
      Files.move(draft, folder.resolve(mail.id() + ".eml"), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /** Letters hold names and links that sign in: nobody else reads them. */
  private void makeFolder() throws IOException {
    if (Files.notExists(folder)) {
      Files.createDirectories(folder);
      if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
      }
    }
  }
}
