package dev.kontor.operators.signals;

import dev.kontor.models.market.Bar;
import dev.kontor.models.patterns.Happening;
import dev.kontor.models.signals.Rule;
import dev.kontor.models.signals.Vote;
import dev.kontor.models.strategy.Strategy;
import dev.kontor.operators.StrategyPlan;
import dev.kontor.operators.indicators.Features;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Looks at each row: rules that hold vote, conditions that came true happen, for the patterns that
 * wait for them. Most rows end here, so what follows is thin. Remembers nothing.
 */
public final class VoteFunction extends ProcessFunction<Features, Vote> {
  private static final long serialVersionUID = 1L;

  private final StrategyPlan plan;

  private transient Strategy strategy;
  private transient Watched[] watched;

  public VoteFunction(StrategyPlan plan) {
    this.plan = plan;
  }

  /** The happenings that can matter to a pattern. */
  public static OutputTag<Happening> happenings(String pattern) {
    return new OutputTag<>("happenings-" + pattern, Types.POJO(Happening.class));
  }

  @Override
  public void open(OpenContext context) {
    strategy = plan.compile();
    List<Watched> all = new ArrayList<>();
    strategy
        .awaited()
        .forEach(
            (pattern, places) ->
                places.forEach(
                    (name, place) -> all.add(new Watched(name, place, happenings(pattern)))));
    watched = all.toArray(Watched[]::new);
  }

  @Override
  public void processElement(Features features, Context context, Collector<Vote> out) {
    Bar bar = features.bar();
    double[] row = features.row();
    for (Watched one : watched) {
      if (row[one.place()] == 1) {
        context.output(
            one.tag(),
            new Happening(
                bar.instrument(),
                bar.end(),
                one.name(),
                features.ordinal(),
                bar.closeE8(),
                row,
                strategy.layout(),
                features.grounds()));
      }
    }
    for (Rule rule : strategy.rules()) {
      if (!rule.onPattern() && rule.holds(row)) {
        out.collect(
            new Vote(
                bar.instrument(),
                bar.end(),
                features.ordinal(),
                rule.name(),
                null,
                bar.closeE8(),
                row,
                strategy.layout(),
                rule.reliance().isAny() ? features.grounds() : null));
      }
    }
  }

  /** A happening, where in the row it stands whether it matters, and to whom. */
  private record Watched(String name, int place, OutputTag<Happening> tag) {}
}
