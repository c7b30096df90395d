package dev.kontor.models.indicators.ta4j;

import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.Site;
import dev.kontor.models.kernels.Window;
import java.util.List;

/**
 * Keeps the last values of each of its inputs, an absent one too. Indicators of ta4j on equally
 * many bars share one for the bars. Has no outputs: who is given the place of its first cell can
 * read it.
 */
public final class LastValues implements Kernel {
  private final int[] inputs;
  private final Window[] windows;

  public LastValues(Site site, int inputs, int length) {
    this.inputs = new int[inputs];
    windows = new Window[inputs];
    for (int i = 0; i < inputs; i++) {
      this.inputs[i] = site.input(i);
      windows[i] = new Window(site, length);
    }
  }

  /** The windows of one whose first cell stands at that place. */
  static Window[] at(int place, int inputs, int length) {
    Site site = new Site(new int[0], List.of(), place, 0);
    Window[] windows = new Window[inputs];
    for (int i = 0; i < inputs; i++) {
      windows[i] = new Window(site, length);
    }
    return windows;
  }

  @Override
  public void next(double[] m) {
    for (int i = 0; i < windows.length; i++) {
      windows[i].push(m, m[inputs[i]]);
    }
  }
}
