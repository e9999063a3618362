package org.verifiedcompliance.http.people;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.verifiedcompliance.application.edits.Base;
import org.verifiedcompliance.application.edits.EditPerson;
import org.verifiedcompliance.application.people.AddPerson;
import org.verifiedcompliance.application.people.FindPerson;
import org.verifiedcompliance.application.people.ListPeople;
import org.verifiedcompliance.domain.people.Person;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.http.Pages;
import org.verifiedcompliance.http.Problem;
import org.verifiedcompliance.http.Requests;
import org.verifiedcompliance.http.RouteAccess;
import org.verifiedcompliance.http.Routes;
import org.verifiedcompliance.http.Versions;

/** The routes of people, who are called contacts on the wire. */
public final class PeopleRoutes implements Routes {
  private final AddPerson addPerson;
  private final FindPerson findPerson;
  private final EditPerson editPerson;
  private final ListPeople listPeople;

  /** Takes the use cases. */
  public PeopleRoutes(
      AddPerson addPerson, FindPerson findPerson, EditPerson editPerson, ListPeople listPeople) {
    this.addPerson = addPerson;
    this.findPerson = findPerson;
    this.editPerson = editPerson;
    this.listPeople = listPeople;
  }

  @Override
  public void define(RoutesConfig routes) {
    routes.post("/contacts", this::add, RouteAccess.ORGANISER);
    routes.get("/contacts", this::list, RouteAccess.ADMIN);
    routes.get("/contacts/{id}", this::find, RouteAccess.SIGNED_IN);
    routes.patch("/contacts/{id}", this::change, RouteAccess.SIGNED_IN);
  }

  private void add(Context ctx) {
    switch (addPerson.add(PersonInput.add(ctx))) {
      case AddPerson.Outcome.Added(var person) -> {
        ctx.status(201);
        answer(ctx, person);
      }
      case AddPerson.Outcome.EmailTaken() -> throw emailTaken().toException();
      case AddPerson.Outcome.NotAllowed() -> throw notAllowed().toException();
    }
  }

  private void find(Context ctx) {
    var id = new PersonId(Requests.uuid(ctx, "id"));
    switch (findPerson.find(new FindPerson.Command(Requests.currentUser(ctx), id))) {
      case FindPerson.Outcome.Found(var person) -> answer(ctx, person);
      case FindPerson.Outcome.NotFound() -> throw notFound().toException();
    }
  }

  private void change(Context ctx) {
    var command = PersonInput.change(ctx);
    var outcome =
        Versions.<EditPerson.Outcome>expecting(
            ctx,
            EditPerson.Outcome.Stale.class,
            version -> editPerson.edit(command.onlyFor(version)));
    var person = PersonEdits.person(outcome);
    Versions.answer(
        ctx,
        person.version(),
        command.base() instanceof Base.Present
            ? PersonJson.Contact.from(person)
            : PersonEdits.edited(outcome));
  }

  private void list(Context ctx) {
    var command = PersonInput.list(ctx);
    switch (listPeople.list(command)) {
      case ListPeople.Outcome.Listed(var people) ->
          Pages.answer(ctx, command.slice(), people, PersonJson.Contact::from);
      case ListPeople.Outcome.NotAllowed() -> throw notAllowed().toException();
    }
  }

  private static void answer(Context ctx, Person person) {
    Versions.answer(ctx, person.version(), PersonJson.Contact.from(person));
  }

  static Problem notFound() {
    return Problem.notFound("contact-not-found", "There is no such contact.");
  }

  private static Problem emailTaken() {
    return Problem.conflict("email-taken", "A contact with this email already exists.");
  }

  private static Problem notAllowed() {
    return Problem.forbidden("missing-role", "You do not have the role for this.");
  }
}
