package org.verifiedcompliance.application.recovery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.verifiedcompliance.application.auth.StandingAccess;
import org.verifiedcompliance.application.mail.Mail;
import org.verifiedcompliance.application.mail.MailOutbox;
import org.verifiedcompliance.application.shared.IdGenerator;
import org.verifiedcompliance.domain.people.EmailAddress;
import org.verifiedcompliance.domain.people.Person;

/**
 * Writes the letters about accounts into the outbox, with the caller's transaction. A token stands
 * behind the # of a link, so that it reaches no log on the way.
 */
public final class AccountLetters {
  private static final String NOT_ME = "If you did not ask for this, you need not do anything.";
  private static final String ALARM =
      "If this was not you, set a new password now and ask your organisation for help.";
  private static final Duration NOTICE_LIFE = Duration.ofDays(1);

  private final MailOutbox outbox;
  private final PublicAddress address;
  private final IdGenerator ids;

  /** Writes letters with links to this address. */
  public AccountLetters(MailOutbox outbox, PublicAddress address, IdGenerator ids) {
    this.outbox = outbox;
    this.address = address;
    this.ids = ids;
  }

  void reset(Person person, String token, Instant until, Instant now) {
    var words =
        new Words(
            "Set a new password",
            List.of("Somebody asked to set a new password for your account. Open this link:"),
            link("reset-password", token),
            token,
            List.of(
                "Both work once, for an hour; an app asks for the line below the link.", NOT_ME));
    send(person.email(), person, words, until, now);
  }

  void signInCode(Person person, String code, Instant until, Instant now) {
    var words =
        new Words(
            "Your sign-in code",
            List.of("This code signs you in once, within ten minutes:"),
            null,
            code,
            List.of("Give it to nobody. " + NOT_ME));
    send(person.email(), person, words, until, now);
  }

  void recovered(Person person, StandingAccess.Ended ended, Instant now) {
    var gone = new ArrayList<>(List.of("all devices were signed out"));
    if (ended.keys() > 0) {
      gone.add("API keys revoked: " + ended.keys());
    }
    if (ended.devices() > 0) {
      gone.add("devices that get no push messages any more: " + ended.devices());
    }
    if (ended.calendar()) {
      gone.add("the private address of your calendar is dead");
    }
    var subject = "A new password was set";
    var words =
        Words.of(
            subject,
            "Somebody who reads this mailbox set a new password for your account; "
                + String.join("; ", gone)
                + ".",
            "What you shared by a link and your webhooks still stand: look through both.",
            ALARM);
    notice(person.email(), person, words, now);
  }

  /** To the address that is to be proven, which may not be the person's yet. */
  public void verify(Person person, EmailAddress to, String token, Instant until, Instant now) {
    var words =
        new Words(
            "Confirm your e-mail address",
            List.of("Please confirm that this address is yours. Open this link:"),
            link("verify-email", token),
            token,
            List.of("Both work once, for a day; an app asks for the line below the link.", NOT_ME));
    send(to, person, words, until, now);
  }

  /** To somebody who has registered, or on whose behalf somebody else has. */
  public void welcome(Person person, String token, Instant until, Instant now) {
    var words =
        new Words(
            "Welcome: please confirm your e-mail address",
            List.of(
                "Somebody opened an account with this address. If that was you, open this link:"),
            link("verify-email", token),
            token,
            List.of(
                "Both work once, for a day; an app asks for the line below the link.",
                "If it was not you, do not open it, since it would show the other what is on"
                    + " record of you. Set a new password for the account: that shuts the other"
                    + " out."));
    send(person.email(), person, words, until, now);
  }

  /** To somebody whose address another account was to get. */
  public void addressWanted(Person holder, Instant now) {
    notice(
        holder.email(),
        holder,
        Words.of(
            "Somebody wanted to use your e-mail address",
            "Somebody asked to give another account this address, which you have here already.",
            "Nothing has changed, and you need not do anything."),
        now);
  }

  /** To the address that the account has still. */
  public void changeAsked(Person person, Instant now) {
    notice(
        person.email(),
        person,
        Words.of(
            "Your e-mail address is to be changed",
            "Somebody who was signed in asked to give your account another e-mail address.",
            ALARM),
        now);
  }

  /** To the address that the account had. */
  public void changed(Person before, Instant now) {
    notice(
        before.email(),
        before,
        Words.of(
            "Your e-mail address was changed",
            "Your account has another e-mail address now; other devices were signed out.",
            ALARM),
        now);
  }

  /** The account has a second factor, or has none any more. */
  public void secondFactor(Person person, boolean isOn, Instant now) {
    var what = isOn ? "switched on" : "switched off";
    notice(
        person.email(),
        person,
        Words.of("Two-step sign-in was " + what, "Two-step sign-in was " + what + ".", ALARM),
        now);
  }

  /** A recovery code was used, and so many are left. */
  public void recoveryCodeUsed(Person person, int left, Instant now) {
    notice(
        person.email(),
        person,
        Words.of(
            "A recovery code was used",
            "Somebody signed in to your account with a recovery code; " + left + " are left.",
            ALARM),
        now);
  }

  private void notice(EmailAddress to, Person person, Words words, Instant now) {
    send(to, person, words, now.plus(NOTICE_LIFE), now);
  }

  private void send(EmailAddress to, Person person, Words words, Instant until, Instant now) {
    var firstName = oneLine(person.firstName());
    var mail =
        new Mail(
            ids.random().toString(),
            person.id(),
            to,
            person.firstName() + " " + person.lastName(),
            words.subject(),
            words.text(firstName),
            words.html(firstName));
    outbox.put(mail, until, now);
  }

  private String link(String page, String token) {
    return address.base().toString().replaceAll("/+$", "") + "/" + page + "#" + token;
  }

  /** Nobody writes lines of their own into a letter. */
  private static String oneLine(String text) {
    return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
  }
}
