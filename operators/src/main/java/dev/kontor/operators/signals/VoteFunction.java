package dev.kontor.operators.signals;

import dev.kontor.models.market.Bar;
import dev.kontor.models.patterns.Happening;
import dev.kontor.models.signals.Rule;
import dev.kontor.models.signals.Vote;
import dev.kontor.models.strategy.Strategy;
import dev.kontor.operators.StrategyPlan;
import dev.kontor.operators.indicators.Features;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Looks at each row: rules that hold vote, conditions that came true happen. Most rows end here, so
 * what follows is thin. Remembers nothing.
 */
public final class VoteFunction extends ProcessFunction<Features, Vote> {
  private static final long serialVersionUID = 1L;

  public static final OutputTag<Happening> HAPPENINGS =
      new OutputTag<>("happenings", Types.POJO(Happening.class));

  private final StrategyPlan plan;

  private transient Strategy strategy;

  public VoteFunction(StrategyPlan plan) {
    this.plan = plan;
  }

  @Override
  public void open(OpenContext context) {
    strategy = plan.compile();
  }

  @Override
  public void processElement(Features features, Context context, Collector<Vote> out) {
    Bar bar = features.bar();
    double[] row = features.row();
    for (Map.Entry<String, Integer> happening : strategy.happenings().entrySet()) {
      if (row[happening.getValue()] == 1) {
        context.output(
            HAPPENINGS,
            new Happening(
                bar.instrument(),
                bar.end(),
                happening.getKey(),
                features.ordinal(),
                bar.closeE8(),
                row));
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
                row));
      }
    }
  }
}
