package dev.kontor.models.indicators;

import dev.kontor.models.bars.Timeframe;
import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.Site;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Gives everything its place in one memory. What computes the same has one place. */
final class Layout {
  private final Map<Timeframe, Integer> bars = new LinkedHashMap<>();
  private final Map<Timeframe, List<Node>> nodes = new HashMap<>();
  private final Map<Long, Integer> places = new HashMap<>();
  private final Map<String, Integer> references = new LinkedHashMap<>();
  private final List<int[]> absent = new ArrayList<>();
  private int size;

  /** The first place of the fields of a timeframe's bar. */
  int bar(Timeframe timeframe) {
    Integer known = bars.get(timeframe);
    if (known != null) {
      return known;
    }
    nodes.put(timeframe, new ArrayList<>());
    int from = fields();
    bars.put(timeframe, from);
    return from;
  }

  /** The first place of the fields of another instrument's last bar. */
  int reference(String instrument) {
    return references.computeIfAbsent(instrument, name -> fields());
  }

  private int fields() {
    int from = size;
    size += Field.COUNT;
    return from;
  }

  /**
   * The first place of a kernel: of its outputs, then of its cells. It runs after those that have a
   * place already.
   *
   * @param identity what it computes; equal ones share a place
   */
  int node(
      Timeframe timeframe,
      String identity,
      int outputs,
      Function<Site, Kernel> maker,
      List<Integer> inputs,
      List<Object> arguments) {
    bar(timeframe);
    long id = Node.id(timeframe, identity);
    Integer known = places.get(id);
    if (known != null) {
      return known;
    }
    int from = size;
    int[] read = inputs.stream().mapToInt(Integer::intValue).toArray();
    Site site = new Site(read, arguments, from, outputs);
    Kernel kernel = maker.apply(site);
    size = site.end();
    places.put(id, from);
    absent.add(new int[] {from, outputs});
    nodes.get(timeframe).add(new Node(id, from, size - from, kernel));
    return from;
  }

  IndicatorSet build() {
    IndicatorSet set = new IndicatorSet(bars, nodes, references, size);
    absent.forEach(range -> set.markAbsent(range[0], range[1]));
    return set;
  }
}
