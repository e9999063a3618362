package org.verifiedcompliance.application.recovery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.verifiedcompliance.application.mail.Mail;
import org.verifiedcompliance.application.mail.MailOutbox;
import org.verifiedcompliance.application.mail.WaitingMail;

/** An outbox in a list. */
public final class KeptLetters implements MailOutbox {
  private static final Pattern SECRET = Pattern.compile("(?m)^([A-Za-z0-9_-]{43}|[0-9]{6})$");

  private final List<WaitingMail> waiting = new ArrayList<>();
  private final List<Instant> due = new ArrayList<>();

  @Override
  public void put(Mail mail, Instant usefulUntil, Instant now) {
    waiting.add(new WaitingMail(mail, 0, now, usefulUntil));
    due.add(now);
  }

  @Override
  public List<WaitingMail> claim(Instant now, Instant leasedUntil, int most) {
    var claimed = new ArrayList<WaitingMail>();
    for (var i = 0; i < waiting.size() && claimed.size() < most; i++) {
      if (!due.get(i).isAfter(now)) {
        var old = waiting.get(i);
        var next = new WaitingMail(old.mail(), old.tries() + 1, old.since(), old.usefulUntil());
        waiting.set(i, next);
        due.set(i, leasedUntil);
        claimed.add(next);
      }
    }
    return claimed;
  }

  @Override
  public void settle(WaitingMail mail) {
    due.remove(waiting.indexOf(mail));
    waiting.remove(mail);
  }

  @Override
  public void postpone(WaitingMail mail, Instant until) {
    due.set(waiting.indexOf(mail), until);
  }

  @Override
  public int removeUseless(Instant before, int most) {
    var old =
        waiting.stream().filter(mail -> mail.usefulUntil().isBefore(before)).limit(most).toList();
    old.forEach(this::settle);
    return old.size();
  }

  /** The subjects of what waits, in order. */
  public List<String> subjects() {
    return waiting.stream().map(letter -> letter.mail().subject()).toList();
  }

  /** To whom the letters go that wait, in order. */
  public List<String> recipients() {
    return waiting.stream().map(letter -> letter.mail().to().value()).toList();
  }

  /** What the last letter says. */
  public String lastText() {
    return waiting.getLast().mail().text();
  }

  /** What stands alone on a line of the last letter. */
  public String lastSecret() {
    return secret(waiting.size() - 1);
  }

  /** What stands alone on a line of the letter under this number, from 0. */
  public String secret(int number) {
    var found = SECRET.matcher(waiting.get(number).mail().text());
    if (!found.find()) {
      throw new AssertionError("no secret in the letter");
    }
    return found.group(1);
  }
}
