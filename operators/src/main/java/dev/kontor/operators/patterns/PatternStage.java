package dev.kontor.operators.patterns;

import dev.kontor.models.patterns.Happening;
import dev.kontor.models.patterns.PatternSettings;
import dev.kontor.models.signals.Vote;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.cep.CEP;
import org.apache.flink.cep.functions.PatternProcessFunction;
import org.apache.flink.cep.nfa.aftermatch.AfterMatchSkipStrategy;
import org.apache.flink.cep.pattern.Pattern;
import org.apache.flink.cep.pattern.conditions.SimpleCondition;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.util.Collector;

/** Finds each pattern with Flink's CEP library; a match votes at the time of its last happening. */
public final class PatternStage {
  private PatternStage() {}

  public static DataStream<Vote> matches(
      DataStream<Happening> happenings, String name, PatternSettings settings) {
    return CEP.pattern(happenings.keyBy(Happening::instrument), pattern(settings))
        .process(new Match(name), TypeInformation.of(Vote.class))
        .name("pattern " + name)
        .uid("pattern-" + name);
  }

  /**
   * After a match, its happenings are used up: overlapping matches would be the same news again.
   */
  static Pattern<Happening, ?> pattern(PatternSettings settings) {
    List<String> steps = settings.sequence();
    Pattern<Happening, Happening> pattern =
        Pattern.<Happening>begin("0", AfterMatchSkipStrategy.skipPastLastEvent())
            .where(named(steps.get(0)));
    for (int i = 1; i < steps.size(); i++) {
      String step = steps.get(i);
      pattern =
          (PatternSettings.isNot(step)
                  ? pattern.notFollowedBy(Integer.toString(i))
                  : pattern.followedBy(Integer.toString(i)))
              .where(named(PatternSettings.happening(step)));
    }
    return pattern.within(settings.within());
  }

  private static SimpleCondition<Happening> named(String name) {
    return SimpleCondition.of(happening -> happening.name().equals(name));
  }

  /** Names the match after its last happening, whose row the rules will see. */
  private static final class Match extends PatternProcessFunction<Happening, Vote> {
    private static final long serialVersionUID = 1L;

    private final String name;

    Match(String name) {
      this.name = name;
    }

    @Override
    public void processMatch(
        Map<String, List<Happening>> match, Context context, Collector<Vote> out) {
      Happening last =
          match.values().stream()
              .flatMap(List::stream)
              .reduce((a, b) -> b.time() >= a.time() ? b : a)
              .orElseThrow();
      out.collect(
          new Vote(
              last.instrument(),
              last.time(),
              last.ordinal(),
              null,
              name,
              last.closeE8(),
              last.row()));
    }
  }
}
