package org.verifiedcompliance.domain.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class PartTest {
  private static final Slice TWO = Slice.first(2);

  @Test
  void goesOnBehindTheLastItemShown() {
    var part = Part.of(List.of("a", "b", "c"), TWO, item -> new After(List.of(item)));

    assertThat(part).containsExactly("a", "b");
    assertThat(part.next()).contains(new After(List.of("b")));
    assertThat(part.map(String::length)).containsExactly(1, 1);
    assertThat(part.map(String::length).next()).isEqualTo(part.next());
    assertThat(TWO.behind(part.next().orElseThrow()).limit()).isEqualTo(2);
  }

  @Test
  void endsWhereNothingComesBehind() {
    assertThat(Part.of(List.of("a", "b"), TWO, item -> new After(List.of(item))).next()).isEmpty();
    assertThat(Part.end(List.of()).next()).isEmpty();
    assertThat(Part.end(List.of("a"))).isEqualTo(List.of("a"));
  }

  @Test
  void aSliceBeginsAtAnOffsetOrBehindAnItem() {
    var item = new After(List.of("key"));

    assertThatIllegalArgumentException().isThrownBy(() -> new Slice(0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Slice(1, -1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Slice(1, 1, item));
    assertThat(new Slice(1, 0, item).after()).isEqualTo(item);
  }
}
