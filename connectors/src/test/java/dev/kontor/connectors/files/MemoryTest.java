package dev.kontor.connectors.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MemoryTest {
  private static Memory of(int rows, long lateness) throws BadRow {
    Memory memory = new Memory("X", lateness);
    for (int row = 1; row <= rows; row++) {
      memory.add("id" + row, row);
    }
    return memory;
  }

  @Test
  void theLastThousandIdsAreRememberedHoweverOld() throws BadRow {
    assertThatThrownBy(() -> of(3_000, 0).add("id2001", 3_000)).hasMessageContaining("duplicate: ");
    assertThatCode(() -> of(3_000, 0).add("id2000", 3_000)).doesNotThrowAnyException();
  }

  @Test
  void allIdsWithinTheLatenessAreRemembered() {
    assertThatThrownBy(() -> of(3_000, 2_900).add("id100", 3_000))
        .hasMessageContaining("duplicate");
  }

  @Test
  void aRowMayBeAsLateAsTheLatenessAndNoLater() {
    assertThatCode(() -> of(100, 10).add(null, 90)).doesNotThrowAnyException();
    assertThatThrownBy(() -> of(100, 10).add(null, 89)).hasMessageStartingWith("late: X ");
  }

  @Test
  void whatMayReviseMayBeLaterByThatMuchMore() throws BadRow {
    Memory memory = new Memory("X", 10, 30);
    memory.add(null, 100);
    assertThat(memory.add(null, 90, true)).isFalse();
    assertThat(memory.add(null, 89, true)).isTrue();
    assertThat(memory.add(null, 60, true)).isTrue();
    assertThat(memory.highest()).isEqualTo(100);
    assertThatThrownBy(() -> memory.add(null, 59, true)).hasMessageStartingWith("late: X ");
    assertThatThrownBy(() -> memory.add(null, 89, false)).hasMessageStartingWith("late: X ");
  }
}
