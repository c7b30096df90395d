package dev.kontor.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./kontor why}: from an order to the rule and the scores that it rests on. */
class WhyCommandTest {
  @TempDir private Path run;

  /** Two signals of one rule; the second rests on a score that cannot be explained. */
  @BeforeEach
  void files() throws IOException {
    write(
        "signals.csv",
        "time,account,instrument,signal,strength,decision,reason,limit,value",
        "2024-01-01T00:00:00Z,a,X,BUY,1,ACCEPTED,rule: up,,",
        "2024-01-01T00:05:00Z,a,X,BUY,1,REFUSED,pending: an order has yet to fill,,",
        "2024-01-02T00:00:00Z,a,X,BUY,1,ACCEPTED,rule: up; closes only: too-small,,");
    write(
        "orders.csv",
        "time,account,instrument,order_id,side,type,quantity,limit_price,stop_price,status,reason",
        "2024-01-01T00:00:01Z,a,X,first,BUY,MARKET,2,,,WORKING,rule: up",
        "2024-01-01T00:05:00Z,a,X,first,BUY,MARKET,2,,,FILLED,filled: in full",
        "2024-01-01T00:05:00Z,a,X,stop,SELL,STOP,2,,95,WORKING,protective: of first",
        "2024-01-02T00:00:00Z,a,X,second,BUY,MARKET,1,,,WORKING,rule: up",
        "2024-01-03T00:00:00Z,a,X,flat,SELL,MARKET,1,,,WORKING,flatten: lunch");
    write(
        "explanations.csv",
        "time,account,entry,instrument,signal,rule,score,version,value,input,input_value,contribution,reason",
        "2024-01-01T00:00:00Z,a,7,X,BUY,up,fast,3,0.7,(expected),,0.5,",
        "2024-01-01T00:00:00Z,a,7,X,BUY,up,fast,3,0.7,a,12.5,-0.1,",
        "2024-01-01T00:00:00Z,a,7,X,BUY,up,fast,3,0.7,b,,0.3,",
        "2024-01-01T00:00:00Z,other,7,X,BUY,up,fast,3,0.7,b,,0.3,",
        "2024-01-02T00:00:00Z,a,9,X,BUY,up,line,2,0.6,(unexplained),,,\"no means, no rows\"");
  }

  @Test
  void saysWhatEachInputDidToTheScoreWhatDidMostFirst() {
    assertThat(why("first"))
        .containsSubsequence(
            "order first: BUY 2 X, MARKET, 2024-01-01 00:00:01, rule: up",
            "fast@3 says 0.7, 0.5 is expected; what moved it:",
            "b     –  +0.3",
            "a  12.5  -0.1");
  }

  @Test
  void anOrderThatProtectsIsThereForTheOneItProtects() {
    assertThat(why("stop"))
        .containsSubsequence("order stop: SELL 2 X, STOP", "order first: BUY", "fast@3 says");
  }

  @Test
  void saysInOneLineWhyAScoreIsNotExplained() {
    assertThat(why("second"))
        .containsSubsequence(
            "order second", "line@2 says 0.6, which is not explained: no means, no rows")
        .doesNotContain("fast@3");
  }

  @Test
  void anOrderThatNoSignalAskedForIsNotExplained() {
    assertThat(why("flat")).contains("no signal asked for it");
  }

  @Test
  void anOrderThatIsNotThereIsAMistake() {
    Told told = Told.by("why", run.toString(), "nope");
    assertThat(told.exit()).isEqualTo(2);
    assertThat(told.err()).contains("ORDER: 'nope': there is no such order in");
  }

  private String why(String order) {
    Told told = Told.by("why", run.toString(), order);
    assertThat(told.exit()).isZero();
    return String.join("\n", told.out());
  }

  private void write(String file, String... lines) throws IOException {
    Files.writeString(run.resolve(file), String.join("\n", lines) + "\n");
  }
}
