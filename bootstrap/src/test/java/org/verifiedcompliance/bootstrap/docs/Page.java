package org.verifiedcompliance.bootstrap.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A document's commands, in order, each with the answer that is shown below it. */
record Page(List<Step> steps) {
  private static final Pattern BLOCK =
      Pattern.compile("^```(sh|json)\\R(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

  /**
   * A block of commands.
   *
   * @param line where it begins in the document, from 1
   * @param answer what it prints last, as JSON; null when nothing is shown
   */
  record Step(int line, String commands, @Nullable String answer) {}

  static Page read(Path file) throws IOException {
    return parse(Files.readString(file));
  }

  static Page parse(String text) {
    var steps = new ArrayList<Step>();
    var blocks = BLOCK.matcher(text);
    while (blocks.find()) {
      if (blocks.group(1).equals("sh")) {
        var line = 1 + (int) text.substring(0, blocks.start()).lines().count();
        steps.add(new Step(line, blocks.group(2), null));
      } else if (!steps.isEmpty()) {
        var asked = steps.removeLast();
        steps.add(new Step(asked.line(), asked.commands(), blocks.group(2)));
      }
    }
    return new Page(List.copyOf(steps));
  }
}
