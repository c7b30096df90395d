package dev.kontor.models.bars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.models.market.Bar;
import dev.kontor.models.market.CorporateAction;
import dev.kontor.models.market.E8;
import dev.kontor.models.market.Trade;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FactorsTest {
  private static final long ONE = E8.ONE;

  @Test
  void aSplitMultipliesWhatWasBeforeIt() {
    Factors factors = Factors.of(Adjustment.SPLIT, List.of(CorporateAction.split("X", 100, 4, 1)));
    assertThat(factors.adjust(bar(99, 400, 10))).isEqualTo(bar(99, 100, 40));
    assertThat(factors.adjust(bar(100, 100, 10))).isEqualTo(bar(100, 100, 10));
    assertThat(factors.adjust(new Trade("X", 99, 7, 400 * ONE, ONE)))
        .isEqualTo(new Trade("X", 99, 7, 100 * ONE, 4 * ONE));
  }

  @Test
  void aReverseSplitGoesTheOtherWay() {
    Factors factors = Factors.of(Adjustment.SPLIT, List.of(CorporateAction.split("X", 100, 1, 20)));
    assertThat(factors.adjust(bar(99, 1, 100))).isEqualTo(bar(99, 20, 5));
  }

  @Test
  void aDividendMultipliesPricesOnly() {
    List<CorporateAction> actions = List.of(CorporateAction.dividend("X", 100, 2 * ONE, 200 * ONE));
    assertThat(Factors.of(Adjustment.FULL, actions).adjust(bar(99, 100, 10)))
        .isEqualTo(bar(99, 99, 10));
    assertThat(Factors.of(Adjustment.SPLIT, actions).adjust(bar(99, 100, 10)))
        .isEqualTo(bar(99, 100, 10));
  }

  @Test
  void earlierActionsAddToLaterOnes() {
    List<CorporateAction> actions =
        List.of(
            CorporateAction.split("X", 300, 3, 1),
            CorporateAction.dividend("X", 200, ONE, 2 * ONE),
            CorporateAction.split("X", 200, 2, 1),
            CorporateAction.split("X", 100, 1, 7));
    Factors full = Factors.of(Adjustment.FULL, actions);
    assertThat(full.adjust(bar(299, 12, 10))).isEqualTo(bar(299, 4, 30));
    assertThat(full.adjust(bar(199, 12, 10))).isEqualTo(bar(199, 1, 60));
    assertThat(full.adjust(bar(99, 12, 70))).isEqualTo(bar(99, 7, 60));
  }

  @Test
  void aTableSaysTheSame() {
    Factors table =
        Factors.ofTable(
            Adjustment.FULL,
            List.of(
                new Factor(100, new BigDecimal("0.99"), new BigDecimal("0.25")),
                new Factor(200, new BigDecimal("0.99"), BigDecimal.ONE),
                new Factor(Long.MAX_VALUE, BigDecimal.ONE, BigDecimal.ONE)));
    Factors actions =
        Factors.of(
            Adjustment.FULL,
            List.of(
                CorporateAction.split("X", 100, 4, 1),
                CorporateAction.dividend("X", 200, ONE, 100 * ONE)));
    for (long time : new long[] {0, 99, 100, 199, 200}) {
      assertThat(table.adjust(bar(time, 400, 8))).isEqualTo(actions.adjust(bar(time, 400, 8)));
    }
  }

  @Test
  void rawIsUntouched() {
    List<CorporateAction> actions = List.of(CorporateAction.split("X", 100, 4, 1));
    assertThat(Factors.of(Adjustment.RAW, actions).adjust(bar(1, 4, 4))).isEqualTo(bar(1, 4, 4));
  }

  /** Splits and their undoing leave nothing behind, in any order of the list. */
  @Property
  void splitsAreExact(
      @ForAll @Size(max = 10) List<@IntRange(min = 1, max = 30) Integer> sizes,
      @ForAll @IntRange(min = 1, max = 1_000_000) int price,
      @ForAll long seed) {
    List<CorporateAction> actions = new ArrayList<>();
    for (int size : sizes) {
      actions.add(CorporateAction.split("X", 100 + actions.size(), size, 1));
      actions.add(CorporateAction.split("X", 500 - actions.size(), 1, size));
    }
    Collections.shuffle(actions, new Random(seed));
    Bar bar = bar(0, price, 3);
    assertThat(Factors.of(Adjustment.FULL, actions).adjust(bar)).isEqualTo(bar);
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatThrownBy(() -> CorporateAction.split("X", 1, 0, 1))
        .hasMessage("a split must be of positive numbers, was 0 for 1");
    assertThatThrownBy(() -> CorporateAction.dividend("X", 1, 5 * ONE, 5 * ONE))
        .hasMessage("a dividend must be from zero to below the close before it, was 5 of 5");
  }

  private static Bar bar(long start, long price, long volume) {
    long e8 = price * ONE;
    return new Bar("X", start, start + 1, e8, e8, e8, e8, volume * ONE);
  }
}
