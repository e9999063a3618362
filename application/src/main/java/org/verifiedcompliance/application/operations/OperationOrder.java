package org.verifiedcompliance.application.operations;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * In which order operations are done: by what they depend on, then as their phone numbered them,
 * then by when they took effect. Priority moves only what is independent of what it overtakes, and
 * takes along all that must come before it.
 */
final class OperationOrder {
  private static final Comparator<Operation> BY_TIME =
      Comparator.comparing((Operation operation) -> operation.origin().when().at())
          .thenComparingLong(OperationOrder::number)
          .thenComparing(Operation::id);

  private final List<Operation> all;
  private final Set<OperationId> circular;

  private OperationOrder(Collection<Operation> operations) {
    all = operations.stream().sorted(BY_TIME).toList();
    circular = circular(all);
  }

  /** The order of these, all of the same person. */
  static OperationOrder of(Collection<Operation> operations) {
    return new OperationOrder(operations);
  }

  /** Those that depend on themselves, by whatever detour. */
  Set<OperationId> circular() {
    return circular;
  }

  /** Without a number, after those that have one. */
  private static long number(Operation operation) {
    return operation.origin().sequence() instanceof Long number ? number : Long.MAX_VALUE;
  }

  /** First those that are circular, then each after all that it depends on. */
  List<Operation> list() {
    return prioritised(chronological());
  }

  private List<Operation> chronological() {
    var ordered = new ArrayList<Operation>();
    var left = new LinkedHashSet<Operation>();
    for (var operation : all) {
      (circular.contains(operation.id()) ? ordered : left).add(operation);
    }
    while (!left.isEmpty()) {
      var next = next(left);
      left.remove(next);
      ordered.add(next);
    }
    return ordered;
  }

  /** Where numbers contradict dependencies, dependencies win. */
  private static Operation next(Set<Operation> left) {
    Operation unnumbered = null;
    for (var candidate : left) {
      if (left.stream().noneMatch(other -> needs(candidate, other))) {
        if (left.stream().noneMatch(other -> other.isNumberedBefore(candidate))) {
          return candidate;
        }
        unnumbered = unnumbered == null ? candidate : unnumbered;
      }
    }
    return unnumbered == null ? left.iterator().next() : unnumbered;
  }

  private static List<Operation> prioritised(List<Operation> ordered) {
    var urgency = urgency(ordered);
    var taken = new boolean[ordered.size()];
    var result = new ArrayList<Operation>();
    for (int turn = 0; turn < taken.length; turn++) {
      var best = -1;
      for (int i = 0; i < taken.length; i++) {
        if (!taken[i] && (best < 0 || urgency[i] > urgency[best]) && isFree(ordered, taken, i)) {
          best = i;
        }
      }
      taken[best] = true;
      result.add(ordered.get(best));
    }
    return result;
  }

  /** As urgent as the most urgent that must come later. */
  private static int[] urgency(List<Operation> ordered) {
    var urgency = new int[ordered.size()];
    for (int i = urgency.length - 1; i >= 0; i--) {
      urgency[i] = ordered.get(i).priority().ordinal();
      for (int j = i + 1; j < urgency.length; j++) {
        if (isBound(ordered.get(i), ordered.get(j))) {
          urgency[i] = Math.max(urgency[i], urgency[j]);
        }
      }
    }
    return urgency;
  }

  private static boolean isFree(List<Operation> ordered, boolean[] taken, int candidate) {
    for (int i = 0; i < candidate; i++) {
      if (!taken[i] && isBound(ordered.get(i), ordered.get(candidate))) {
        return false;
      }
    }
    return true;
  }

  /** Whether the first, which comes earlier, must stay before the second. */
  private static boolean isBound(Operation first, Operation second) {
    return first.isNeededBy(second)
        || first.isNumberedBefore(second)
        || isAboutTheSame(first, second);
  }

  private static boolean isAboutTheSame(Operation first, Operation second) {
    if (first.type().attends() || second.type().attends()) {
      return first.type().attends() && second.type().attends();
    }
    return first.type() == second.type()
        && !first.type().makes()
        && first.links().refers().equals(second.links().refers());
  }

  private static boolean needs(Operation one, Operation other) {
    return !one.equals(other) && other.isNeededBy(one);
  }

  private static Set<OperationId> circular(List<Operation> all) {
    var found = new HashSet<OperationId>();
    for (var operation : entangled(all)) {
      if (operation.isNeededBy(operation) || reaches(operation, all)) {
        found.add(operation.id());
      }
    }
    return found;
  }

  /** What is left when all that depends on nothing left is taken away, again and again. */
  private static Set<Operation> entangled(List<Operation> all) {
    var left = new LinkedHashSet<Operation>(all);
    while (left.removeIf(one -> left.stream().noneMatch(other -> other.isNeededBy(one)))) {
      // as long as anything goes
    }
    return left;
  }

  private static boolean reaches(Operation from, Collection<Operation> all) {
    var seen = new HashSet<Operation>();
    var ahead = new ArrayList<Operation>(List.of(from));
    while (!ahead.isEmpty()) {
      var here = ahead.removeLast();
      for (var other : all) {
        if (needs(here, other)) {
          if (other.equals(from)) {
            return true;
          }
          if (seen.add(other)) {
            ahead.add(other);
          }
        }
      }
    }
    return false;
  }
}
