package dev.kontor.models.patterns;

import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.Site;
import java.util.List;

/**
 * Tells which happenings can still matter to a pattern: its first step always does, any later one
 * only if the step before has happened on an earlier bar within the pattern's time. All others
 * could be part of no match, so looking for matches, which is a hundred times dearer than this, may
 * leave them out.
 *
 * <p>Inputs: the bar's time, then the condition of each step. Outputs: for each name in {@link
 * PatternSettings#happenings} whether it matters now.
 */
public final class Awaited implements Kernel {
  private final int time;
  private final int[] happens;
  private final int[] outputs;
  private final int[] before;
  private final boolean[] unwanted;
  private final int reached;
  private final int first;
  private final int count;
  private final long within;

  public Awaited(Site site, PatternSettings pattern) {
    List<String> steps = pattern.sequence();
    List<String> names = List.copyOf(pattern.happenings());
    time = site.input(0);
    happens = new int[steps.size()];
    outputs = new int[steps.size()];
    before = new int[steps.size()];
    unwanted = new boolean[steps.size()];
    int wanted = -1;
    for (int i = 0; i < happens.length; i++) {
      happens[i] = site.input(i + 1);
      outputs[i] = site.output(names.indexOf(PatternSettings.happening(steps.get(i))));
      before[i] = wanted;
      unwanted[i] = PatternSettings.isNot(steps.get(i));
      wanted = unwanted[i] ? wanted : i;
    }
    first = site.output(0);
    count = names.size();
    reached = site.cells(happens.length);
    within = pattern.within().toMillis();
  }

  @Override
  public void next(double[] m) {
    for (int i = 0; i < count; i++) {
      m[first + i] = 0;
    }
    double now = m[time];
    // From the last step to the first, so that no step follows one of the same bar.
    for (int i = happens.length - 1; i >= 0; i--) {
      if (m[happens[i]] == 1 && (before[i] < 0 || isRecent(m[reached + before[i]], now))) {
        m[outputs[i]] = 1;
        if (!unwanted[i]) {
          m[reached + i] = now;
        }
      }
    }
  }

  private boolean isRecent(double step, double now) {
    return step != 0 && step >= now - within;
  }
}
