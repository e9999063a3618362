package org.verifiedcompliance.application.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.application.auth.SignInFixture.BEGAN_AT;
import static org.verifiedcompliance.application.auth.SignInFixture.signInOf;
import static org.verifiedcompliance.application.auth.SignInFixture.tokenAt;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.accounts.Accounts;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.people.Role;

/** What everything that tells the state of sign-ins keeps to. */
public interface SignInStatesContract {
  SignInStates states();

  SignIns signIns();

  Accounts accounts();

  /** A member with an account. */
  PersonId somebody();

  default SignIn begun(PersonId person) {
    var signIn = signInOf(person);
    signIns().begin(signIn, tokenAt(BEGAN_AT));
    return signIn;
  }

  @Test
  default void knowsNoSignInThatNeverWas() {
    assertThat(states().find(UUID.randomUUID())).isEmpty();
  }

  @Test
  default void tellsWhoAndWithWhichRoles() {
    var person = somebody();

    assertThat(states().find(begun(person).id()))
        .contains(new SignInState(person, Set.of(Role.MEMBER), 1, true));
  }

  @Test
  default void tellsOfManyAtOnceWhatTheStoreHasNow() {
    var person = somebody();
    var ended = begun(person);
    var other = begun(person);
    states().find(ended.id());
    signIns().end(person, ended.id(), BEGAN_AT);

    var found = states().list(List.of(ended.id(), other.id(), UUID.randomUUID()));

    assertThat(found).containsOnlyKeys(ended.id(), other.id());
    assertThat(found.get(ended.id()).live()).isFalse();
    assertThat(found.get(other.id()))
        .isEqualTo(new SignInState(person, Set.of(Role.MEMBER), 1, true));
    assertThat(states().list(List.of())).isEmpty();
  }

  @Test
  default void tellsAtOnceThatASignInHasEnded() {
    var person = somebody();
    var signIn = begun(person);
    var other = begun(person);
    states().find(signIn.id());

    signIns().end(person, signIn.id(), BEGAN_AT);
    states().forget(signIn.id());

    assertThat(states().find(signIn.id()).orElseThrow().live()).isFalse();
    assertThat(states().find(other.id()).orElseThrow().live()).isTrue();
  }

  @Test
  default void tellsAtOnceThatTheAccountHasChanged() {
    var person = somebody();
    var stranger = begun(somebody());
    var signIn = begun(person);
    states().find(signIn.id());
    states().find(stranger.id());

    accounts().changeRoles(person, Set.of(Role.MEMBER, Role.ORGANISER));
    accounts().raiseEpoch(person);
    states().forgetAllOf(person);
    assertThat(states().find(signIn.id()))
        .contains(new SignInState(person, Set.of(Role.MEMBER, Role.ORGANISER), 2, true));

    accounts().setActive(person, false);
    states().forgetAllOf(person);
    assertThat(states().find(signIn.id()).orElseThrow().live()).isFalse();
    assertThat(states().find(stranger.id()).orElseThrow().live()).isTrue();
  }
}
