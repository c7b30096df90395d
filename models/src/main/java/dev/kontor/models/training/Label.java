package dev.kontor.models.training;

/**
 * What came after a bar's close.
 *
 * @param forwardReturn the return to the close at the horizon
 * @param horizonEnd when that close was, epoch millis
 * @param barrier the one touched first; that of time if none was
 * @param barrierReturn the return to the barrier, or to the last close if time ran out
 * @param barrierEnd the end of the bar that touched it, epoch millis
 */
public record Label(
    double forwardReturn, long horizonEnd, Barrier barrier, double barrierReturn, long barrierEnd) {

  /** Which barrier was touched first. */
  public enum Barrier {
    STOP,
    TIME,
    PROFIT;

    /** 1 for profit, -1 for the stop, 0 for time. */
    public int sign() {
      return ordinal() - 1;
    }
  }

  public boolean isUp(Target target, double threshold) {
    return target == Target.DIRECTION ? forwardReturn > threshold : barrier == Barrier.PROFIT;
  }

  /** When the answer is known. */
  public long end(Target target) {
    return target == Target.DIRECTION ? horizonEnd : barrierEnd;
  }
}
