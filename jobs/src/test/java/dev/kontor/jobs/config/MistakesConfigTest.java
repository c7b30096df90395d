package dev.kontor.jobs.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kontor.models.settings.BadSetting;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MistakesConfigTest {
  private static final String GOOD =
      "data: {files: [{path: t.csv, kind: trades}], gap: 10}\n"
          + "strategy: {timeframe: 5m, rules: [{signal: buy, when: close > 1}], signals: {confirm: 1}}\n"
          + "risk: {position: 10%}\n";

  private static String mistake(String yaml) {
    return catchThrowableOfType(BadSetting.class, () -> ConfigReader.parse(yaml, "my.yaml"))
        .getMessage();
  }

  /** Each replaces a part of a good file and gives the line expected. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '"',
      value = {
        "timeframe: 5m ~ tmeframe: 5m ~ strategy.tmeframe: there is no such key; did you mean timeframe?",
        "gap: 10 ~ quux: 10 ~ data.quux: there is no such key; known: files, bars, marks, lateness, revise, gap, fill, adjust, actions, halts, from, to",
        "', when: close > 1' ~ '' ~ strategy.rules[0].when: is missing, such as crossesAbove(fast, slow) && forest > 0.55",
        "timeframe: 5m ~ timeframe: ~ strategy.timeframe: is missing, such as 5m",
        "timeframe: 5m ~ timeframe: 7m ~ strategy.timeframe: '7m': a timeframe must divide a day into whole seconds, such as 1m, 5m, 1h or 1d, or be 1w or 1M",
        "gap: 10 ~ marks: 1w ~ data.marks: '1w': must be 1d or less",
        "gap: 10 ~ bars: 1M ~ data.bars: '1M': bars of 1M are made of those of 1d or less, such as 5m",
        "timeframe: 5m ~ timeframe: 30s ~ strategy.timeframe: '30s': must be 1m, the bars of t.csv, or whole numbers of it",
        "confirm: 1 ~ confirm: two ~ strategy.signals.confirm: 'two': must be a whole number, such as 2",
        "confirm: 1 ~ confirm: 0 ~ strategy.signals.confirm: '0': must be 1 or more bars",
        "confirm: 1 ~ cooldown: 30 ~ strategy.signals.cooldown: '30': must be a number and ms, s, m, h or d, such as 30m",
        "confirm: 1 ~ confirm: 3000000000 ~ strategy.signals.confirm: '3000000000': must be a smaller whole number, such as 2",
        "signal: buy ~ signal: bye ~ strategy.rules[0].signal: 'bye': must be one of buy, sell, hold",
        "position: 10% ~ position: -5% ~ risk.position: '-0.05': must be above zero, such as 10%, or off",
        "position: 10% ~ position: lots ~ risk.position: 'lots': must be a number, such as 10%",
        "kind: trades ~ kind: bars ~ data.files[0].timeframe: is needed for a file of bars, such as 5m",
        "kind: trades ~ kind: trades, zone: Mars ~ data.files[0].zone: 'Mars': must be a time zone, such as UTC or America/New_York",
        "kind: trades ~ kind: trades, calendar: us-equitys ~ data.files[0].calendar: 'us-equitys': there is no such calendar; did you mean us-equities?",
        "'risk: {position: 10%}' ~ 'calendars: {mine: {open: noon}}' ~ calendars.mine.open: 'noon': must be a time of day, such as 09:30",
        "gap: 10 ~ adjust: full ~ data.actions: is needed to adjust, such as data/actions.csv",
        "gap: 10 ~ actions: a.csv ~ data.actions: 'a.csv': needs adjust: split, full or live",
        "gap: 10 ~ adjust: live ~ data.actions: is needed to adjust, such as data/actions.csv",
        "gap: 10 ~ revise: PT-5M ~ data.revise: 'PT-5M': must not be negative",
        "gap: 10 ~ bars: trades(9), revise: 5m ~ data.revise: 'PT5M': needs bars of some length, such as bars: 1m; others end for good",
        "gap: 10 ~ bars: trades(9), adjust: live, actions: a.csv ~ data.adjust: 'live': needs bars of some length, such as bars: 1m",
        "kind: trades ~ kind: trades, quotes: mid ~ data.files[0].quotes: 'mid': is for a file of quotes only",
        "gap: 10 ~ bars: trades(100) ~ strategy.timeframe: '5m': must be sampled, as data.bars end by what is traded",
        "gap: 10 ~ bars: renko(0) ~ data.bars: 'renko(0)': bars by activity are trades(N), volume(N), value(N) or renko(N) with a positive number, such as trades(1000)",
        "gap: 10 ~ bars: renko(1), fill: flat ~ data.fill: 'flat': needs bars of some length, such as bars: 1m",
        "timeframe: 5m ~ timeframe: sampled ~ strategy.timeframe: 'sampled': must be 1m, the bars of t.csv, or whole numbers of it",
        "'kind: trades}], gap: 10' ~ 'kind: bars, timeframe: 1d}], fill: flat' ~ data.files[0].calendar: is needed to fill holes between bars of a day, such as us-equities or crypto",
        "gap: 10 ~ fill: zero ~ data.fill: 'zero': must be one of off, flat",
        "gap: 10 ~ from: yesterday ~ data.from: 'yesterday': must be a date or a time with its zone, such as 2013-01-01 or 2013-01-01T12:00:00Z",
        "gap: 10 ~ from: 2014-01-01, to: 2013-01-01 ~ data.to: '2013-01-01T00:00:00Z': must be after from, which is 2014-01-01T00:00:00Z",
        "gap: 10 ~ gap: 10, gap: 11 ~ data.gap: is given twice, again in line 1",
        "gap: 10 ~ gap: [10] ~ data.gap: '[…]': must be a single value, such as 60",
        "'[{signal: buy, when: close > 1}]' ~ never ~ strategy.rules: 'never': must be a list",
        "'{position: 10%}' ~ low ~ risk: 'low': must be keys and values",
        "'risk: {position: 10%}' ~ 'strategy: {}' ~ strategy: is given twice, again in line 3",
        "'risk: {position: 10%}' ~ 'venue: {slippage: off}' ~ venue.slippage: 'off': must be a number, such as 0.05%",
        "'risk: {position: 10%}' ~ 'venue: {participation: 0}' ~ venue.participation: '0': must be above 0 and at most 1, such as 10%",
        "'risk: {position: 10%}' ~ 'venue: {path: random}' ~ venue.path: 'random': must be one of worst, high-first, low-first, nearest",
        "'risk: {position: 10%}' ~ 'venue: {latency: {mean: 50}}' ~ venue.latency.mean: '50': must be a number and ms, s, m, h or d, such as 50ms",
        "'risk: {position: 10%}' ~ 'accounting: {instruments: {SPY: {fundingEvery: 7h}}}' ~ accounting.instruments.SPY.fundingEvery: 'PT7H': must divide a day, such as 8h",
        "'risk: {position: 10%}' ~ 'venue: {fees: {tiers: [{volume: 5, rate: 1%}, {volume: 5, rate: 1%}]}}' ~ venue.fees.tiers: '5': each volume must be above the one before",
        "'risk: {position: 10%}' ~ 'venue: {instruments: {X: {spread: -1%}}}' ~ venue.instruments.X.spread: '-0.01': must be from 0 to below 1, such as 0.05%",
        "'risk: {position: 10%}' ~ 'venue: {closeAtEnd: maybe}' ~ venue.closeAtEnd: 'maybe': must be true or false",
        "'risk: {position: 10%}' ~ 'accounts: [{name: a}, {name: a}]' ~ accounts[1].name: 'a': is the name of another account too",
        "'signals: {confirm: 1}' ~ 'size: {units: 1, fraction: 5%}' ~ strategy.size: give one of units, notional, fraction, volatility, risk, kelly and spread",
        "'signals: {confirm: 1}' ~ 'size: {risk: 1%, at: open}' ~ strategy.size.at: 'open': must be close, unless a notional or a fraction is given without byStrength",
        "'signals: {confirm: 1}' ~ 'size: {kelly: {winRate: 55%}}' ~ strategy.size.kelly.payoff: give both of winRate and payoff, or neither",
        "'signals: {confirm: 1}' ~ 'size: {spread: {by: equal}}' ~ strategy.size.spread.over: is missing, such as 10",
        "'signals: {confirm: 1}' ~ 'exits: {stopLoss: 100%}' ~ strategy.exits.stopLoss: '1.00': must be below 1, such as 2%, or off",
        "'signals: {confirm: 1}' ~ 'exits: {beforeClose: 5m}' ~ risk.calendar: is missing: an exit before the close needs it, such as us-equities",
        "position: 10% ~ hours: session ~ risk.hours: 'session': needs risk.calendar, such as us-equities",
        "position: 10% ~ calendar: us-equitys ~ risk.calendar: 'us-equitys': there is no such calendar; did you mean us-equities?",
        "position: 10% ~ dayStarts: noon ~ risk.dayStarts: 'noon': must be a time and a zone, such as 17:00 America/New_York, or session",
        "position: 10% ~ dayStarts: session ~ risk.dayStarts: 'session': needs risk.calendar, such as us-equities",
        "position: 10% ~ orders: {perSecond: -1} ~ risk.orders.perSecond: '-1': must be 0 (no limit) to 1000",
        "position: 10% ~ orders: {stale: 0s} ~ risk.orders.stale: 'PT0S': must be a positive time, such as 5m, or off",
        "'risk: {position: 10%}' ~ 'control: [{time: 2013-01-01, action: set-limit, value: 1}]' ~ control[0].limit: is missing, such as orders.notional",
        "'risk: {position: 10%}' ~ 'control: [{time: 2013-01-01, action: set-limit, limit: orders.notionl, value: 1}]' ~ control[0].limit: 'orders.notionl': there is no such limit; did you mean orders.notional?",
        "'risk: {position: 10%}' ~ 'control: [{time: 2013-01-01, action: set-limit, limit: drawdown, value: much}]' ~ control[0].value: 'much': must be a share above zero, such as 10%, or off",
        "'risk: {position: 10%}' ~ 'control: [{time: 2013-01-01, action: set-limit, instrument: BTCUSD, limit: drawdown, value: 10%}]' ~ control[0].instrument: 'BTCUSD': is not for set-limit; `risk.instruments` has a limit for each",
        "'risk: {position: 10%}' ~ 'control: [{time: 2013-01-01, action: halt, limit: drawdown}]' ~ control[0].limit: 'drawdown': is for set-limit only",
        "'signals: {confirm: 1}' ~ 'indicators: {a: [1]}' ~ strategy.indicators.a: '[…]': must be a single value",
      })
  void saysInOneLineWhatWouldBeRight(String part, String instead, String line) {
    String from = unquoted(part);
    assertThat(GOOD).contains(from);
    assertThat(mistake(GOOD.replace(from, unquoted(instead)))).isEqualTo(line);
  }

  /** Quotes keep what CSV would trim or take for nothing. */
  private static String unquoted(String text) {
    return text.startsWith("'") ? text.substring(1, text.length() - 1) : text;
  }

  @Test
  void refusesAControlOfAnUnknownAccount() {
    String yaml = GOOD + "control: [{time: 2013-01-01, action: halt, account: b}]\n";
    assertThat(mistake(yaml)).isEqualTo("control[0].account: 'b': must be the name of an account");
  }

  @Test
  void namesTheLineOfWhatIsNoYaml() {
    assertThat(mistake("data:\n  files: [\nstrategy: }\n"))
        .startsWith("my.yaml: line 3: no YAML: ")
        .doesNotContain("\n");
  }

  @Test
  void refusesAnEmptyFile() {
    assertThat(mistake("# nothing\n")).isEqualTo("my.yaml: is empty; it needs data and strategy");
  }

  @Test
  void refusesAFileThatIsNoMapping() {
    assertThat(mistake("hello\n")).isEqualTo("my.yaml: 'hello': must be keys and values");
  }

  @Test
  void namesTheFileInItsMistakes(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("empty.yaml"), "");
    assertThat(catchThrowableOfType(BadSetting.class, () -> ConfigReader.read(file)).getMessage())
        .isEqualTo("empty.yaml: is empty; it needs data and strategy");
  }

  @Test
  void refusesAFileThatIsNotThere() {
    assertThat(
            catchThrowableOfType(BadSetting.class, () -> ConfigReader.read(Path.of("no.yaml")))
                .getMessage())
        .isEqualTo("no.yaml: there is no such file");
  }
}
