package dev.kontor.models.indicators;

import dev.kontor.models.bars.Timeframe;
import dev.kontor.models.kernels.IndicatorFunction;
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
  private final List<Node> inOrder = new ArrayList<>();
  private final Map<Long, Integer> places = new HashMap<>();
  private final Map<String, Integer> references = new LinkedHashMap<>();
  private final Map<Timeframe, Integer> sessions = new HashMap<>();
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

  /** The place of when the session of a timeframe's bar opened. */
  int session(Timeframe timeframe) {
    Traits time = new Traits(false, null, true);
    int from =
        node(timeframe, IndicatorFunction.SESSION, 1, s -> m -> {}, List.of(), List.of(), time);
    sessions.put(timeframe, from);
    return from;
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
      List<Object> arguments,
      Traits traits) {
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
    Node node =
        new Node(id, identity + '@' + timeframe, from, size - from, outputs, read, traits, kernel);
    nodes.get(timeframe).add(node);
    inOrder.add(node);
    return from;
  }

  IndicatorSet build() {
    IndicatorSet set = new IndicatorSet(bars, nodes, inOrder, references, sessions, size);
    absent.forEach(range -> set.markAbsent(range[0], range[1]));
    return set;
  }
}
