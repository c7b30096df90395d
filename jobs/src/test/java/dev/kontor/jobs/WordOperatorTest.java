package dev.kontor.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.jobs.config.ConfigReader;
import dev.kontor.jobs.config.RunConfig;
import dev.kontor.models.desk.Control;
import dev.kontor.models.market.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;
import org.apache.flink.streaming.util.TwoInputStreamOperatorTestHarness;
import org.apache.flink.util.OutputTag;
import org.junit.jupiter.api.Test;

class WordOperatorTest {
  private static final RunConfig CONFIG =
      ConfigReader.parse(
          """
          data: {files: [{path: none.csv, kind: trades}], bars: 1m}
          strategy:
            timeframe: 1m
            models: {m: {pmml: m.pmml, output: y}}
            rules: [{signal: buy, when: m > 0}]
          registry: registry
          control: [{action: halt, time: '1970-01-01T00:00:30Z', reason: configured}]
          controlFile: control.jsonl
          """,
          "words");

  /** A number is how far the market has come, in seconds; anything else is a line of the file. */
  private static final List<Object> STEPS =
      List.of(
          word(20, "later"),
          word(10, "sooner"),
          5,
          word(1, "late"),
          "no word",
          "{\"action\": \"halt\", \"account\": \"nobody\"}",
          15,
          "{\"time\": \"1970-01-01T00:00:20Z\", \"model\": \"m\", \"version\": 2}",
          "{\"action\": \"resume\", \"reason\": \"timeless\"}",
          25,
          40,
          word(50, "last"));

  private static String word(int second, String reason) {
    return "{\"time\": \"%s\", \"action\": \"halt\", \"reason\": \"%s\"}"
        .formatted(Instant.ofEpochSecond(second), reason);
  }

  private static TwoInputStreamOperatorTestHarness<String, Reading, Control> harness(
      OperatorSubtaskState state) throws Exception {
    TwoInputStreamOperatorTestHarness<String, Reading, Control> harness =
        new TwoInputStreamOperatorTestHarness<>(new WordOperator(CONFIG, true), 1, 1, 0);
    harness.setup();
    if (state != null) {
      harness.initializeState(state);
    }
    harness.open();
    harness.processWatermarkStatus1(WatermarkStatus.IDLE);
    return harness;
  }

  private static void take(
      TwoInputStreamOperatorTestHarness<String, Reading, Control> harness, List<Object> steps)
      throws Exception {
    for (Object step : steps) {
      if (step instanceof Integer second) {
        harness.processWatermark2(new Watermark(second * 1000L));
      } else {
        harness.processElement1(new StreamRecord<>((String) step));
      }
    }
  }

  /** What came out, watermarks among it, then what came out aside. */
  private static List<String> told(
      TwoInputStreamOperatorTestHarness<String, Reading, Control> harness) {
    List<String> told = new ArrayList<>();
    for (Object one : harness.getOutput()) {
      if (one instanceof StreamRecord<?> record) {
        told.add(record.getTimestamp() / 1000.0 + " " + ((Control) record.getValue()).reason());
      } else if (one instanceof Watermark mark) {
        told.add("passed " + mark.getTimestamp() / 1000.0);
      }
    }
    return told;
  }

  private static <T> List<String> aside(
      TwoInputStreamOperatorTestHarness<String, Reading, Control> harness, OutputTag<T> tag) {
    Queue<StreamRecord<T>> records = harness.getSideOutput(tag);
    return records == null
        ? List.of()
        : records.stream().map(record -> record.getTimestamp() + " " + record.getValue()).toList();
  }

  @Test
  void wordsAreToldInTheirOrderBeforeTheMarketPassesThem() throws Exception {
    try (var harness = harness(null)) {
      take(harness, STEPS);
      assertThat(told(harness))
          .containsExactly(
              "passed 5.0",
              "5.001 late",
              "10.0 sooner",
              "passed 15.0",
              "15.001 timeless",
              "20.0 later",
              "passed 25.0",
              "30.0 configured",
              "passed 40.0");
      assertThat(aside(harness, WordOperator.MODELS)).singleElement().asString().contains("20000 ");
      assertThat(aside(harness, WordOperator.HEARD)).hasSize(6);
      assertThat(aside(harness, WordOperator.REJECTED)).hasSize(2);
    }
  }

  @Test
  void resumesFromASnapshotTakenAnywhere() throws Exception {
    List<List<String>> undisturbed;
    try (var harness = harness(null)) {
      take(harness, STEPS);
      undisturbed = all(harness);
    }
    for (int cut = 0; cut <= STEPS.size(); cut++) {
      try (var before = harness(null)) {
        take(before, STEPS.subList(0, cut));
        List<List<String>> told = all(before);
        try (var after = harness(before.snapshot(1, 1))) {
          take(after, STEPS.subList(cut, STEPS.size()));
          List<List<String>> rest = all(after);
          for (int i = 0; i < told.size(); i++) {
            told.get(i).addAll(rest.get(i));
          }
        }
        assertThat(told).as("cut after %s steps", cut).isEqualTo(undisturbed);
      }
    }
  }

  private static List<List<String>> all(
      TwoInputStreamOperatorTestHarness<String, Reading, Control> harness) {
    return List.of(
        new ArrayList<>(told(harness)),
        new ArrayList<>(aside(harness, WordOperator.MODELS)),
        new ArrayList<>(aside(harness, WordOperator.HEARD)),
        new ArrayList<>(aside(harness, WordOperator.REJECTED)));
  }

  @Test
  void nothingIsSaidOnceTheMarketHasEnded() throws Exception {
    try (var harness = harness(null)) {
      harness.processWatermark2(Watermark.MAX_WATERMARK);
      take(harness, List.of(word(7, "too late")));
      assertThat(told(harness)).noneMatch(one -> one.contains("too late"));
      assertThat(aside(harness, WordOperator.REJECTED))
          .singleElement()
          .asString()
          .contains("the market has ended");
    }
  }
}
