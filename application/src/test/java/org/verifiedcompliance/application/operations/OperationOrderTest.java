package org.verifiedcompliance.application.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.application.operations.OperationType.CHECK_IN;
import static org.verifiedcompliance.application.operations.OperationType.CHECK_OUT;
import static org.verifiedcompliance.application.operations.OperationType.CREATE_MEETING;
import static org.verifiedcompliance.application.operations.OperationType.CREATE_SESSION;
import static org.verifiedcompliance.application.operations.OperationType.UPDATE_MEETING;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.domain.people.PersonId;

class OperationOrderTest {
  private static final PersonId ADA = new PersonId(UUID.randomUUID());
  private int made;

  private OperationFixture next() {
    return OperationFixture.of(ADA, ++made);
  }

  private OperationFixture minutesAgo(long minutes) {
    return next().ago(Duration.ofMinutes(minutes));
  }

  private static List<Operation> order(Operation... operations) {
    var shuffled = new ArrayList<>(List.of(operations));
    Collections.shuffle(shuffled, new Random(7));
    return OperationOrder.of(shuffled).list();
  }

  @Test
  void dependenciesComeFirstWhateverTheTimesSay() {
    var last = minutesAgo(60).build();
    var middle = minutesAgo(30).a(CREATE_MEETING).making("evening").build();
    var first = minutesAgo(5).build();
    var dependent = minutesAgo(90).a(UPDATE_MEETING).at("evening").after(first).build();

    assertThat(order(last, middle, first, dependent)).endsWith(dependent);
  }

  @Test
  void thePhonesNumbersComeBeforeItsClock() {
    var second = minutesAgo(60).numbered("phone", 2).build();
    var first = minutesAgo(5).numbered("phone", 1).build();

    assertThat(order(second, first)).containsExactly(first, second);
  }

  @Test
  void betweenPhonesTheTimeDecides() {
    var a1 = minutesAgo(30).a(CHECK_IN).numbered("a", 1).build();
    var a2 = minutesAgo(10).a(CHECK_OUT).numbered("a", 2).build();
    var b1 = minutesAgo(20).a(CHECK_IN).numbered("b", 1).build();

    assertThat(order(a2, b1, a1)).containsExactly(a1, b1, a2);
  }

  @Test
  void aDependencyThatContradictsTheNumbersWins() {
    var second = minutesAgo(10).numbered("phone", 2).build();
    var first = minutesAgo(20).numbered("phone", 1).after(second).build();

    assertThat(order(first, second)).containsExactly(second, first);
  }

  @Test
  void priorityOvertakesWhatIsIndependentAndTakesAlongWhatMustComeBefore() {
    var profile = minutesAgo(50).build();
    var session = minutesAgo(40).a(CREATE_SESSION).making("trip").build();
    var arrival = minutesAgo(30).a(CHECK_IN).at("trip").as(Priority.CRITICAL).build();
    var departure = minutesAgo(20).a(CHECK_OUT).at("trip").as(Priority.LOW).build();

    assertThat(order(profile, session, arrival, departure))
        .containsExactly(session, arrival, profile, departure);
  }

  @Test
  void priorityNeverTurnsAttendanceAround() {
    var arrival = minutesAgo(30).a(CHECK_IN).as(Priority.LOW).build();
    var departure = minutesAgo(20).a(CHECK_OUT).as(Priority.CRITICAL).build();

    assertThat(order(arrival, departure)).containsExactly(arrival, departure);
  }

  @Test
  void onlyTheMembersOfACircleAreCircular() {
    var one = new OperationId(new UUID(ADA.value().getMostSignificantBits(), 1));
    var three = new OperationId(new UUID(ADA.value().getMostSignificantBits(), 3));
    var first = next().after(three).build();
    var second = next().after(one).build();
    var third = next().after(second.id()).build();
    var outside = next().after(third).build();
    var free = next().build();
    var itself = next();
    var narcissus =
        itself.after(new OperationId(new UUID(ADA.value().getMostSignificantBits(), 6))).build();

    var order = OperationOrder.of(List.of(outside, free, third, second, first, narcissus));

    assertThat(order.circular())
        .containsExactlyInAnyOrder(first.id(), second.id(), third.id(), narcissus.id());
    assertThat(order.list()).hasSize(6).endsWith(outside, free);
  }

  @Test
  void theOrderDoesNotDependOnHowTheyArrive() {
    var random = new Random(42);
    var all = new ArrayList<Operation>();
    for (int i = 0; i < 60; i++) {
      var operation =
          minutesAgo(random.nextInt(500))
              .a(OperationType.values()[random.nextInt(8)])
              .as(Priority.values()[random.nextInt(4)])
              .numbered("phone " + random.nextInt(3), i);
      all.add(
          random.nextInt(3) == 0 && !all.isEmpty()
              ? operation.after(all.get(random.nextInt(all.size()))).build()
              : operation.build());
    }
    var expected = OperationOrder.of(all).list();

    for (int i = 0; i < 20; i++) {
      Collections.shuffle(all, random);
      assertThat(OperationOrder.of(all).list()).isEqualTo(expected);
    }
    for (var later : expected) {
      assertThat(expected.subList(expected.indexOf(later), expected.size()))
          .noneMatch(other -> later.links().dependsOn().contains(other.id()))
          .noneMatch(other -> other.isNumberedBefore(later));
    }
  }
}
