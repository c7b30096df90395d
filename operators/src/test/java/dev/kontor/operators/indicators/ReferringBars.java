package dev.kontor.operators.indicators;

import dev.kontor.models.market.Bar;
import dev.kontor.operators.Rig;
import dev.kontor.operators.Subject;
import dev.kontor.operators.references.ManyBars;
import dev.kontor.operators.references.Referring;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.util.OutputTag;

/** What the stage before tells of many bars. */
record ReferringBars(ManyBars before) implements Subject<Referring, Features> {
  @Override
  public OneInputStreamOperator<Referring, Features> operator(boolean sorted) {
    return new ReferringIndicators(sorted, before.plan(), before.config());
  }

  @Override
  public String key(Referring told) {
    return told.instrument();
  }

  @Override
  public long time(Referring told) {
    return told.time();
  }

  @Override
  public String owner(Features features) {
    return features.bar().instrument();
  }

  @Override
  public String text(Features features) {
    return features.ordinal() + " " + features.bar() + " " + Arrays.toString(features.row());
  }

  @Override
  public boolean keysAreInOrder() {
    return true;
  }

  @Override
  public List<OutputTag<?>> sides() {
    return List.of(
        IndicatorOperator.BARS,
        IndicatorOperator.LATE,
        IndicatorOperator.GAPS,
        IndicatorOperator.REVISIONS,
        IndicatorOperator.SPLITS);
  }

  /** All that comes while time passes. */
  @Override
  public List<Referring> history() {
    List<Referring> told = told(before.history(), false);
    told.removeIf(Referring::over);
    return told;
  }

  /** The rows of bars, through both stages after each other. */
  List<Features> rows(List<Bar> bars, boolean sorted) throws Exception {
    List<Referring> told = told(bars, sorted);
    try (Rig<Referring, Features> rig = sorted ? Rig.batch(this) : Rig.streaming(this)) {
      if (sorted) {
        told.sort(Comparator.comparing(Referring::instrument));
        rig.give(told.toArray(Referring[]::new));
      } else {
        rig.live(told.stream().filter(one -> !one.over()).toList());
        rig.give(told.stream().filter(Referring::over).toArray(Referring[]::new));
      }
      List<Features> rows = new ArrayList<>();
      rig.end().said().forEach(said -> rows.add(said.getValue()));
      rows.sort(
          Comparator.comparing((Features row) -> row.bar().instrument())
              .thenComparingLong(row -> row.bar().end()));
      return rows;
    }
  }

  /** What is told of bars, in order of time. */
  List<Referring> told(List<Bar> bars, boolean sorted) {
    try (Rig<Bar, Referring> rig = sorted ? Rig.batch(before) : Rig.streaming(before)) {
      if (sorted) {
        rig.give(bars.toArray(Bar[]::new));
      } else {
        rig.live(bars);
      }
      List<Referring> told = new ArrayList<>();
      rig.end().said().forEach(said -> told.add(said.getValue()));
      told.sort(Comparator.comparingLong(Referring::time));
      return told;
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
