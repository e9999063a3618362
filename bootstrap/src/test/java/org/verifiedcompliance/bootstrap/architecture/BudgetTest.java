package org.verifiedcompliance.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files and methods stay small enough to be read at once. */
class BudgetTest {
  private static final int FILE_LINES = 250;
  private static final int METHOD_LINES = 30;
  private static final int MEDIAN_FILE_LINES = 45;

  @Test
  void noFileIsLongerThanItsBudget() throws IOException {
    assertThat(mainFiles())
        .allSatisfy(file -> assertThat(lines(file)).isLessThanOrEqualTo(FILE_LINES));
  }

  @Test
  void theMedianFileFitsOnAScreen() throws IOException {
    var sizes = mainFiles().stream().map(BudgetTest::lines).sorted().toList();

    assertThat(sizes.get(sizes.size() / 2)).isLessThanOrEqualTo(MEDIAN_FILE_LINES);
  }

  @Test
  void noMethodIsLongerThanItsBudget() throws IOException {
    assertThat(longMethods(mainFiles())).isEmpty();
  }

  @Test
  void aLongMethodIsFound(@TempDir Path folder) throws IOException {
    var file = folder.resolve("Long.java");
    var body = "int i = 0;\n".repeat(METHOD_LINES);
    Files.writeString(file, "class Long {\n  void run() {\n" + body + "  }\n}\n");

    assertThat(longMethods(List.of(file))).hasSize(1);
  }

  private static List<Path> mainFiles() throws IOException {
    try (var modules = Files.list(projectRoot())) {
      var sources =
          modules.map(module -> module.resolve("src/main/java")).filter(Files::isDirectory);
      return sources.flatMap(BudgetTest::javaFiles).toList();
    }
  }

  private static Path projectRoot() {
    var here = Path.of("").toAbsolutePath();
    return Files.exists(here.resolve("vc")) ? here : here.getParent();
  }

  private static Stream<Path> javaFiles(Path folder) {
    try (var files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static int lines(Path file) {
    try {
      return Files.readAllLines(file).size();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> longMethods(List<Path> files) throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var manager = compiler.getStandardFileManager(null, null, null)) {
      var sources = manager.getJavaFileObjectsFromPaths(files);
      var task = (JavacTask) compiler.getTask(null, manager, null, List.of(), null, sources);
      var found = new ArrayList<String>();
      for (var unit : task.parse()) {
        unit.accept(new LongMethods(unit, Trees.instance(task)), found);
      }
      return found;
    }
  }

  private static final class LongMethods extends TreeScanner<Void, List<String>> {
    private final CompilationUnitTree unit;
    private final Trees trees;

    LongMethods(CompilationUnitTree unit, Trees trees) {
      this.unit = unit;
      this.trees = trees;
    }

    @Override
    public Void visitMethod(MethodTree method, List<String> found) {
      if (method.getBody() != null) {
        var positions = trees.getSourcePositions();
        var first = line(positions.getStartPosition(unit, method.getBody()));
        var last = line(positions.getEndPosition(unit, method.getBody()));
        if (last - first + 1 > METHOD_LINES) {
          found.add(unit.getSourceFile().getName() + ":" + first + " " + method.getName());
        }
      }
      return super.visitMethod(method, found);
    }

    private long line(long position) {
      return unit.getLineMap().getLineNumber(position);
    }
  }
}
