package dev.kontor.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.jobs.config.ConfigReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A uid is the name under which a savepoint keeps an operator's state. Whoever changes one here
 * leaves every savepoint behind that was ever taken.
 */
class UidTest {
  private static final List<String> UIDS =
      List.of(
          "bars",
          "bars-lines",
          "control",
          "control-time",
          "deliver-controls",
          "deliver-signals",
          "desk",
          "desk-controls",
          "desk-signals",
          "gaps-lines",
          "history",
          "indicators",
          "late-bars-lines",
          "late-trades-lines",
          "ledger",
          "ledger-lines",
          "marks",
          "outside-trades-lines",
          "pattern-exhaustion",
          "pattern-rebound",
          "pattern-thrust",
          "predict",
          "rejected-lines",
          "rules",
          "run-files",
          "signals",
          "sort");

  @TempDir private Path folder;

  @Test
  void theUidsOfTheSampleAreTheseAndStayThese() throws Exception {
    assertThat(uids(sample())).containsExactlyInAnyOrderElementsOf(UIDS);
  }

  @Test
  void aStrategyThatLooksAtAnotherInstrumentHasOneMore() throws Exception {
    String referring =
        sample()
            .replace("  indicators:\n", "  references: {market: SPY}\n  indicators:\n")
            .replace("floor: lowest(low, 48)", "floor: lowest(market.low, 48)");
    List<String> uids = new ArrayList<>(UIDS);
    uids.add("references");
    assertThat(uids(referring)).containsExactlyInAnyOrderElementsOf(uids);
  }

  @Test
  void aControlFileThatIsFollowedHasItsOwn() throws Exception {
    Files.createFile(folder.resolve("control.jsonl"));
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.createLocalEnvironment(TradingJob.switches());
    Plan plan =
        Plan.following(
            ConfigReader.parse(sample() + "controlFile: control.jsonl\n", "sample"), folder);
    TradingJob.build(env, plan, folder, false, true);
    List<String> uids = new ArrayList<>(UIDS);
    uids.removeAll(List.of("control", "control-time"));
    uids.addAll(List.of("control-file", "market-time", "unheard-lines", "words"));
    assertThat(env.getStreamGraph().getStreamNodes().stream().map(StreamNode::getTransformationUID))
        .containsExactlyInAnyOrderElementsOf(uids);
    assertThat(uids(sample() + "controlFile: control.jsonl\n"))
        .containsExactlyInAnyOrderElementsOf(UIDS);
  }

  /** What listens for promotions and what watches; the others stay as they are. */
  @Test
  void modelsThatMayBeReplacedAndAreWatchedHaveTheirOwn() throws Exception {
    String promoting =
        sample()
                .replace(
                    "output: probability(up)\n",
                    "output: probability(up)\n      watch: {missing: 5%}\n")
            + "registry: registry\n"
            + "promotions:\n  - {time: 2013-11-28T12:00:00Z, model: forest, version: 2}\n";
    List<String> uids = new ArrayList<>(UIDS);
    uids.addAll(
        List.of(
            "alerts-lines",
            "model-control",
            "model-control-time",
            "promotion-alerts",
            "promotion-entries",
            "promotions",
            "refused-promotions",
            "scores-lines",
            "watch",
            "watch-shadows"));
    assertThat(uids(promoting)).containsExactlyInAnyOrderElementsOf(uids);
  }

  @Test
  void anEnsembleThatFollowsTheBestHasOneMore() throws Exception {
    String following =
        sample()
            .replace(
                "  happenings:",
                "  ensembles:\n    best: {of: [forest], by: best-recent, bestRecent: {outcome: {bars: 6}}}\n"
                    + "  happenings:");
    assertThat(following).isNotEqualTo(sample());
    List<String> uids = new ArrayList<>(UIDS);
    uids.add("follow");
    assertThat(uids(following)).containsExactlyInAnyOrderElementsOf(uids);
  }

  @Test
  void detailsAddTheirOwnAndChangeNoOther() throws Exception {
    List<String> uids = new ArrayList<>(UIDS);
    uids.addAll(List.of("features-lines", "matches-lines"));
    assertThat(uids(sample(), true)).containsExactlyInAnyOrderElementsOf(uids);
  }

  @Test
  void revisedBarsAddTheirOwnAndChangeNoOther() throws Exception {
    List<String> uids = new ArrayList<>(UIDS);
    uids.add("revisions-lines");
    assertThat(uids(sample().replace("  bars:", "  revise: 5m\n  bars:")))
        .containsExactlyInAnyOrderElementsOf(uids);
  }

  @Test
  void splitsToldLiveAddTheirOwnAndChangeNoOther() throws Exception {
    Files.writeString(
        folder.resolve("actions.csv"), "instrument,date,split\nBTC-USD,2013-11-28,2\n");
    List<String> uids = new ArrayList<>(UIDS);
    uids.addAll(
        List.of("splits-lines", "actions", "action-time", "desk-actions", "deliver-actions"));
    String live = "  adjust: live\n  actions: actions.csv\n  bars:";
    assertThat(uids(sample().replace("  bars:", live))).containsExactlyInAnyOrderElementsOf(uids);
  }

  @Test
  void fillsAtTradesAddTheirOwnAndChangeNoOther() throws Exception {
    List<String> uids = new ArrayList<>(UIDS);
    uids.addAll(List.of("ticks", "trade-ticks"));
    assertThat(uids(sample().replace("venue:\n", "venue:\n  fills: trades\n")))
        .containsExactlyInAnyOrderElementsOf(uids);
  }

  @Test
  void uidsAreLowerCaseWordsWithHyphens() throws Exception {
    assertThat(uids(sample())).allMatch(uid -> uid != null && uid.matches("[a-z]+(-[a-z]+)*"));
  }

  private static String sample() throws IOException {
    try (var in = TradingJob.class.getResourceAsStream("sample.yaml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private List<String> uids(String sample) {
    return uids(sample, false);
  }

  private List<String> uids(String sample, boolean details) {
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.createLocalEnvironment(TradingJob.switches());
    TradingJob.build(env, Plan.of(ConfigReader.parse(sample, "sample"), folder), folder, details);
    return env.getStreamGraph().getStreamNodes().stream()
        .map(StreamNode::getTransformationUID)
        .toList();
  }
}
