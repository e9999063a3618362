package org.verifiedcompliance.bootstrap.architecture;

import static com.tngtech.archunit.lang.conditions.ArchConditions.callConstructorWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;

/** Time, chance and the machine are handed in. */
final class PurityRules {
  private static final Set<String> HIDDEN_INPUTS =
      Set.of(
          "java.lang.System.currentTimeMillis",
          "java.lang.System.nanoTime",
          "java.lang.System.getenv",
          "java.lang.System.getProperty",
          "java.lang.Math.random",
          "java.util.UUID.randomUUID",
          "java.time.ZoneId.systemDefault",
          "java.time.InstantSource.system",
          "java.util.Locale.getDefault",
          "java.util.concurrent.ThreadLocalRandom.current");
  private static final Set<String> HIDDEN_CHANCE =
      Set.of("java.util.Random", "java.security.SecureRandom", "java.util.SplittableRandom");

  private PurityRules() {}

  static List<ArchRule> of(String root) {
    return List.of(timeIsHandedIn(root), chanceIsHandedIn(root));
  }

  private static ArchRule timeIsHandedIn(String root) {
    return noClasses()
        .that()
        .resideInAnyPackage(root + ".domain..", root + ".application..")
        .should(callMethodWhere(matching("reads what nobody handed in", PurityRules::isHidden)))
        .as("domain and application read no clock, no environment and no default zone")
        .because("a verdict must come out the same when it is replayed");
  }

  private static ArchRule chanceIsHandedIn(String root) {
    return noClasses()
        .that()
        .resideInAnyPackage(root + ".domain..", root + ".application..")
        .should(
            callConstructorWhere(
                matching("makes chance", call -> HIDDEN_CHANCE.contains(ownerOf(call)))))
        .as("domain and application make no chance of their own")
        .because("ids and secrets come through ports");
  }

  private static boolean isHidden(JavaCall<?> call) {
    var name = call.getName();
    return (ownerOf(call).startsWith("java.time.") && name.equals("now"))
        || HIDDEN_INPUTS.contains(ownerOf(call) + "." + name);
  }

  private static String ownerOf(JavaAccess<?> access) {
    return access.getTargetOwner().getFullName();
  }

  private static <C extends JavaCall<?>> DescribedPredicate<C> matching(
      String description, java.util.function.Predicate<C> predicate) {
    return DescribedPredicate.describe(description, predicate);
  }
}
