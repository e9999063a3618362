package org.verifiedcompliance.domain.edits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class MergeTest {
  @Test
  void whatOneSideChangedMerges() {
    var merge = Merge.of(Set.of("a"), Set.of("b"), Set.of("a", "b"));

    assertThat(merge).isEqualTo(new Merge<>(Set.of("a"), Set.of("b"), Set.of()));
  }

  @Test
  void whatBothChangedConflicts() {
    var merge = Merge.of(Set.of("a", "c"), Set.of("a", "b"), Set.of("a", "b", "c"));

    assertThat(merge).isEqualTo(new Merge<>(Set.of("c"), Set.of("b"), Set.of("a")));
  }

  @Test
  void whatBothChangedToTheSameIsNoConflict() {
    var merge = Merge.of(Set.of("a"), Set.of("a"), Set.<String>of());

    assertThat(merge).isEqualTo(new Merge<>(Set.of(), Set.of(), Set.of()));
  }

  @Test
  void onAnUnknownBaseNothingIsTakenUnasked() {
    assertThat(Merge.onUnknown(Set.of("a")))
        .isEqualTo(new Merge<>(Set.of(), Set.of(), Set.of("a")));
  }
}
