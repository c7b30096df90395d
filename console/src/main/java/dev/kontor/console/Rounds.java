package dev.kontor.console;

import dev.kontor.jobs.bench.Measurement;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** How often a bench measures everything, in turns. */
final class Rounds {
  @Option(
      names = "--rounds",
      defaultValue = "3",
      description = "how often to measure everything, in turns; the median counts")
  private int rounds;

  /** Measures all there is, once, on that many bars. */
  interface Turn {
    List<Measurement> measure(long bars) throws Exception;
  }

  int count() {
    if (rounds < 1) {
      throw new BadUse("--rounds: '" + rounds + "': must be 1 or more");
    }
    return rounds;
  }

  /** The medians of all turns, after one on a quarter of the bars to get warm. */
  List<Measurement> medians(long bars, Turn turn) throws Exception {
    int count = count();
    turn.measure(bars / 4);
    List<List<Measurement>> turns = new ArrayList<>();
    for (int round = 0; round < count; round++) {
      turns.add(turn.measure(bars));
    }
    return Measurement.medians(turns);
  }
}
