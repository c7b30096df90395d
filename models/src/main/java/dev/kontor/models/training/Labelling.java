package dev.kontor.models.training;

import dev.kontor.models.training.Label.Barrier;
import java.util.ArrayList;
import java.util.List;

/**
 * Labels the observations of one instrument by what came after them. The triple barrier is that of
 * López de Prado, Advances in Financial Machine Learning, ch. 3: a profit, a stop and a last
 * moment, whichever is touched first by a bar after the close. A bar that touches both profit and
 * stop counts as a stop: which came first is not known.
 */
public final class Labelling {
  private final int horizon;
  private final double profit;
  private final double stop;
  private final boolean inRanges;

  public Labelling(TrainingSettings settings) {
    horizon = settings.horizon();
    profit = settings.barriers().profit().doubleValue();
    stop = settings.barriers().stop().doubleValue();
    inRanges = settings.barriers().unit() == BarrierSettings.Unit.RANGES;
  }

  /**
   * Gives a label for each observation; null where history ends before the horizon, or the range is
   * absent in which barriers are counted.
   *
   * @param series of one instrument, one bar after the other
   */
  public List<Label> label(List<Observation> series) {
    List<Label> labels = new ArrayList<>(series.size());
    for (int i = 0; i < series.size(); i++) {
      labels.add(i + horizon < series.size() ? label(series, i) : null);
    }
    return labels;
  }

  private Label label(List<Observation> series, int at) {
    Observation now = series.get(at);
    Observation last = series.get(at + horizon);
    double unit = inRanges ? now.range() : now.close();
    if (!(unit > 0)) {
      return null;
    }
    double forward = last.close() / now.close() - 1;
    double above = now.close() + profit * unit;
    double below = now.close() - stop * unit;
    for (int i = at + 1; i <= at + horizon; i++) {
      Observation bar = series.get(i);
      Barrier touched =
          bar.low() <= below ? Barrier.STOP : bar.high() >= above ? Barrier.PROFIT : Barrier.TIME;
      if (touched != Barrier.TIME) {
        double price = touched == Barrier.STOP ? below : above;
        return new Label(forward, last.time(), touched, price / now.close() - 1, bar.time());
      }
    }
    return new Label(forward, last.time(), Barrier.TIME, forward, last.time());
  }
}
