package dev.kontor.models.sizing;

import dev.kontor.models.market.E8;
import dev.kontor.models.risk.Refusal;
import dev.kontor.models.risk.RiskControl;
import java.math.BigDecimal;

/**
 * Says how many units a signal is worth, in whole lots and rounded down, so never above what was
 * asked for:
 *
 * <ul>
 *   <li>{@code units}: as given
 *   <li>{@code notional}, {@code fraction}, {@code kelly}, {@code spread}: what an amount buys, its
 *       fee included
 *   <li>{@code volatility}: {@code equity · share / measure}, the unit of the Turtles (C. Faith,
 *       <em>Way of the Turtle</em>, 2007), with any measure for their N
 *   <li>{@code risk}: {@code equity · share / |price − stop|}, the percent risk model (V. Tharp,
 *       <em>Trade Your Way to Financial Freedom</em>, 1998)
 * </ul>
 *
 * With {@code byStrength} the amount, the share or the units are first multiplied by the strength.
 */
public final class Sizer {
  /** Nothing is worth more, so that what is made of it can still be counted. */
  private static final long MOST = 10_000_000_000L * E8.ONE;

  private final Sizing sizing;
  private final long unitsE8;
  private final long notionalE8;
  private final long shareE8;
  private final KellyShare kelly;
  private final boolean atOpen;
  private final Steps steps;

  public Sizer(Sizing sizing) {
    this.sizing = sizing;
    unitsE8 = e8(sizing.units());
    notionalE8 = e8(sizing.notional());
    shareE8 =
        e8(
            sizing.fraction() != null
                ? sizing.fraction()
                : sizing.volatility() != null
                    ? sizing.volatility()
                    : sizing.risk() != null
                        ? sizing.risk()
                        : sizing.spread() != null ? sizing.spread().share() : null);
    kelly = sizing.kelly() == null ? null : new KellyShare(sizing.kelly());
    atOpen = sizing.at() == Sizing.At.OPEN && unitsE8 == 0;
    steps = new Steps(sizing);
  }

  private static long e8(BigDecimal value) {
    return value == null ? 0 : E8.of(value);
  }

  /** Whether the size is known only when the order fills. */
  public boolean waitsForOpen() {
    return atOpen;
  }

  public Steps steps() {
    return steps;
  }

  /**
   * What a signal is worth.
   *
   * @param trades the account's closed trades, for {@code kelly}
   * @param calmness of all instruments, this one included, for {@code spread}
   */
  public Size size(Worth worth, TradeRecord trades, Calmness calmness) {
    Steps.Step step = steps.of(worth.instrument());
    long quantity;
    if (sizing.units() != null) {
      quantity = E8.floorTo(scaled(unitsE8, worth), step.lotE8());
    } else if (sizing.volatility() != null) {
      if (worth.measureE8() <= 0) {
        return Size.none("no-measure", "what the instrument moves by is not known yet");
      }
      quantity = spent(worth, worth.measureE8(), step.lotE8());
    } else if (sizing.risk() != null) {
      long distance = worth.stopE8() == 0 ? 0 : Math.abs(worth.priceE8() - worth.stopE8());
      if (distance == 0) {
        return Size.none("no-stop", "what may be lost is not known without a stop");
      }
      quantity = spent(worth, distance, step.lotE8());
    } else {
      quantity = worth.outlay().quantityWithin(budget(worth, trades, calmness), step.lotE8());
    }
    if (quantity <= 0) {
      return new Size(0, RiskControl.TOO_SMALL);
    }
    long price = Math.abs(worth.priceE8());
    if (price != 0 && quantity > E8.floorOver(MOST, price, 1)) {
      return Size.none("too-large", "it would be worth more than " + E8.format(MOST));
    }
    long value = E8.times(quantity, price);
    return value < step.minimumE8()
        ? new Size(0, tooLittle(E8.format(value), E8.format(step.minimumE8())))
        : new Size(quantity, null);
  }

  private static Refusal tooLittle(String value, String least) {
    return new Refusal(
        "too-small", least, value, "it would be worth " + value + ", the least is " + least);
  }

  /** A share of equity over what one unit of it may lose. */
  private long spent(Worth worth, long perUnitE8, long lotE8) {
    long amount = scaled(E8.times(worth.equityE8(), shareE8), worth);
    return amount <= 0 ? 0 : E8.floorOver(amount, perUnitE8, lotE8);
  }

  private long budget(Worth worth, TradeRecord trades, Calmness calmness) {
    long amount;
    if (sizing.notional() != null) {
      amount = notionalE8;
    } else if (sizing.fraction() != null) {
      amount = E8.times(worth.equityE8(), shareE8);
    } else if (kelly != null) {
      amount = E8.times(worth.equityE8(), kelly.of(trades));
    } else {
      amount = spread(worth, calmness);
    }
    return scaled(amount, worth);
  }

  private long spread(Worth worth, Calmness calmness) {
    int over = sizing.spread().over();
    long all = E8.times(worth.equityE8(), shareE8);
    return sizing.spread().by() == Spread.By.EQUAL
        ? all / over
        : E8.times(all, calmness.weightE8(worth.instrument(), over));
  }

  private long scaled(long e8, Worth worth) {
    return sizing.byStrength() ? E8.times(e8, E8.ofDouble(worth.strength())) : e8;
  }
}
