package dev.kontor.operators.watching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.registry.Promotion;
import dev.kontor.models.watching.Alert;
import dev.kontor.operators.RescalingLaws;
import dev.kontor.operators.Rig;
import dev.kontor.operators.Subject;
import dev.kontor.operators.indicators.Features;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class PromotedWatchTest implements RescalingLaws<Features, Features> {
  private static final long MINUTE = WatchedRows.MINUTE;

  @Override
  public Subject<Features, Features> subject() {
    return new PromotedRows();
  }

  @Test
  void eachVersionIsHeldAgainstItsOwnTrainingAndAnotherEndsTheHold() throws Exception {
    try (Rig<Features, Features> rig = Rig.streaming(subject())) {
      rig.live(subject().history()).end();
      List<String> moved =
          rig.aside(WatchOperator.ALERTS).stream()
              .filter(alert -> alert.contains("instrument=A") && !alert.contains("hit-rate"))
              .toList();
      assertThat(moved)
          .filteredOn(alert -> alert.contains("=release"))
          .anyMatch(
              alert ->
                  alert.startsWith(43 * MINUTE + " ")
                      && alert.contains(
                          "version 2 is in force and watched anew: its score is back"))
          .anyMatch(alert -> alert.contains("version 4 is in force"));
      assertThat(moved.get(0)).contains("what=psi, subject=close");
      List<String> rows = rig.told().to("A");
      assertThat(rows.subList(41, 42)).allMatch(row -> row.endsWith("NaN, NaN, NaN]"));
      assertThat(rows.subList(42, 45)).noneMatch(row -> row.contains("NaN"));
      assertThat(rows.get(56)).as("of another training than the third's").contains("NaN");
      assertThat(rows.subList(57, 60)).noneMatch(row -> row.contains("NaN"));
    }
  }

  /** With what it was told by promotions as they came, before or after the cut. */
  @Test
  void whatWasHeardIsStillKnownWhereverTheHistoryIsCut() throws Exception {
    List<String> undisturbed;
    try (Rig<Features, Features> rig = Rig.streaming(subject())) {
      rig.live(subject().history()).end();
      undisturbed = new ArrayList<>(rig.told().to("A"));
      rig.aside(WatchOperator.ALERTS).forEach(undisturbed::add);
      undisturbed.sort(null);
    }
    for (int cut = 0; cut <= 60; cut++) {
      List<String> said = new ArrayList<>();
      OperatorSubtaskState state;
      try (var before = harness(null)) {
        minutes(before, 1, cut);
        state = before.snapshot(1, 1);
        tell(before, said);
      }
      try (var after = harness(state)) {
        minutes(after, cut + 1, 60);
        after.processWatermark1(Watermark.MAX_WATERMARK);
        after.processWatermark2(Watermark.MAX_WATERMARK);
        tell(after, said);
      }
      said.sort(null);
      assertThat(said).as("restored after minute " + cut).isEqualTo(undisturbed);
    }
  }

  private KeyedTwoInputStreamOperatorTestHarness<String, Features, Promotion, Features> harness(
      OperatorSubtaskState state) throws Exception {
    var harness =
        new KeyedTwoInputStreamOperatorTestHarness<String, Features, Promotion, Features>(
            PromotedRows.unheard(), subject()::key, null, Types.STRING);
    ((SerializerConfigImpl) harness.getExecutionConfig().getSerializerConfig())
        .setGenericTypes(false);
    harness.setup();
    if (state != null) {
      harness.initializeState(state);
    }
    harness.open();
    return harness;
  }

  /** Each with its promotions and its rows, then the watermark of the minute before. */
  private void minutes(
      KeyedTwoInputStreamOperatorTestHarness<String, Features, Promotion, Features> harness,
      int first,
      int last)
      throws Exception {
    for (long end = first * MINUTE; end <= last * MINUTE; end += MINUTE) {
      for (Features row : subject().history()) {
        if (row.bar().end() == end) {
          harness.processElement1(new StreamRecord<>(row, end));
        }
      }
      for (Promotion promotion : PromotedRows.PROMOTIONS) {
        if (promotion.time() >= end - MINUTE && promotion.time() < end) {
          harness.processElement2(new StreamRecord<>(promotion, promotion.time()));
        }
      }
      harness.processWatermark1(new Watermark(end - MINUTE - 1));
      harness.processWatermark2(new Watermark(end - MINUTE - 1));
    }
  }

  private void tell(
      KeyedTwoInputStreamOperatorTestHarness<String, Features, Promotion, Features> harness,
      List<String> said) {
    for (StreamRecord<? extends Features> record : harness.extractOutputStreamRecords()) {
      if (subject().key(record.getValue()).equals("A")) {
        said.add(record.getTimestamp() + " " + subject().text(record.getValue()));
      }
    }
    var alerts = harness.getSideOutput(WatchOperator.ALERTS);
    if (alerts != null) {
      for (StreamRecord<Alert> alert : alerts) {
        said.add(alert.getTimestamp() + " " + alert.getValue());
      }
    }
  }
}
