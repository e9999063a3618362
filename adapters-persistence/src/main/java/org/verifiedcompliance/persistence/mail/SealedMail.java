package org.verifiedcompliance.persistence.mail;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.verifiedcompliance.application.mail.Mail;
import org.verifiedcompliance.domain.people.EmailAddress;
import org.verifiedcompliance.domain.people.PersonId;

/** A letter as one text: its fields in Base64, with blanks between them. */
final class SealedMail {
  private SealedMail() {}

  static String write(Mail mail) {
    return Stream.of(mail.to().value(), mail.toName(), mail.subject(), mail.text(), mail.html())
        .map(field -> Base64.getEncoder().encodeToString(field.getBytes(StandardCharsets.UTF_8)))
        .collect(Collectors.joining(" "));
  }

  static Mail read(String id, PersonId whose, String text) {
    var fields = List.of(text.split(" ", -1)).stream().map(SealedMail::decoded).toList();
    return new Mail(
        id,
        whose,
        new EmailAddress(fields.get(0)),
        fields.get(1),
        fields.get(2),
        fields.get(3),
        fields.get(4));
  }

  private static String decoded(String field) {
    return new String(Base64.getDecoder().decode(field), StandardCharsets.UTF_8);
  }
}
