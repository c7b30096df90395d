package dev.kontor.operators.bars;

import dev.kontor.models.market.Bar;
import dev.kontor.models.market.Reading;
import java.util.TreeSet;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Tells every instrument, when all has been read, up to which time. In BATCH there are no
 * watermarks, and an instrument alone does not know that others went on after its last bar.
 *
 * <p>A pulse travels among bars and is none: it starts and ends at that time, and its volume is
 * below zero.
 */
public final class PulseOperator extends AbstractStreamOperator<Bar>
    implements OneInputStreamOperator<Reading, Bar>, BoundedOneInput {
  private static final long serialVersionUID = 1L;

  private transient TreeSet<String> instruments;
  private transient long latest;

  @Override
  public void open() throws Exception {
    super.open();
    instruments = new TreeSet<>();
    latest = Long.MIN_VALUE;
  }

  @Override
  public void processElement(StreamRecord<Reading> element) {
    latest = Math.max(latest, element.getTimestamp());
    Reading reading = element.getValue();
    if (reading.trade() != null) {
      instruments.add(reading.trade().instrument());
    } else if (reading.bar() != null) {
      instruments.add(reading.bar().instrument());
    }
  }

  @Override
  public void endInput() {
    for (String instrument : instruments) {
      output.collect(new StreamRecord<>(pulse(instrument, latest), latest));
    }
  }

  public static Bar pulse(String instrument, long time) {
    return new Bar(instrument, time, time, 0, 0, 0, 0, -1);
  }

  public static boolean isPulse(Bar bar) {
    return bar.volumeE8() < 0;
  }
}
