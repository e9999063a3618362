package org.verifiedcompliance.application.deliveries;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.verifiedcompliance.domain.notifications.Notification;

/**
 * What a person reads.
 *
 * @param title a few words
 * @param sentence what happened
 * @param advice what to do
 */
record Wording(String title, String sentence, String advice) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm (zzz)", Locale.ENGLISH);
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");
  private static final String NOT_ME =
      "If this was not you, change your password now: that signs every other device out.";

  static Wording of(Notification notification, Parcel.Circumstances about) {
    var when = time(notification.occurrence(), about.zone());
    return switch (notification.kind()) {
      case SESSION_STARTS_SOON -> startsSoon(about, when);
      case CHECK_IN_OPEN -> checkInOpen(about, when);
      case NOT_CHECKED_OUT -> notCheckedOut(about, when);
      case NEW_SIGN_IN ->
          new Wording(
              "New sign-in to your account",
              "Somebody signed in to your account " + when + device(about) + ".",
              NOT_ME);
      case PASSWORD_CHANGED ->
          new Wording(
              "Your password was changed",
              "The password of your account was changed " + when + ".",
              "If this was not you, please ask your organisation for help at once.");
      case SIGNED_OUT_EVERYWHERE ->
          new Wording(
              "All your devices were signed out",
              "All devices were signed out of your account "
                  + when
                  + "; the private address of your calendar is dead, and no device gets push"
                  + " messages. API keys, shared links and webhooks of yours still stand.",
              NOT_ME);
      case REFRESH_REUSED -> refreshReused(when);
      case WEBHOOK_STOPPED -> webhookStopped(when);
    };
  }

  private static Wording startsSoon(Parcel.Circumstances about, String when) {
    return new Wording(
        "Starts soon: " + session(about),
        "Your session" + there(about) + " starts " + when + ".",
        "You planned to be there. You can check in once you have arrived.");
  }

  private static Wording checkInOpen(Parcel.Circumstances about, String when) {
    return new Wording(
        "Check-in is open: " + session(about),
        "You can check in to your session" + there(about) + " now. It starts " + when + ".",
        "Open the app when you have arrived.");
  }

  private static Wording notCheckedOut(Parcel.Circumstances about, String when) {
    return new Wording(
        "You are still checked in: " + session(about),
        "You checked in" + there(about) + " " + when + " and have not checked out.",
        "If you have left, please check out now.");
  }

  private static Wording refreshReused(String when) {
    return new Wording(
        "A device was signed out for safety",
        "An outdated key of one of your devices was used " + when + "; the device was signed out.",
        "Please sign in again. " + NOT_ME);
  }

  private static Wording webhookStopped(String when) {
    return new Wording(
        "A webhook was stopped",
        "Messages to one of your webhooks were not taken, so it was stopped " + when + ".",
        "Look at its deliveries, and start it again when its receiver works.");
  }

  private static String session(Parcel.Circumstances about) {
    return about.place() == null ? "your session" : oneLine(about.place());
  }

  private static String there(Parcel.Circumstances about) {
    return about.place() == null ? "" : " at " + oneLine(about.place());
  }

  private static String time(Instant at, ZoneId zone) {
    return "on " + TIME.format(at.atZone(zone));
  }

  private static String device(Parcel.Circumstances about) {
    var name =
        about.deviceName() == null ? "" : " on a device called " + oneLine(about.deviceName());
    return about.address() == null ? name : name + " from " + about.address();
  }

  /** Nobody writes lines of their own into somebody else's letter. */
  static String oneLine(String text) {
    return CONTROLS.matcher(text).replaceAll(" ").strip();
  }
}
