package dev.kontor.models.execution;

import dev.kontor.models.settings.BadSetting;
import dev.kontor.models.settings.Setting;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Map;

/** The simulated venue: it fills market orders at the next mark's open. */
public record Venue(
    @Setting(
            value =
                "what orders fill at, and positions are valued at: bars, or each of the trades or quotes"
                    + " that are read; exits and limits then look at each of them too",
            or = "bars",
            example = "trades")
        Fills fills,
    @Setting(
            value = "share of the price by which market and stop orders fill worse",
            or = "0",
            example = "0.05%")
        BigDecimal slippage,
    @Setting(value = "what a fill costs", or = "{}") Fees fees,
    @Setting(
            value = "close what is open at the end of the data, at the open of the last bar",
            or = "false",
            example = "true")
        boolean closeAtEnd,
    @Setting(
            value =
                "between bid and ask, as a share of the price, where no quote tells it; market and stop orders pay"
                    + " half of it",
            or = "0",
            example = "0.02%")
        BigDecimal spread,
    @Setting(value = "how an order's own size moves its price", or = "{}") Impact impact,
    @Setting(
            value =
                "share of a mark's volume that an account trades at most at it; the rest of an order waits for the"
                    + " next. All at once if absent",
            or = Setting.ABSENT,
            example = "10%")
        BigDecimal participation,
    @Setting(
            value = "fills that the volume limits are whole multiples of this",
            or = "0.00000001",
            example = "1")
        BigDecimal lot,
    @Setting(value = "when a limit that is only touched fills", or = "{}") Queue queue,
    @Setting(
            value =
                "in which order a bar's prices came, after its open: worst takes stops before limits",
            or = "worst",
            example = "nearest")
        BarPath path,
    @Setting(value = "how long orders are on their way", or = "{}") Latency latency,
    @Setting(
            value = "what becomes of an order that arrives while its market is closed",
            or = "wait",
            example = "refuse")
        Outside outside,
    @Setting(
            value = "what is different for an instrument, by its symbol",
            or = Setting.ABSENT,
            example = "{BTC-USD: {slippage: 0.1%}}")
        Map<String, Tariff> instruments)
    implements Serializable {

  /** What a venue does with an order outside of the market's hours. */
  public enum Outside {
    WAIT,
    REFUSE
  }

  public Venue {
    instruments = instruments == null ? Map.of() : Map.copyOf(instruments);
    checkShare("slippage", slippage);
    checkShare("spread", spread);
    if (participation != null
        && (participation.signum() <= 0 || participation.compareTo(BigDecimal.ONE) > 0)) {
      throw new BadSetting(
          "participation",
          participation.toPlainString(),
          "must be above 0 and at most 1, such as 10%");
    }
    if (lot.signum() <= 0) {
      throw new BadSetting("lot", lot.toPlainString(), "must be above zero");
    }
  }

  /** One that fills everything at the mark's prices, worse by the slippage. */
  public Venue(BigDecimal slippage, Fees fees, boolean closeAtEnd) {
    this(
        Fills.BARS,
        slippage,
        fees,
        closeAtEnd,
        BigDecimal.ZERO,
        Impact.NONE,
        null,
        new BigDecimal("0.00000001"),
        Queue.NONE,
        BarPath.WORST,
        Latency.NONE,
        Outside.WAIT,
        Map.of());
  }

  /** The same that fills at something else. */
  public Venue at(Fills fills) {
    return new Venue(
        fills,
        slippage,
        fees,
        closeAtEnd,
        spread,
        impact,
        participation,
        lot,
        queue,
        path,
        latency,
        outside,
        instruments);
  }

  static void checkShare(String key, BigDecimal share) {
    if (share != null && (share.signum() < 0 || share.compareTo(BigDecimal.ONE) >= 0)) {
      throw new BadSetting(key, share.toPlainString(), "must be from 0 to below 1, such as 0.05%");
    }
  }
}
