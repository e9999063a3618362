package org.verifiedcompliance.application.imports;

/** Is told how far an import has come. */
@FunctionalInterface
public interface ImportProgress {
  /** For those who do not look. */
  ImportProgress SILENT = (done, total) -> {};

  /** So many entries of the total are done with. */
  void done(int entries, int total);
}
