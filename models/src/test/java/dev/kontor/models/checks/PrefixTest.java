package dev.kontor.models.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class PrefixTest {
  @Property
  void aRunAgreesWithItsOwnPrefix(
      @ForAll("runs") List<Told> whole, @ForAll @IntRange(max = 40) int cut) {
    List<Told> part = whole.stream().filter(told -> told.time() <= cut).toList();
    Prefix prefix = Prefix.compare(whole, part, cut);
    assertThat(prefix.isSame()).isTrue();
    assertThat(prefix.compared()).isEqualTo(part.size());
  }

  @Property
  void whatIsSaidOnlyAfterTheCutDoesNotCount(
      @ForAll("runs") List<Told> whole,
      @ForAll("runs") List<Told> other,
      @ForAll @IntRange(max = 40) int cut) {
    List<Told> part = new ArrayList<>(whole);
    part.removeIf(told -> told.time() > cut);
    other.stream().filter(told -> told.time() > cut).forEach(part::add);
    assertThat(Prefix.compare(whole, part, cut).isSame()).isTrue();
  }

  @Property
  void oneOtherValueIsFoundIfItWasKnown(
      @ForAll("runs") List<Told> whole,
      @ForAll @IntRange(max = 40) int cut,
      @ForAll @IntRange(max = 29) int at) {
    List<Told> part = new ArrayList<>(whole);
    Told changed = whole.get(at % whole.size());
    Told other = new Told(changed.time(), changed.instrument(), "tampered");
    part.set(at % whole.size(), other);
    Prefix prefix = Prefix.compare(whole, part, cut);
    if (changed.time() > cut) {
      assertThat(prefix.isSame()).isTrue();
    } else {
      assertThat(prefix.compared()).isEqualTo(at % whole.size());
      assertThat(prefix.whole()).isEqualTo(changed);
      assertThat(prefix.part()).isEqualTo(other);
    }
  }

  @Property
  void oneLineMoreOrLessIsFoundIfItWasKnown(
      @ForAll("runs") List<Told> whole, @ForAll @IntRange(max = 29) int at) {
    List<Told> part = new ArrayList<>(whole);
    Told gone = part.remove(at % whole.size());
    Prefix less = Prefix.compare(whole, part, gone.time());
    assertThat(less.whole()).isEqualTo(gone);
    assertThat(less.part()).isNull();
    Prefix more = Prefix.compare(part, whole, gone.time());
    assertThat(more.whole()).isNull();
    assertThat(more.part()).isEqualTo(gone);
  }

  /** In order, each instrument once at a time. */
  @Provide
  Arbitrary<List<Told>> runs() {
    return Combinators.combine(
            Arbitraries.longs().between(0, 40),
            Arbitraries.of("A", "B", "C"),
            Arbitraries.strings().alpha().ofLength(3))
        .as(Told::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(30)
        .uniqueElements(told -> told.time() + told.instrument())
        .map(list -> list.stream().sorted(Told.ORDER).toList());
  }
}
