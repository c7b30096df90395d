package dev.kontor.models.execution;

import dev.kontor.models.market.E8;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** {@link Fees} of each tier, of makers and of takers. */
public final class FeeLadder {
  private final List<Step> steps;

  private FeeLadder(List<Step> steps) {
    this.steps = steps;
  }

  static FeeLadder of(Fees fees) {
    List<Step> steps = new ArrayList<>();
    steps.add(step(fees, 0, fees.rate(), fees.maker()));
    for (FeeTier tier : fees.tiers()) {
      steps.add(step(fees, E8.of(tier.volume()), tier.rate(), tier.maker()));
    }
    return new FeeLadder(steps);
  }

  private static Step step(Fees fees, long volumeE8, BigDecimal rate, BigDecimal maker) {
    FeeSchedule taker = fees.schedule(rate);
    return new Step(volumeE8, taker, maker == null ? taker : fees.schedule(maker));
  }

  /**
   * The schedule of an account.
   *
   * @param tradedE8 what it traded in 30 days, in units of 1e-8
   * @param maker whether its order had rested
   */
  public FeeSchedule at(long tradedE8, boolean maker) {
    Step step = steps.get(0);
    for (int i = 1; i < steps.size() && steps.get(i).volumeE8 <= tradedE8; i++) {
      step = steps.get(i);
    }
    return maker ? step.maker : step.taker;
  }

  /** Whether what an account has traded makes a difference. */
  public boolean climbs() {
    return steps.size() > 1;
  }

  private record Step(long volumeE8, FeeSchedule taker, FeeSchedule maker) {}
}
