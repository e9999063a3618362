package org.verifiedcompliance.messaging.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.verifiedcompliance.application.mail.Mail;
import org.verifiedcompliance.application.mail.Mailer;
import org.verifiedcompliance.application.mail.WrittenMails;
import org.verifiedcompliance.domain.people.PersonId;

/**
 * Writes letters into a folder, for servers without SMTP: a whole file or none, named by the
 * letter's id and a hash of whose it is, so that the same letter is one file however often it is
 * sent.
 */
public final class FileMailer implements Mailer, WrittenMails {
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
      protect(draft, "rw-------");
      var file = folder.resolve(mail.id() + ending(mail.whose()));
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /** Letters hold names and links that sign in: nobody else reads them, also in a folder of old. */
  private void makeFolder() throws IOException {
    Files.createDirectories(folder);
    protect(folder, "rwx------");
  }

  private static void protect(Path path, String permissions) throws IOException {
    if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
  }

  @Override
  public void forget(PersonId person) {
    var ending = ending(person);
    removeAll(file -> file.getFileName().toString().endsWith(ending));
  }

  /** Also of drafts that a server left which died. */
  @Override
  public int forgetBefore(Instant time) {
    return removeAll(file -> Files.getLastModifiedTime(file).toInstant().isBefore(time));
  }

  private int removeAll(Which which) {
    var removed = 0;
    try (var files = Files.newDirectoryStream(folder, "*.{eml,tmp}")) {
      for (var file : files) {
        if (which.goes(file) && Files.deleteIfExists(file)) {
          removed++;
        }
      }
    } catch (NoSuchFileException _) {
      // no letter was written yet, or another server removed it
    } catch (IOException | DirectoryIteratorException failure) {
      LOG.warn("old mails were not removed: {}", failure.getClass().getSimpleName());
    }
    return removed;
  }

  /** Tells whose letter it is to those who know the person's id. */
  private static String ending(PersonId whose) {
    try {
      var id = whose.value().toString().getBytes(StandardCharsets.UTF_8);
      var hash = MessageDigest.getInstance("SHA-256").digest(id);
      return "." + HexFormat.of().formatHex(hash, 0, 8) + ".eml";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private interface Which {
    boolean goes(Path file) throws IOException;
  }
}
