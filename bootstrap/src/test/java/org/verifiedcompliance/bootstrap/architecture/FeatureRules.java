package org.verifiedcompliance.bootstrap.architecture;

import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static com.tngtech.archunit.library.modules.syntax.AllowedModuleDependencies.allow;
import static com.tngtech.archunit.library.modules.syntax.ModuleRuleDefinition.modules;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.modules.syntax.ModuleDependencyScope;
import java.util.List;
import java.util.stream.Stream;

/** Which feature may know which. */
final class FeatureRules {
  private FeatureRules() {}

  static List<ArchRule> of(String root) {
    var cycles =
        Stream.of(
                "domain",
                "application",
                "geo",
                "feeds",
                "security",
                "messaging",
                "persistence",
                "http")
            .map(layer -> noCycles(root, layer));
    return Stream.concat(Stream.of(domainFeatures(root), factsThroughTheLedger(root)), cycles)
        .toList();
  }

  /** A refused attempt changes no session, so it is recorded by itself. */
  private static ArchRule factsThroughTheLedger(String root) {
    var port = root + ".domain.sessions.Sessions";
    var toRecord =
        DescribedPredicate.<JavaMethodCall>describe(
            "adds a fact to a session",
            call -> call.getName().equals("record") && call.getTargetOwner().isAssignableTo(port));
    return noClasses()
        .that()
        .areNotAssignableTo(port)
        .and()
        .doNotHaveFullyQualifiedName(root + ".application.sessions.Ledger")
        .should(callMethodWhere(toRecord))
        .as("facts of a session are written through the ledger alone")
        .because("outcome and confirmed time must never lag behind the facts");
  }

  private static ArchRule domainFeatures(String root) {
    return modules()
        .definedByPackages(root + ".domain.(*)..")
        .should()
        .respectTheirAllowedDependencies(
            allow()
                .fromModule("verification")
                .toModules("geo")
                .fromModule("meetings")
                .toModules("geo", "people")
                .fromModule("consents")
                .toModules("people")
                .fromModule("webhooks")
                .toModules("people")
                .fromModule("finding")
                .toModules("geo", "people", "meetings")
                .fromModule("edits")
                .toModules("geo", "people", "meetings")
                .fromModule("kiosks")
                .toModules("people", "meetings")
                .fromModule("codes")
                .toModules("people", "meetings")
                .fromModule("policies")
                .toModules("people", "meetings", "verification")
                .fromModule("notifications")
                .toModules("people", "meetings", "policies", "sessions", "verification")
                .fromModule("sharing")
                .toModules("people", "sessions")
                .fromModule("statistics")
                .toModules("geo", "people", "meetings", "sessions", "verification")
                .fromModule("presence")
                .toModules("geo", "verification")
                .fromModule("reviews")
                .toModules("people", "meetings", "sessions", "verification")
                .fromModule("sessions")
                .toModules("geo", "people", "meetings", "policies", "presence", "verification"),
            ModuleDependencyScope.consideringOnlyDependenciesBetweenModules())
        .because("who reads one feature should not have to read all");
  }

  private static ArchRule noCycles(String root, String layer) {
    return slices()
        .matching(root + "." + layer + ".(*)..")
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true)
        .because("features in a circle are one feature");
  }
}
