package dev.kontor.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.jobs.config.ConfigReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class StrangersTest {
  @Test
  void whatIsNotInTheDataIsToldWithTheNameThatWasProbablyMeant() {
    assertThat(strangers(", instrument: BTC-USD", "BTCUSD"))
        .containsExactly(
            "risk.instruments: 'BTCUSD': is not in the data; did you mean BTC-USD?",
            "venue.instruments: 'BTCUSD': is not in the data; did you mean BTC-USD?",
            "control[].instrument: 'BTCUSD': is not in the data; did you mean BTC-USD?");
  }

  @Test
  void whatIsInTheDataIsNoStranger() {
    assertThat(strangers(", instrument: BTC-USD", "BTC-USD")).isEmpty();
  }

  @Test
  void nothingIsSaidWhereAFileMayHoldAnyInstrument() {
    assertThat(strangers("", "BTCUSD")).isEmpty();
  }

  private static List<String> strangers(String file, String named) {
    return Strangers.of(
        ConfigReader.parse(
            """
            data:
              files:
                - {path: some.csv, kind: bars, timeframe: 1m%s}
            risk: {instruments: {%s: 8%%}}
            venue: {instruments: {%s: {slippage: 0.1%%}}}
            control: [{time: 2013-01-01, action: halt, instrument: %s}]
            strategy:
              timeframe: 1m
              rules:
                - {signal: buy, when: "close > open"}
              size: {fraction: 1%%}
            """
                .formatted(file, named, named, named),
            "some"));
  }
}
