package dev.kontor.operators.statefun;

import com.sun.management.OperatingSystemMXBean;
import dev.kontor.operators.time.SliceOperator;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;

/**
 * Measures a hosted game of two functions beside the same game called directly: a ball goes to the
 * first, to the second and back, each remembers it, and an answer leaves. One task; not a test.
 *
 * <p>Arguments: events, rounds.
 */
final class HostBench {
  /** Of a size that a message has: some numbers and a name. */
  public record Ball(String id, long time, long strength, double spin, double speed) {}

  /** Two numbers that change. */
  public static final class Score {
    public long hits;
    public double spin;

    void hit(Ball ball) {
      hits++;
      spin = 0.9 * spin + ball.spin();
    }
  }

  /** What the same game remembers when it is called directly. */
  public static final class Scores {
    public Score here = new Score();
    public Score there = new Score();
  }

  private static final TypeInformation<Ball> TYPE = Types.POJO(Ball.class);

  private HostBench() {}

  public static void main(String[] arguments) throws Exception {
    long events = Long.parseLong(arguments[0]);
    int rounds = Integer.parseInt(arguments[1]);
    for (int round = 0; round < rounds; round++) {
      for (boolean batch : new boolean[] {true, false}) {
        double direct = run("directly", batch, events, new Direct(batch));
        double letters =
            run(
                "hosted, by letter",
                batch,
                events,
                new FunctionHost<>(batch, TYPE, new HostGame(true)));
        double bytes =
            run(
                "hosted, by bytes",
                batch,
                events,
                new FunctionHost<>(batch, TYPE, new HostGame(false)));
        System.out.printf(
            Locale.ROOT, "  letters %.2f, bytes %.2f of it%n", letters / direct, bytes / direct);
      }
    }
  }

  private static double run(
      String name, boolean batch, long events, OneInputStreamOperator<Ball, Ball> operator)
      throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setRuntimeMode(batch ? RuntimeExecutionMode.BATCH : RuntimeExecutionMode.STREAMING);
    env.setParallelism(1);
    env.getConfig().enableObjectReuse();
    env.fromSequence(1, events)
        .map(n -> new Ball("account-" + n % 8, n * 1_000, n, n % 7, n % 11))
        .returns(TYPE)
        .assignTimestampsAndWatermarks(
            WatermarkStrategy.<Ball>forMonotonousTimestamps()
                .withTimestampAssigner((ball, before) -> ball.time()))
        .keyBy(Ball::id)
        .transform("game", TYPE, operator)
        .sinkTo(new DiscardingSink<>());
    long start = cpu();
    long clock = System.nanoTime();
    env.execute();
    double perSecond = events / ((cpu() - start) / 1e9);
    double byTheClock = events / ((System.nanoTime() - clock) / 1e9);
    System.out.printf(
        Locale.ROOT,
        "%s, %s: %,.0f events in a second of CPU, %,.0f by the clock%n",
        batch ? "BATCH" : "STREAMING",
        name,
        perSecond,
        byTheClock);
    return perSecond;
  }

  /** All threads: the clock tells more about what else the machine does. */
  private static long cpu() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  /** The game without functions. */
  private static final class Direct extends SliceOperator<Ball, Ball> {
    private static final long serialVersionUID = 1L;

    private transient ValueState<Scores> states;

    Direct(boolean sorted) {
      super(sorted, TYPE);
    }

    @Override
    public void open() throws Exception {
      super.open();
      states =
          getRuntimeContext()
              .getState(new ValueStateDescriptor<>("scores", Types.POJO(Scores.class)));
    }

    @Override
    protected void slice(long time, List<Ball> balls) throws Exception {
      Scores scores = states.value();
      if (scores == null) {
        scores = new Scores();
      }
      for (Ball ball : balls) {
        scores.here.hit(ball);
        Ball there = HostGame.back(ball);
        scores.there.hit(there);
        Ball here = HostGame.back(there);
        scores.here.hit(here);
        emit(here, time);
      }
      states.update(scores);
    }
  }
}
