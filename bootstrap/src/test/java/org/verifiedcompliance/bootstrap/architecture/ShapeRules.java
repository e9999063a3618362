package org.verifiedcompliance.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** What every class of a kind looks like. */
final class ShapeRules {
  private ShapeRules() {}

  static List<ArchRule> of(String root) {
    return List.of(
        packagesAreNullMarked(root),
        outcomesAreSealed(root),
        useCasesHaveOneMethod(root),
        onlyRoutesAreSeenOfHttpFeatures(root),
        onlyAdaptersAreSeenOfPersistenceFeatures(root),
        wireRecordsStayInside(root),
        wireRecordsHoldNoDomainTypes(root));
  }

  private static ArchRule packagesAreNullMarked(String root) {
    return classes()
        .that()
        .resideInAPackage(root + "..")
        .should(be("in a @NullMarked package", ShapeRules::isNullMarked))
        .because("a null must be visible in the type");
  }

  private static ArchRule outcomesAreSealed(String root) {
    return classes()
        .that()
        .resideInAPackage(root + ".application..")
        .and()
        .haveSimpleName("Outcome")
        .should(be("sealed", type -> type.reflect().isSealed()))
        .because("a handler must not forget a refusal");
  }

  private static ArchRule useCasesHaveOneMethod(String root) {
    return classes()
        .that()
        .resideInAPackage(root + ".application..")
        .and()
        .areInterfaces()
        .and(DescribedPredicate.describe("have an Outcome", ShapeRules::hasOutcome))
        .should(be("of one method", type -> abstractMethods(type) == 1))
        .because("one use case is one interface with one method");
  }

  private static ArchRule onlyRoutesAreSeenOfHttpFeatures(String root) {
    return classes()
        .that()
        .resideInAnyPackage(featuresOf(root, "http"))
        .and()
        .areTopLevelClasses()
        .and()
        .arePublic()
        .should()
        .haveSimpleNameEndingWith("Routes")
        .orShould()
        .haveSimpleNameEndingWith("Operations")
        .orShould()
        .haveSimpleNameEndingWith("Shapes")
        .orShould()
        .haveSimpleNameEndingWith("Input")
        .because("a feature offers its routes, and what it reads and shows; the rest is its own");
  }

  private static ArchRule onlyAdaptersAreSeenOfPersistenceFeatures(String root) {
    return classes()
        .that()
        .resideInAnyPackage(featuresOf(root, "persistence"))
        .and()
        .areTopLevelClasses()
        .and()
        .arePublic()
        .should(be("an adapter of a port", type -> isAdapter(root, type)))
        .because("a feature offers its adapters; rows and mappers are its own affair");
  }

  private static ArchRule wireRecordsStayInside(String root) {
    return classes()
        .that()
        .haveSimpleNameEndingWith("Json")
        .and()
        .resideInAnyPackage(featuresOf(root, "http"))
        .should()
        .notBePublic()
        .because("the shape of the wire is known to HTTP alone");
  }

  private static ArchRule wireRecordsHoldNoDomainTypes(String root) {
    return fields()
        .that()
        .areDeclaredInClassesThat(
            DescribedPredicate.describe(
                "are wire records of " + root, type -> isWireRecord(root, type)))
        .should()
        .haveRawType(
            DescribedPredicate.describe(
                "of the JDK or of the wire",
                type -> !type.getPackageName().startsWith(root) || inHttp(root, type)))
        .because("renaming a word of the domain must not change the wire");
  }

  private static String[] featuresOf(String root, String layer) {
    return Stream.of("accounts", "auth", "people", "meetings", "sessions", "imports")
        .map(feature -> root + "." + layer + "." + feature + "..")
        .toArray(String[]::new);
  }

  private static boolean isNullMarked(JavaClass type) {
    return type.getPackage().isAnnotatedWith(NullMarked.class);
  }

  private static boolean isAdapter(String root, JavaClass type) {
    return type.getAllRawInterfaces().stream()
        .map(JavaClass::getPackageName)
        .anyMatch(
            name -> name.startsWith(root + ".domain") || name.startsWith(root + ".application"));
  }

  private static boolean hasOutcome(JavaClass type) {
    return List.of(type.reflect().getDeclaredClasses()).stream()
        .anyMatch(nested -> nested.getSimpleName().equals("Outcome"));
  }

  private static long abstractMethods(JavaClass type) {
    return type.getMethods().stream()
        .filter(method -> method.getModifiers().contains(JavaModifier.ABSTRACT))
        .count();
  }

  private static boolean isWireRecord(String root, JavaClass type) {
    return inHttp(root, type) && type.isRecord() && type.getName().contains("Json$");
  }

  private static boolean inHttp(String root, JavaClass type) {
    return type.getPackageName().startsWith(root + ".http");
  }

  private static ArchCondition<JavaClass> be(String what, Predicate<JavaClass> holds) {
    return new ArchCondition<>("be " + what) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        var message = type.getName() + " is " + (holds.test(type) ? "" : "not ") + what;
        events.add(new SimpleConditionEvent(type, holds.test(type), message));
      }
    };
  }
}
