package dev.kontor.jobs.bench;

import dev.kontor.models.bars.OpenBars;
import dev.kontor.models.bars.RollUp;
import dev.kontor.models.bars.Timeframe;
import dev.kontor.models.desk.Desk;
import dev.kontor.models.desk.DeskState;
import dev.kontor.models.desk.Slice;
import dev.kontor.models.ledger.Entry;
import dev.kontor.models.ledger.LedgerText;
import dev.kontor.models.market.Bar;
import dev.kontor.models.market.E8;
import dev.kontor.models.signals.GateMemory;
import dev.kontor.models.signals.Rule;
import dev.kontor.models.signals.Signal;
import dev.kontor.models.signals.SignalGate;
import dev.kontor.models.signals.Vote;
import dev.kontor.models.strategy.Strategy;
import dev.kontor.operators.TradingConfig;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The decisions of the graph in one thread, without Flink, models or patterns: the limit. */
final class PlainLoop {
  private final TradingConfig config;
  private final Strategy strategy;
  private final RollUp rollUp;
  private final SignalGate gate;
  private final Map<String, Memory> memories = new HashMap<>();
  private final List<Signal> signals = new ArrayList<>();
  private String hash = "";
  private long lines;

  /** What the loop remembers of one instrument. */
  private static final class Memory {
    private OpenBars open;
    private double[] indicators;
    private long ordinal;
    private final GateMemory gate = new GateMemory();
  }

  PlainLoop(TradingConfig config) {
    this.config = config;
    strategy = config.plan().compile();
    rollUp = new RollUp(strategy.indicators().timeframes());
    gate =
        new SignalGate(
            strategy.rules(),
            strategy.patterns(),
            config.plan().settings().signals(),
            strategy.layout());
  }

  /** Handles that many bars; gives the hash of the last line of the ledger. */
  String run(GeneratedBars bars, long count) {
    String account = config.accounts().get(0).name();
    Desk desk = new Desk(config.desk());
    DeskState state = DeskState.startingWith(account, E8.of(config.accounts().get(0).cash()));
    Slice slice = null;
    for (long i = 0; i < count; i++) {
      Bar bar = bars.bar(i);
      if (i % bars.instruments() == 0) {
        slice = Slice.at(bar.end());
      }
      slice.add(bar);
      decide(bar);
      if ((i + 1) % bars.instruments() == 0 || i + 1 == count) {
        signals.forEach(slice::add);
        signals.clear();
        desk.step(state, slice.sort(), this::write);
      }
    }
    desk.end(state, this::write);
    return hash;
  }

  private void decide(Bar bar) {
    Memory memory = memories.computeIfAbsent(bar.instrument(), name -> new Memory());
    if (memory.open == null) {
      memory.open = rollUp.fresh();
      memory.indicators = strategy.indicators().fresh();
    }
    rollUp.next(
        memory.open,
        Workload.MINUTE,
        bar,
        (timeframe, closed, filled) -> look(memory, timeframe, closed));
  }

  private void look(Memory memory, Timeframe timeframe, Bar bar) {
    strategy.indicators().update(memory.indicators, timeframe, bar);
    if (!timeframe.equals(strategy.timeframe())) {
      return;
    }
    memory.ordinal++;
    double[] row = strategy.row(memory.indicators);
    List<Vote> votes = null;
    for (Rule rule : strategy.rules()) {
      if (!rule.onPattern() && rule.holds(row)) {
        votes = votes == null ? new ArrayList<>() : votes;
        votes.add(
            new Vote(
                bar.instrument(),
                bar.end(),
                memory.ordinal,
                rule.name(),
                null,
                bar.closeE8(),
                row,
                strategy.layout()));
      }
    }
    if (votes != null) {
      signals.addAll(gate.step(memory.gate, votes));
    }
  }

  private void write(Entry entry) {
    hash = LedgerText.hash(LedgerText.line(entry, ++lines, hash));
  }
}
