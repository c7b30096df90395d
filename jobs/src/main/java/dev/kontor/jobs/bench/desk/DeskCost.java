package dev.kontor.jobs.bench.desk;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What desks' marks cost.
 *
 * @param what how the desk was called
 * @param marks over all accounts
 * @param nanos of CPU time, for all of them
 * @param entries that were written: the same for all ways of calling, or the comparison is void
 */
public record DeskCost(String what, int accounts, long marks, long nanos, long entries) {
  public long perSecond() {
    return Math.round(marks * 1e9 / nanos);
  }

  /** The median of each over turns that all measured the same. */
  static List<DeskCost> medians(List<List<DeskCost>> turns) {
    return IntStream.range(0, turns.get(0).size())
        .mapToObj(
            i ->
                turns.stream()
                    .map(turn -> turn.get(i))
                    .sorted(Comparator.comparingLong(DeskCost::nanos))
                    .toList()
                    .get(turns.size() / 2))
        .toList();
  }
}
