package org.verifiedcompliance.bootstrap.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/** The product's classes and the rules that they are held to. */
final class Architecture {
  static final String ROOT = "org.verifiedcompliance";
  static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("-tests.jar"))
          .withImportOption(location -> !location.contains("-simulation.jar"))
          .importPackages(ROOT);

  private Architecture() {}

  /** Every rule, for the tree of packages that begins at the root. */
  static List<ArchRule> rules(String root) {
    return Stream.of(
            LayerRules.of(root),
            PurityRules.of(root),
            FeatureRules.of(root),
            ShapeRules.of(root),
            CodingRules.of(root))
        .flatMap(List::stream)
        .toList();
  }
}
