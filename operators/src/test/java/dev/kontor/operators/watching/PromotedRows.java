package dev.kontor.operators.watching;

import dev.kontor.models.ledger.ModelChange;
import dev.kontor.models.predict.Serving;
import dev.kontor.models.registry.Promotion;
import dev.kontor.models.watching.Bins;
import dev.kontor.models.watching.TrainingDistribution;
import dev.kontor.operators.Subject;
import dev.kontor.operators.indicators.Features;
import dev.kontor.operators.predict.Shares;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.OutputTag;

/**
 * The rows of {@link WatchedRows}, scored by one version after the other: the second was trained on
 * what the instrument that moves looks like then, the third on something else, and of the last
 * nothing is known. Here whoever watches has heard of all before the first row.
 */
record PromotedRows() implements Subject<Features, Features> {
  static final List<Promotion> PROMOTIONS =
      List.of(
          promotion(1, 42 * WatchedRows.MINUTE, "champion", 2, trained(30)),
          promotion(2, 43 * WatchedRows.MINUTE, "shadow", 5, trained(90)),
          promotion(3, 45 * WatchedRows.MINUTE + 1, "champion", 3, trained(60)),
          promotion(4, 58 * WatchedRows.MINUTE - 1, "champion", 4, null));

  private static final class AllHeard extends WatchOperator {
    private static final long serialVersionUID = 1L;

    AllHeard(boolean sorted) {
      super(
          sorted,
          WatchedRows.plan(),
          Shares.AS_TRADED.bars(),
          Map.of("m", TrainingDistribution.read(trained(10))),
          Map.of("m", 1));
    }

    @Override
    public void open() throws Exception {
      super.open();
      for (Promotion promotion : PROMOTIONS) {
        processElement2(new StreamRecord<>(promotion, promotion.time()));
      }
    }
  }

  static WatchOperator unheard() {
    return new WatchOperator(
        false,
        WatchedRows.plan(),
        Shares.AS_TRADED.bars(),
        Map.of("m", TrainingDistribution.read(trained(10))),
        Map.of("m", 1));
  }

  /** On closes from a price up to ten more. */
  private static byte[] trained(double from) {
    LinkedHashMap<String, Bins> bins = new LinkedHashMap<>();
    bins.put("close", Bins.of(new Random(1).doubles(500, from, from + 10).toArray(), 5));
    return new TrainingDistribution(bins, null).write();
  }

  private static Promotion promotion(
      long sequence, long time, String role, int version, byte[] trained) {
    ModelChange change = new ModelChange("m", role, 1, version, null, "test", null, null);
    return new Promotion(
        time, sequence, change, new byte[] {1}, Serving.By.REFERENCE, null, trained);
  }

  @Override
  public OneInputStreamOperator<Features, Features> operator(boolean sorted) {
    return new AllHeard(sorted);
  }

  @Override
  public String key(Features row) {
    return new WatchedRows().key(row);
  }

  @Override
  public long time(Features row) {
    return new WatchedRows().time(row);
  }

  @Override
  public String owner(Features row) {
    return new WatchedRows().owner(row);
  }

  @Override
  public String text(Features row) {
    return new WatchedRows().text(row);
  }

  @Override
  public List<OutputTag<?>> sides() {
    return List.of(WatchOperator.ALERTS);
  }

  @Override
  public List<Features> history() {
    return new WatchedRows().history();
  }
}
