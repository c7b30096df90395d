package dev.kontor.operators.watching;

import dev.kontor.models.watching.Alert;
import dev.kontor.models.watching.Bins;
import dev.kontor.models.watching.TrainingDistribution;
import dev.kontor.operators.Subject;
import dev.kontor.operators.predict.Asked;
import dev.kontor.operators.predict.Shares;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;

/**
 * What a shadow is asked of the instruments of {@link WatchedRows}; one of them moves away from the
 * training. Later, another version is the shadow.
 */
record AskedShadows() implements Subject<Asked, Alert> {
  @Override
  public OneInputStreamOperator<Asked, Alert> operator(boolean sorted) {
    LinkedHashMap<String, Bins> bins = new LinkedHashMap<>();
    bins.put("close", Bins.of(new Random(1).doubles(500, 10, 20).toArray(), 5));
    return new ShadowWatchOperator(
        sorted,
        WatchedRows.plan(),
        Shares.AS_TRADED.bars(),
        Map.of("m@shadow", new TrainingDistribution(bins, null)),
        Map.of("m", 1));
  }

  @Override
  public String key(Asked asked) {
    return asked.instrument();
  }

  @Override
  public long time(Asked asked) {
    return asked.time();
  }

  @Override
  public String owner(Alert alert) {
    return alert.instrument();
  }

  @Override
  public List<Asked> history() {
    Random random = new Random(7);
    List<Asked> all = new ArrayList<>();
    for (int i = 1; i <= 60; i++) {
      for (String instrument : List.of("X", "A", "Z")) {
        double close = 10 + 10 * random.nextDouble() + (instrument.equals("A") && i > 20 ? 20 : 0);
        all.add(
            new Asked(
                i * WatchedRows.MINUTE,
                instrument,
                Shares.AS_TRADED.close(
                    instrument, i * WatchedRows.MINUTE, (long) (close * 1e8) / 4 * 4),
                "m",
                i <= 45 ? 1 : 2,
                new double[] {close},
                random.nextDouble()));
      }
    }
    return all;
  }
}
