package org.verifiedcompliance.http.badinput;

import java.util.Map;
import java.util.UUID;
import org.verifiedcompliance.http.contract.Operation;

/**
 * Fills the parameters of paths.
 *
 * @param values by {@code METHOD /path name}, or by name; what is not there gets a random id
 */
public record Paths(Map<String, String> values) {
  String of(Operation operation) {
    return filled(operation, operation.path());
  }

  String with(Operation operation, String name, String value) {
    return filled(operation, operation.path().replace("{" + name + "}", value));
  }

  private String filled(Operation operation, String template) {
    var path = template;
    while (path.contains("{")) {
      var name = path.substring(path.indexOf('{') + 1, path.indexOf('}'));
      path = path.replace("{" + name + "}", value(operation, name));
    }
    return path;
  }

  private String value(Operation operation, String name) {
    var special = values.get(operation.name() + " " + name);
    return special != null ? special : values.getOrDefault(name, UUID.randomUUID().toString());
  }
}
