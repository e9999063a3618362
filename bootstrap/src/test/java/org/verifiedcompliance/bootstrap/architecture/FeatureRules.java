package org.verifiedcompliance.bootstrap.architecture;

import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static com.tngtech.archunit.library.modules.syntax.AllowedModuleDependencies.allow;
import static com.tngtech.archunit.library.modules.syntax.ModuleRuleDefinition.modules;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
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
    var others =
        Stream.of(domainFeatures(root), factsThroughTheLedger(root), rightsAreInForce(root));
    return Stream.concat(others, cycles).toList();
  }

  /** What an account holds may be withheld; the answer of a registration merely shows it. */
  private static ArchRule rightsAreInForce(String root) {
    var account = root + ".application.accounts.Account";
    var toReadRoles =
        DescribedPredicate.<JavaAccess<?>>describe(
            "reads the roles that an account holds",
            access ->
                access.getName().equals("roles")
                    && access.getTargetOwner().getName().equals(account));
    return noClasses()
        .that()
        .resideOutsideOfPackages(root + ".persistence.accounts..", root + ".http.auth..")
        .and()
        .doNotHaveFullyQualifiedName(account)
        .should(accessTargetWhere(toReadRoles))
        .as("rights are those in force, never those that an account holds")
        .because("a role counts for nothing in a closed account or without its second factor");
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
                .fromModule("people")
                .toModules("lists")
                .fromModule("meetings")
                .toModules("geo", "lists", "people")
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
                .toModules("lists", "people", "meetings", "sessions", "verification")
                .fromModule("periods")
                .toModules("people", "meetings", "sessions")
                .fromModule("sessions")
                .toModules(
                    "geo", "lists", "people", "meetings", "policies", "presence", "verification"),
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
