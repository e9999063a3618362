package org.verifiedcompliance.bootstrap.cli;

import com.google.inject.Injector;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.imports.ImportMeetings;
import org.verifiedcompliance.application.imports.ImportReport;
import org.verifiedcompliance.bootstrap.server.OpenStorage;
import org.verifiedcompliance.bootstrap.text.Table;
import org.verifiedcompliance.bootstrap.wiring.Wiring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings a meeting list into the store; a running server shares it and hears of it. */
@Command(
    name = "import",
    description =
        "Import a meeting list (Meeting Guide JSON, GeoJSON, iCalendar); a second import changes"
            + " nothing.",
    mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
  private final LazyConfig config;

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Parameters(paramLabel = "FILE|URL", description = "The list.")
  private String list;

  @Option(
      names = "--source",
      description =
          "Names the list across imports, so keep it; default: its file name. Under another name"
              + " all its entries are doubles of those on record.")
  private @Nullable String source;

  @Option(
      names = {"--timezone", "--zone"},
      description = "Time zone of entries that name none; default: that of their place.")
  private @Nullable ZoneId zone;

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  ImportCommand(LazyConfig config) {
    this.config = config;
  }

  @Override
  public Integer call() throws IOException {
    var from = ListSource.of(list);
    var settings = config.get();
    try (var content = from.open();
        var storage = OpenStorage.open(settings.storage())) {
      return run(Wiring.injector(settings, InstantSource.system(), storage), content, from);
    }
  }

  private int run(Injector injector, InputStream content, ListSource from) {
    var name = source == null ? from.name() : source;
    var bar = new ProgressLine(spec.commandLine().getErr());
    var command = new ImportMeetings.Command(name, content, zone, bar::show);
    var outcome = injector.getInstance(ImportMeetings.class).importList(command);
    bar.end();
    return switch (outcome) {
      case ImportMeetings.Outcome.Imported(var report) -> {
        print(report, spec.commandLine().getOut());
        yield 0;
      }
      case ImportMeetings.Outcome.Unreadable(var reason) -> throw UserError.failed(reason);
    };
  }

  private static void print(ImportReport report, PrintWriter out) {
    var table = new Table("Entry", "Slug", "Name", "", "Remark");
    for (var line : report.lines()) {
      table.row(
          line.entry() == null ? "-" : line.entry().toString(),
          line.slug() == null ? "-" : line.slug(),
          line.name() == null ? "-" : line.name(),
          line.taken() ? "taken" : line.entry() == null ? "kept" : "refused",
          line.message());
    }
    if (!report.lines().isEmpty()) {
      out.println(table);
    }
    out.printf(
        "%s: %d entries, %d new, %d changed, %d unchanged, %d refused, %d gone%n",
        report.source(),
        report.total(),
        report.created(),
        report.changed(),
        report.unchanged(),
        report.refused(),
        report.gone());
    out.flush();
  }
}
