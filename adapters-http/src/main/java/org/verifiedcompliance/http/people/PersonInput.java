package org.verifiedcompliance.http.people;

import io.javalin.http.Context;
import org.verifiedcompliance.application.edits.EditOrigin;
import org.verifiedcompliance.application.edits.EditPerson;
import org.verifiedcompliance.application.people.AddPerson;
import org.verifiedcompliance.application.people.ListPeople;
import org.verifiedcompliance.domain.people.EmailAddress;
import org.verifiedcompliance.domain.people.PersonChange;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.http.Pages;
import org.verifiedcompliance.http.Requests;
import org.verifiedcompliance.http.input.Body;
import org.verifiedcompliance.http.input.Query;
import org.verifiedcompliance.http.input.TextField;

/** What callers send about people. */
final class PersonInput {
  private static final int NAME_LENGTH = 100;
  private static final int PHONE_LENGTH = 40;
  private static final int NOTES_LENGTH = 2_000;
  private static final int DEFAULT_LIMIT = 50;

  private PersonInput() {}

  static AddPerson.Command add(Context ctx) {
    var body = Body.of(ctx);
    var email =
        body.text("email")
            .required()
            .length(3, 254)
            .map("invalid-email", "must be an e-mail address", EmailAddress::new);
    var firstName = name(body, "first_name").required();
    var lastName = name(body, "last_name").required();
    var phone = body.text("phone").length(1, PHONE_LENGTH);
    var consent = body.bool("consent_granted").required();
    var notes = body.text("notes").length(1, NOTES_LENGTH);
    body.check();
    return new AddPerson.Command(
        Requests.currentUser(ctx),
        email.get(),
        firstName.get(),
        lastName.get(),
        phone.orNull(),
        consent.get(),
        notes.orNull());
  }

  static EditPerson.Command change(Context ctx) {
    var id = new PersonId(Requests.uuid(ctx, "id"));
    var body = Body.of(ctx);
    return PersonEdits.command(Requests.currentUser(ctx), id, body, body, null, EditOrigin.LIVE);
  }

  /**
   * Reads the fields to change.
   *
   * @throws org.verifiedcompliance.http.ProblemException naming every bad field
   */
  static PersonChange change(Body body) {
    var change = fields(body);
    body.check();
    return change;
  }

  static PersonChange fields(Body body) {
    return new PersonChange(
        name(body, "first_name").orNull(),
        name(body, "last_name").orNull(),
        body.text("phone").length(0, PHONE_LENGTH).orNull(),
        body.text("notes").length(0, NOTES_LENGTH).orNull(),
        body.bool("consent_granted").orNull());
  }

  static ListPeople.Command list(Context ctx) {
    var query = Query.of(ctx);
    var text = query.text("q").length(1, NAME_LENGTH);
    var slice = Pages.slice(ctx, query, DEFAULT_LIMIT, "skip");
    return new ListPeople.Command(Requests.currentUser(ctx), text.orNull(), slice);
  }

  private static TextField name(Body body, String field) {
    return body.text(field).notBlank().length(1, NAME_LENGTH);
  }
}
