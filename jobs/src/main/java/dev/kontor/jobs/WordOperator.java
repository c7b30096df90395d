package dev.kontor.jobs;

import dev.kontor.connectors.files.Line;
import dev.kontor.jobs.config.RunConfig;
import dev.kontor.jobs.config.Word;
import dev.kontor.models.desk.Control;
import dev.kontor.models.market.Reading;
import dev.kontor.models.market.Rejection;
import dev.kontor.models.registry.ModelControl;
import dev.kontor.models.settings.BadSetting;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.OperatorStateStore;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.OutputTag;

/**
 * Hears words while a job runs, and gives each a time that it can still take effect at: its own, or
 * the first moment after what the market has passed already. At that time it tells them, in their
 * order, before the watermark that passes it; so whoever hears of words and of the market's time
 * from here has none too late, and none before another that is to come first. The lines that leave
 * by {@link #HEARD}, given to another run as its control file, have the same effect there.
 *
 * <p>The second input is the market's time alone. State: that time, and the words whose time has
 * not come, at first those of the configuration.
 */
final class WordOperator extends AbstractStreamOperator<Control>
    implements TwoInputStreamOperator<String, Reading, Control> {
  private static final long serialVersionUID = 1L;

  static final String FILE = "controls.jsonl";
  static final OutputTag<ModelControl> MODELS =
      new OutputTag<>("models", Types.POJO(ModelControl.class));
  static final OutputTag<Line> HEARD = new OutputTag<>("heard", Types.POJO(Line.class));
  static final OutputTag<Rejection> REJECTED =
      new OutputTag<>("rejected", Types.POJO(Rejection.class));

  private final RunConfig config;
  private final LinkedHashSet<String> accounts;
  private final LinkedHashSet<String> models;

  private transient ListState<Long> savedTime;
  private transient ListState<Control> savedControl;
  private transient ListState<ModelControl> savedPromotions;
  private transient long passed;
  private transient List<Control> control;
  private transient List<ModelControl> promotions;

  /**
   * @param promotes whether models may be promoted
   */
  WordOperator(RunConfig config, boolean promotes) {
    this.config = config;
    this.accounts = new LinkedHashSet<>();
    config.accounts().forEach(account -> accounts.add(account.name()));
    this.models = new LinkedHashSet<>();
    if (promotes) {
      models.addAll(config.strategy().models().keySet());
    }
  }

  @Override
  public void initializeState(StateInitializationContext context) throws Exception {
    super.initializeState(context);
    OperatorStateStore store = context.getOperatorStateStore();
    savedTime = store.getListState(new ListStateDescriptor<>("passed", Types.LONG));
    savedControl =
        store.getListState(new ListStateDescriptor<>("control", Types.POJO(Control.class)));
    savedPromotions =
        store.getListState(new ListStateDescriptor<>("promotions", Types.POJO(ModelControl.class)));
    passed = Long.MIN_VALUE;
    control = new ArrayList<>(context.isRestored() ? List.of() : config.control());
    promotions = new ArrayList<>(context.isRestored() ? List.of() : config.promotions());
    for (long time : savedTime.get()) {
      passed = Math.max(passed, time);
    }
    savedControl.get().forEach(control::add);
    savedPromotions.get().forEach(promotions::add);
  }

  @Override
  public void snapshotState(StateSnapshotContext context) throws Exception {
    super.snapshotState(context);
    savedTime.update(List.of(passed));
    savedControl.update(control);
    savedPromotions.update(promotions);
  }

  @Override
  public void processElement1(StreamRecord<String> element) {
    String line = element.getValue();
    if (!Word.isSaid(line)) {
      return;
    }
    if (passed == Long.MAX_VALUE) {
      reject(line, "late: the market has ended");
      return;
    }
    try {
      String timed = Word.notBefore(line, Instant.ofEpochMilli(Math.max(0, passed + 1)));
      Word word = Word.of(timed);
      word.check(accounts, models);
      if (word.account() != null) {
        control.add(word.account());
      } else {
        promotions.add(word.model());
      }
      output.collect(HEARD, new StreamRecord<>(new Line(FILE, timed), word.time().toEpochMilli()));
    } catch (BadSetting e) {
      reject(line, "word: " + e.getMessage());
    }
  }

  private void reject(String line, String reason) {
    String file = String.valueOf(Path.of(config.controlFile()).getFileName());
    output.collect(
        REJECTED, new StreamRecord<>(new Rejection(file, 0, line, reason), Math.max(0, passed)));
  }

  @Override
  public void processElement2(StreamRecord<Reading> reading) {}

  @Override
  public void processWatermark(Watermark mark) throws Exception {
    due(control, Control::time, mark.getTimestamp(), output::collect);
    due(promotions, ModelControl::time, mark.getTimestamp(), word -> output.collect(MODELS, word));
    passed = Math.max(passed, mark.getTimestamp());
    super.processWatermark(mark);
  }

  /** Of two at the same time the one that was said first comes first. */
  private static <T> void due(
      List<T> words, Function<T, Instant> time, long now, Consumer<StreamRecord<T>> out) {
    List<T> due =
        new ArrayList<>(
            words.stream().filter(word -> time.apply(word).toEpochMilli() <= now).toList());
    words.removeAll(due);
    due.sort(Comparator.comparing(time));
    due.forEach(word -> out.accept(new StreamRecord<>(word, time.apply(word).toEpochMilli())));
  }
}
