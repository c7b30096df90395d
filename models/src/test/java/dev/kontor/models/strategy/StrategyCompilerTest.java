package dev.kontor.models.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.models.bars.Timeframe;
import dev.kontor.models.desk.Positions;
import dev.kontor.models.indicators.IndicatorSet;
import dev.kontor.models.market.Bar;
import dev.kontor.models.market.E8;
import dev.kontor.models.settings.BadSetting;
import dev.kontor.models.signals.Advice;
import dev.kontor.models.signals.RuleSettings;
import dev.kontor.models.signals.SignalSettings;
import dev.kontor.models.sizing.Sizing;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrategyCompilerTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "smaa(20) > close          | there is no function smaa; did you mean sma?",
        "clse > 1                  | there is no clse; did you mean close?",
        "close                     | is a number where a condition is needed",
        "close + (close > open) > 1| is a condition where a number is needed",
        "close && open > 1         | close is a number where a condition is needed",
        "ema(close, 20, 'fist') > 1| seed of ema must be one of 'first', 'sma'",
        "ema(close, 20, 'fist') > 1| did you mean first?",
        "sma(0) > 1                | length of sma must be a whole number from 1",
        "sma(2.5) > 1              | length of sma must be a whole number from 1",
        "sma(close, open) > 1      | length of sma must be a plain number",
        "sma() > 1                 | sma needs its length: sma(series = close, length)",
        "sma(close, 2, 3) > 1      | sma takes at most 2 arguments",
        "macd.signl > 1            | has no parts",
        "macd(12).signl > 1        | macd has no .signl; did you mean signal?",
        "sma(3)@30s > 1            | ",
        "at(sma(3), '30s') > 1     | only coarser values are known",
        "at(sma(3), '7m') > 1      | a timeframe must divide a day",
        "close > sma(3)@1y         | a timeframe is a number and s, m, h or d",
        "close >                   | cannot be read",
        "close.abs() > 1           | is written without anything before it",
        "max(close) > 1            | max takes 2 arguments, not 1",
        "'close' > 1               | is an option, not a value",
        "[1, 2] > 1                | only numbers, names, operators and functions",
        "crossesAbove(close) > 1   | needs its right"
      })
  void aMistakeIsNamedWithWhatWouldBeRight(String when, String message) {
    assertThatThrownBy(() -> compile(Map.of(), when))
        .isInstanceOf(BadSetting.class)
        .hasMessageStartingWith("strategy.rules[0].when: '")
        .hasMessageContaining(message == null ? "" : message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "markt.close > 1             | markt is no reference; did you mean market?",
        "quux.close > 1              | quux is no reference; known: market, other",
        "market.clse > 1             | market has no .clse; did you mean close?",
        "market > 1                  | market is a reference; name a value of its bar, such as market.close",
        "market.close                | is a number where a condition is needed",
        "close.market > 1            | close has no parts, so not .market",
        "at(sma(1 + market.close, 3), '1h') > 1 | market.close is known on the strategy's own bars only, not @1h",
        "at(macd(market.close).signal, '5m') > 1 | market.close is known on the strategy's own bars only, not @5m"
      })
  void aMistakeWithAReferenceIsNamedToo(String when, String message) {
    Map<String, String> references = new LinkedHashMap<>();
    references.put("market", "SPY");
    references.put("other", "AAPL");
    assertThatThrownBy(() -> referring(references, Map.of(), when))
        .isInstanceOf(BadSetting.class)
        .hasMessageStartingWith("strategy.rules[0].when: '")
        .hasMessageContaining(message);
  }

  @Test
  void aReferencesNameMustNotBeTakenAndItsInstrumentMustBeNamed() {
    Map<String, String> market = Map.of("market", "SPY");
    assertThatThrownBy(() -> referring(market, Map.of("market", "open"), "close > 1"))
        .hasMessage("strategy.indicators: 'market': this name is taken already; choose another");
    assertThatThrownBy(() -> referring(Map.of("close", "SPY"), Map.of(), "close > 1"))
        .hasMessage("strategy.references: 'close': this name is taken already; choose another");
    assertThatThrownBy(() -> referring(Map.of("market", " "), Map.of(), "close > 1"))
        .hasMessage("strategy.references.market: '': must be an instrument, such as SPY");
  }

  @Test
  void onlyReferencesThatAreNamedMustBeShown() {
    Map<String, String> references = Map.of("market", "SPY", "other", "AAPL", "again", "SPY");
    assertThat(referring(references, Map.of(), "market.close > again.open").indicators())
        .extracting(IndicatorSet::references)
        .isEqualTo(List.of("SPY"));
    assertThat(referring(references, Map.of(), "close > 1").indicators().references()).isEmpty();
  }

  @Test
  void whatAReferenceIsIsSaidByItsInstrumentAndNotByItsName() {
    IndicatorSet set = referring(Map.of("a", "SPY"), Map.of(), "sma(a.close, 3) > 1").indicators();
    assertThat(set.layout())
        .isEqualTo(
            referring(Map.of("b", "SPY"), Map.of(), "sma(b.close, 3) > 1").indicators().layout())
        .isNotEqualTo(
            referring(Map.of("a", "QQQ"), Map.of(), "sma(a.close, 3) > 1").indicators().layout());
  }

  @Test
  void definitionsThatGoInACircleAreNamed() {
    Map<String, String> names = new LinkedHashMap<>();
    names.put("a", "b + 1");
    names.put("b", "sma(a, 3)");
    assertThatThrownBy(() -> compile(names, "close > 1"))
        .isInstanceOf(BadSetting.class)
        .hasMessage("strategy.indicators.a: 'b + 1': a is defined by itself");
  }

  @Test
  void aNameThatIsTakenOrNoNameIsRefused() {
    assertThatThrownBy(() -> compile(Map.of("close", "open"), "close > 1"))
        .hasMessageContaining("this name is taken already");
    assertThatThrownBy(() -> compile(Map.of("2fast", "open"), "close > 1"))
        .hasMessageContaining("does not start with a digit");
  }

  @Test
  void twoRulesOfOneNameAreRefused() {
    RuleSettings rule = new RuleSettings("r", Advice.BUY, "close > 1", null, null, null);
    assertThatThrownBy(() -> compile(Map.of(), List.of(rule, rule)))
        .hasMessage("strategy.rules[1].name: 'r': another rule has this name");
  }

  @Test
  void aStrategyWithoutRulesIsRefused() {
    assertThatThrownBy(() -> compile(Map.of(), List.of()))
        .hasMessageContaining("give at least one rule");
  }

  @Test
  void aRuleReadsNamesAndTheirParts() {
    Map<String, String> names = new LinkedHashMap<>();
    names.put("trend", "macd(2, 3, 2)");
    names.put("rising", "trend.fast > trend.slow");
    names.put("half", "close / 2");
    Strategy strategy = compile(names, "rising && half > 1");

    assertThat(holds(strategy, 1, 2, 3, 4)).isTrue();
    assertThat(holds(strategy, 4, 3, 2, 1)).isFalse();
    assertThat(holds(strategy, 3, 4)).as("absent is not true").isFalse();
    assertThat(strategy.names()).containsOnlyKeys("trend", "rising", "half");
  }

  @Test
  void equalSettingsCompileToEqualLayouts() {
    Map<String, String> names = Map.of("x", "rsi(14)");
    assertThat(compile(names, "x > 70").indicators().layout())
        .containsExactly(compile(names, "x > 70").indicators().layout());
  }

  private static boolean holds(Strategy strategy, double... closes) {
    double[] memory = strategy.indicators().fresh();
    long start = 0;
    for (double close : closes) {
      long e8 = E8.ofDouble(close);
      strategy.indicators().update(memory, new Bar("X", start, start + 60_000, e8, e8, e8, e8, 1));
      start += 60_000;
    }
    return strategy.rules().get(0).holds(strategy.row(memory));
  }

  /** A row is made when a bar of the strategy closes, whatever the rules look at. */
  @Test
  void itsOwnBarsAreAskedForThoughAllValuesAreCoarser() {
    Strategy strategy =
        compile(
            Map.of(),
            Map.of("slow", "sma(close, 3)@1h"),
            List.of(new RuleSettings(null, Advice.BUY, "slow > 1", null, null, null)));
    assertThat(strategy.indicators().timeframes())
        .containsExactly(Timeframe.of("1m"), Timeframe.of("1h"));
  }

  private static Strategy compile(Map<String, String> indicators, String when) {
    return compile(indicators, List.of(new RuleSettings(null, Advice.BUY, when, null, null, null)));
  }

  private static Strategy referring(
      Map<String, String> references, Map<String, String> indicators, String when) {
    return compile(
        references,
        indicators,
        List.of(new RuleSettings(null, Advice.BUY, when, null, null, null)));
  }

  private static Strategy compile(Map<String, String> indicators, List<RuleSettings> rules) {
    return compile(Map.of(), indicators, rules);
  }

  private static Strategy compile(
      Map<String, String> references, Map<String, String> indicators, List<RuleSettings> rules) {
    return StrategyCompiler.compile(
        new StrategySettings(
            "s",
            Timeframe.of("1m"),
            Positions.LONG,
            references,
            indicators,
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            rules,
            new SignalSettings(1, Duration.ZERO, 0, Duration.ofDays(1)),
            new Sizing(null, null, null, Sizing.At.CLOSE, BigDecimal.ONE)),
        model -> List.of());
  }
}
