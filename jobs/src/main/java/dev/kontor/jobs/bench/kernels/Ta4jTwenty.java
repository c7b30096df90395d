package dev.kontor.jobs.bench.kernels;

import dev.kontor.models.market.Bar;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseBar;
import org.ta4j.core.BaseBarSeriesBuilder;
import org.ta4j.core.Indicator;
import org.ta4j.core.indicators.ATRIndicator;
import org.ta4j.core.indicators.CCIIndicator;
import org.ta4j.core.indicators.EMAIndicator;
import org.ta4j.core.indicators.MACDIndicator;
import org.ta4j.core.indicators.ROCIndicator;
import org.ta4j.core.indicators.RSIIndicator;
import org.ta4j.core.indicators.SMAIndicator;
import org.ta4j.core.indicators.StochasticOscillatorKIndicator;
import org.ta4j.core.indicators.WMAIndicator;
import org.ta4j.core.indicators.WilliamsRIndicator;
import org.ta4j.core.indicators.adx.ADXIndicator;
import org.ta4j.core.indicators.adx.MinusDIIndicator;
import org.ta4j.core.indicators.adx.PlusDIIndicator;
import org.ta4j.core.indicators.aroon.AroonOscillatorIndicator;
import org.ta4j.core.indicators.bollinger.BollingerBandsLowerIndicator;
import org.ta4j.core.indicators.bollinger.BollingerBandsMiddleIndicator;
import org.ta4j.core.indicators.bollinger.BollingerBandsUpperIndicator;
import org.ta4j.core.indicators.donchian.DonchianChannelLowerIndicator;
import org.ta4j.core.indicators.donchian.DonchianChannelUpperIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.indicators.keltner.KeltnerChannelLowerIndicator;
import org.ta4j.core.indicators.keltner.KeltnerChannelMiddleIndicator;
import org.ta4j.core.indicators.keltner.KeltnerChannelUpperIndicator;
import org.ta4j.core.indicators.statistics.SimpleLinearRegressionIndicator;
import org.ta4j.core.indicators.statistics.SimpleLinearRegressionIndicator.SimpleLinearRegressionType;
import org.ta4j.core.indicators.statistics.StandardDeviationIndicator;
import org.ta4j.core.indicators.volume.MoneyFlowIndexIndicator;
import org.ta4j.core.indicators.volume.OnBalanceVolumeIndicator;
import org.ta4j.core.indicators.volume.VWAPIndicator;
import org.ta4j.core.num.DoubleNum;
import org.ta4j.core.num.Num;

/**
 * The usual twenty of one instrument by ta4j: a series of {@code double} that forgets its oldest
 * bars. Indicators share what they can, and each is asked at every bar, so that its cache helps.
 */
final class Ta4jTwenty {
  private static final ZonedDateTime START = Instant.EPOCH.atZone(ZoneOffset.UTC);

  private final BarSeries series;
  private final Map<String, Indicator<Num>> indicators = new LinkedHashMap<>();
  private final Indicator<Num>[] all;
  private long minute;

  @SuppressWarnings("unchecked")
  Ta4jTwenty(int kept) {
    series =
        new BaseBarSeriesBuilder().withNumTypeOf(DoubleNum.class).withMaxBarCount(kept).build();
    ofCloses(new ClosePriceIndicator(series));
    ofBars();
    all = indicators.values().toArray(Indicator[]::new);
  }

  private void ofCloses(ClosePriceIndicator close) {
    SMAIndicator mean = new SMAIndicator(close, 20);
    StandardDeviationIndicator deviation = new StandardDeviationIndicator(close, 20);
    BollingerBandsMiddleIndicator middle = new BollingerBandsMiddleIndicator(mean);
    MACDIndicator macd = new MACDIndicator(close, 12, 26);
    indicators.put("sma20", mean);
    indicators.put("ema20", new EMAIndicator(close, 20));
    indicators.put("wma20", new WMAIndicator(close, 20));
    indicators.put("macd12", macd);
    indicators.put("macd12.signal", new EMAIndicator(macd, 9));
    indicators.put("rsi14", new RSIIndicator(close, 14));
    indicators.put("bollinger20.upper", new BollingerBandsUpperIndicator(middle, deviation));
    indicators.put("bollinger20.lower", new BollingerBandsLowerIndicator(middle, deviation));
    indicators.put("roc10", new ROCIndicator(close, 10));
    indicators.put("deviation20", deviation);
    indicators.put(
        "slope14",
        new SimpleLinearRegressionIndicator(close, 14, SimpleLinearRegressionType.SLOPE));
    KeltnerChannelMiddleIndicator channel = new KeltnerChannelMiddleIndicator(close, 20);
    ATRIndicator range = new ATRIndicator(series, 10);
    indicators.put("keltner20.upper", new KeltnerChannelUpperIndicator(channel, range, 2));
    indicators.put("keltner20.lower", new KeltnerChannelLowerIndicator(channel, range, 2));
  }

  private void ofBars() {
    SMAIndicator slow = new SMAIndicator(new StochasticOscillatorKIndicator(series, 14), 3);
    indicators.put("atr14", new ATRIndicator(series, 14));
    indicators.put("stochastic14", slow);
    indicators.put("stochastic14.d", new SMAIndicator(slow, 3));
    indicators.put("adx14", new ADXIndicator(series, 14));
    indicators.put("adx14.plusDi", new PlusDIIndicator(series, 14));
    indicators.put("adx14.minusDi", new MinusDIIndicator(series, 14));
    indicators.put("cci20", new CCIIndicator(series, 20));
    indicators.put("obv", new OnBalanceVolumeIndicator(series));
    indicators.put("mfi14", new MoneyFlowIndexIndicator(series, 14));
    indicators.put("vwap20", new VWAPIndicator(series, 20));
    indicators.put("donchian20.upper", new DonchianChannelUpperIndicator(series, 20));
    indicators.put("donchian20.lower", new DonchianChannelLowerIndicator(series, 20));
    indicators.put("aroon25", new AroonOscillatorIndicator(series, 25));
    indicators.put("williams14", new WilliamsRIndicator(series, 14));
  }

  /** Takes a bar in and asks for everything; the sum of the values. Time only goes on. */
  double next(Bar bar) {
    series.addBar(
        BaseBar.builder(DoubleNum::valueOf, Number.class)
            .timePeriod(Duration.ofMinutes(1))
            .endTime(START.plusMinutes(++minute))
            .openPrice(bar.open())
            .highPrice(bar.high())
            .lowPrice(bar.low())
            .closePrice(bar.close())
            .volume(bar.volume())
            .build());
    int now = series.getEndIndex();
    double sum = 0;
    for (Indicator<Num> indicator : all) {
      sum += indicator.getValue(now).doubleValue();
    }
    return sum;
  }

  /** What it computes: names of twenty.yaml, some with a part of what they stand for. */
  Set<String> names() {
    return indicators.keySet();
  }

  /** The present values by name. */
  Map<String, Double> values() {
    Map<String, Double> values = new LinkedHashMap<>();
    indicators.forEach(
        (name, indicator) ->
            values.put(name, indicator.getValue(series.getEndIndex()).doubleValue()));
    return values;
  }
}
