package dev.kontor.operators.patterns;

import dev.kontor.models.patterns.Happening;
import dev.kontor.models.patterns.PatternSettings;
import dev.kontor.models.signals.Vote;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.cep.CEP;
import org.apache.flink.cep.EventComparator;
import org.apache.flink.cep.functions.PatternProcessFunction;
import org.apache.flink.cep.nfa.aftermatch.AfterMatchSkipStrategy;
import org.apache.flink.cep.pattern.Pattern;
import org.apache.flink.cep.pattern.conditions.IterativeCondition;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.DataStreamUtils;
import org.apache.flink.util.Collector;

/** Finds each pattern with Flink's CEP library; a match votes at the time of its last happening. */
public final class PatternStage {
  private PatternStage() {}

  /**
   * @param happenings those that the pattern waits for, on the task of their instrument already
   */
  public static DataStream<Vote> matches(
      DataStream<Happening> happenings, String name, PatternSettings settings) {
    return CEP.pattern(
            DataStreamUtils.reinterpretAsKeyedStream(happenings, Happening::instrument),
            pattern(settings),
            new OnOneBar(settings))
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
            .where(new Later(steps.get(0), null));
    String before = "0";
    for (int i = 1; i < steps.size(); i++) {
      String step = Integer.toString(i);
      Later later = new Later(PatternSettings.happening(steps.get(i)), before);
      if (PatternSettings.isNot(steps.get(i))) {
        pattern = pattern.notFollowedBy(step).where(later);
      } else {
        pattern = pattern.followedBy(step).where(later);
        before = step;
      }
    }
    return pattern.within(settings.within());
  }

  /**
   * What happens on one bar happens at once; an order decides, so that every run agrees. What must
   * not happen between two steps comes last: on the bar of the second it is not between them.
   */
  private static final class OnOneBar implements EventComparator<Happening> {
    private static final long serialVersionUID = 1L;

    private final HashSet<String> unwanted = new HashSet<>();

    OnOneBar(PatternSettings settings) {
      settings.sequence().stream()
          .filter(PatternSettings::isNot)
          .map(PatternSettings::happening)
          .forEach(unwanted::add);
    }

    @Override
    public int compare(Happening a, Happening b) {
      int byWish = Boolean.compare(unwanted.contains(a.name()), unwanted.contains(b.name()));
      return byWish != 0 ? byWish : a.name().compareTo(b.name());
    }
  }

  /** A happening of that name on a later bar than the step before, if there is one. */
  private static final class Later extends IterativeCondition<Happening> {
    private static final long serialVersionUID = 1L;

    private final String name;
    private final String before;

    Later(String name, String before) {
      this.name = name;
      this.before = before;
    }

    @Override
    public boolean filter(Happening happening, Context<Happening> context) throws Exception {
      if (!happening.name().equals(name)) {
        return false;
      }
      if (before != null) {
        for (Happening earlier : context.getEventsForPattern(before)) {
          if (happening.time() <= earlier.time()) {
            return false;
          }
        }
      }
      return true;
    }
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
              last.row(),
              last.layout(),
              last.grounds()));
    }
  }
}
