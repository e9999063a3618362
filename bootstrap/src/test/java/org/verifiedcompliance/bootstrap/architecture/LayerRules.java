package org.verifiedcompliance.bootstrap.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.net.URI;
import java.net.URLEncoder;
import java.util.List;
import java.util.stream.Stream;

/** Which layer may know what: a list of what is allowed, everything else is refused. */
final class LayerRules {
  private static final List<String> EVERYWHERE = List.of("java..", "org.jspecify..");

  private LayerRules() {}

  static List<ArchRule> of(String root) {
    return List.of(
        layer(root, "domain", List.of(), "the rules must run on any phone or server"),
        layer(root, "application", List.of("domain"), "use cases must not know technology"),
        layer(root, "evaluation", List.of("domain"), "whoever embeds the rules can measure them"),
        layer(root, "geo", List.of("domain"), "one adapter, one technology", GEO),
        layer(root, "feeds", CORE, "one adapter, one technology", FEEDS),
        layer(root, "security", CORE, "one adapter, one technology", SECURITY),
        layer(root, "messaging", CORE, "one adapter, one technology", MESSAGING),
        layer(root, "persistence", CORE, "SQL must not know HTTP", PERSISTENCE),
        layer(root, "http", CORE, "HTTP must not know SQL", HTTP),
        coreKnowsNoInfrastructure(root),
        servicesAreNamedByTheWiringAlone(root));
  }

  /** Mere values: they open no connection. */
  private static final DescribedPredicate<JavaClass> ADDRESSES =
      belongToAnyOf(URI.class, URLEncoder.class);

  private static final List<String> CORE = List.of("domain", "application");
  private static final String[] GEO = {
    "net.sf.geographiclib..", "org.apache.commons.compress..", "com.github.luben.zstd.."
  };
  private static final String[] FEEDS = {"tools.jackson..", "org.dmfs..", "io.nayuki.qrcodegen.."};
  private static final String[] SECURITY = {
    "javax.crypto..",
    "com.nimbusds.jose..",
    "com.nimbusds.jwt..",
    "com.password4j..",
    "com.nulabinc.zxcvbn.."
  };
  private static final String[] MESSAGING = {
    "com.nimbusds.jose..",
    "com.nimbusds.jwt..",
    "io.lettuce.core..",
    "jakarta.mail..",
    "org.eclipse.angus.mail.smtp..",
    "javax.crypto..",
    "javax.net.ssl..",
    "org.eclipse.jetty..",
    "tools.jackson..",
    "org.slf4j.."
  };
  private static final String[] PERSISTENCE = {
    "com.github.kagkarlsson.scheduler..",
    "javax.sql..",
    "org.jdbi..",
    "org.postgresql..",
    "org.flywaydb..",
    "com.zaxxer.hikari..",
    "com.github.benmanes.caffeine..",
    "tools.jackson..",
    "com.fasterxml.jackson.annotation..",
    "org.apache.commons.compress..",
    "org.slf4j.."
  };
  private static final String[] HTTP = {
    "io.javalin..",
    "de.siegmar.fastcsv..",
    "jakarta.servlet..",
    "org.eclipse.jetty..",
    "kotlin..",
    "tools.jackson..",
    "com.fasterxml.jackson.annotation..",
    "com.github.benmanes.caffeine..",
    "org.slf4j.."
  };

  private static ArchRule layer(
      String root, String name, List<String> below, String because, String... libraries) {
    var own =
        Stream.concat(Stream.of(name), below.stream()).map(layer -> root + "." + layer + "..");
    var allowed =
        Stream.of(EVERYWHERE.stream(), own, Stream.of(libraries))
            .flatMap(each -> each)
            .toArray(String[]::new);
    return classes()
        .that()
        .resideInAPackage(root + "." + name + "..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(allowed)
        .as("the layer " + name + " knows only its own")
        .because(because);
  }

  private static ArchRule coreKnowsNoInfrastructure(String root) {
    return noClasses()
        .that()
        .resideInAnyPackage(root + ".domain..", root + ".application..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.sql..", "java.net..", "java.nio.file..", "java.util.logging..")
                .and(not(ADDRESSES)))
        .because("the JDK has infrastructure too");
  }

  private static ArchRule servicesAreNamedByTheWiringAlone(String root) {
    return classes()
        .that()
        .resideInAPackage(root + ".application..")
        .and()
        .haveSimpleNameEndingWith("Service")
        .should()
        .onlyHaveDependentClassesThat()
        .resideInAnyPackage(root + ".bootstrap..")
        .orShould()
        .onlyHaveDependentClassesThat()
        .haveSimpleNameEndingWith("Service")
        .because("callers name the use case, never its implementation");
  }
}
