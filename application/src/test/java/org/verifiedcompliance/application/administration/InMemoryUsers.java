package org.verifiedcompliance.application.administration;

import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.verifiedcompliance.application.accounts.Account;
import org.verifiedcompliance.application.accounts.Accounts;
import org.verifiedcompliance.application.auth.SignIn;
import org.verifiedcompliance.application.auth.SignIns;
import org.verifiedcompliance.domain.lists.InMemoryLists;
import org.verifiedcompliance.domain.lists.Part;
import org.verifiedcompliance.domain.lists.Slice;
import org.verifiedcompliance.domain.people.People;
import org.verifiedcompliance.domain.people.Person;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.people.Role;

/** Users put together of people, accounts and sign-ins in other stores; of these the live ones. */
final class InMemoryUsers implements Users {
  private final People people;
  private final Accounts accounts;
  private final SignIns signIns;

  InMemoryUsers(People people, Accounts accounts, SignIns signIns) {
    this.people = people;
    this.accounts = accounts;
    this.signIns = signIns;
  }

  @Override
  public Part<User> list(UserQuery query, Instant now) {
    return InMemoryLists.ascending(
        all().map(account -> user(account, now)).filter(user -> isWanted(user, query)),
        query.slice(),
        user -> key(user.person()));
  }

  private static String key(Person person) {
    return InMemoryLists.key(person.lastName(), person.firstName(), person.id().value().toString());
  }

  @Override
  public Optional<User> find(PersonId person, Instant now) {
    return accounts.find(person).map(account -> user(account, now));
  }

  @Override
  public Set<PersonId> lockAdmins() {
    return all()
        .filter(account -> account.active() && account.roles().contains(Role.ADMIN))
        .map(account -> account.person().id())
        .collect(Collectors.toSet());
  }

  private Stream<Account> all() {
    return people.list(null, Slice.first(Integer.MAX_VALUE)).stream()
        .map(Person::id)
        .flatMap(id -> accounts.find(id).stream());
  }

  private User user(Account account, Instant now) {
    var live = signIns.listLive(account.person().id(), now);
    return new User(
        account.person(),
        account.roles(),
        account.active(),
        account.createdAt(),
        live.size(),
        live.stream().map(SignIn::lastUsedAt).max(Comparator.naturalOrder()).orElse(null));
  }

  private static boolean isWanted(User user, UserQuery query) {
    var person = user.person();
    var text = "%s %s %s".formatted(person.firstName(), person.lastName(), person.email().value());
    return (query.text() == null
            || text.toLowerCase(Locale.ROOT).contains(query.text().toLowerCase(Locale.ROOT)))
        && (query.role() == null || user.roles().contains(query.role()))
        && (query.isActive() == null || query.isActive() == user.isActive());
  }
}
