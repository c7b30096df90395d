package dev.kontor.models.signals;

import java.util.ArrayList;
import java.util.List;

/** What the gate remembers of one instrument. Mutable. */
public final class GateMemory {
  /** When the last signal of each advice was accepted, epoch milliseconds. */
  public long lastBuy = Long.MIN_VALUE;

  public long lastSell = Long.MIN_VALUE;

  /** When signals were accepted, oldest first, as far back as the frequency limit looks. */
  public List<Long> accepted = new ArrayList<>();

  /** The rules that held on the last bars. */
  public List<Run> runs = new ArrayList<>();

  /** A rule that held for some bars in a row, up to the bar of that number. */
  public static final class Run {
    public String rule = "";
    public long ordinal;
    public int bars;
  }

  /** Counts a bar on which the rule holds; gives for how many in a row it has held. */
  int hold(String rule, long ordinal) {
    for (Run run : runs) {
      if (run.rule.equals(rule)) {
        run.bars = run.ordinal == ordinal - 1 ? run.bars + 1 : 1;
        run.ordinal = ordinal;
        return run.bars;
      }
    }
    Run run = new Run();
    run.rule = rule;
    run.ordinal = ordinal;
    run.bars = 1;
    runs.add(run);
    return 1;
  }

  long last(Advice advice) {
    return advice == Advice.BUY ? lastBuy : lastSell;
  }

  void accept(Advice advice, long time) {
    if (advice == Advice.BUY) {
      lastBuy = time;
    } else {
      lastSell = time;
    }
    accepted.add(time);
  }

  void forgetBefore(long time) {
    accepted.removeIf(t -> t <= time);
  }
}
