package dev.kontor.console.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;

/** A run as it could have been: two random walks of hourly bars, traded long and short. */
final class SampleRun {
  private static final long HOUR = 3_600_000;
  private static final String[] NAMES = {"BTC-USD", "ETH-USD"};

  private final Random random = new Random(42);
  private final StringBuilder bars =
      new StringBuilder("time,instrument,open,high,low,close,volume\n");
  private final StringBuilder equity =
      new StringBuilder("time,account,equity,cash,position_value\n");
  private final StringBuilder fills =
      new StringBuilder("time,account,instrument,order_id,side,quantity,price,fee\n");
  private final StringBuilder signals =
      new StringBuilder("time,account,instrument,signal,strength,decision,reason,limit,value\n");
  private final double[] price = {41_000, 2_150};
  private final double[] drift = {0, 0};
  private final double[] held = {0, 0};
  private double cash = 100_000;
  private int orders;

  static void write(Path directory) throws IOException {
    new SampleRun().run(9000, directory);
  }

  private void run(int hours, Path directory) throws IOException {
    long start = Instant.parse("2023-11-01T00:00:00Z").toEpochMilli();
    equity.append(Instant.ofEpochMilli(start)).append(",main,100000,100000,0\n");
    for (int hour = 1; hour <= hours; hour++) {
      Instant time = Instant.ofEpochMilli(start + hour * HOUR);
      for (int i = 0; i < 2; i++) {
        bar(time, i);
        decide(time, i, hour);
      }
      double value = held[0] * price[0] + held[1] * price[1];
      equity.append("%s,main,%.2f,%.2f,%.2f%n".formatted(time, cash + value, cash, value));
    }
    double last = cash + held[0] * price[0] + held[1] * price[1];
    Files.createDirectories(directory);
    Files.writeString(directory.resolve("bars.csv"), bars);
    Files.writeString(directory.resolve("equity.csv"), equity);
    Files.writeString(directory.resolve("fills.csv"), fills);
    Files.writeString(
        directory.resolve("orders.csv"),
        """
        time,account,instrument,order_id,side,type,quantity,limit_price,stop_price,status,reason
        2024-01-01T00:00:00Z,main,BTC-USD,o-1,BUY,MARKET,1,,,WORKING,signal: up
        2024-01-01T01:00:00Z,main,BTC-USD,o-1,BUY,MARKET,1,,,FILLED,open: at the open
        2024-01-01T01:00:00Z,main,BTC-USD,o-2,SELL,STOP,1,,39000,WORKING,protective: of o-1
        2024-01-02T00:00:00Z,main,BTC-USD,o-2,SELL,STOP,1,,39000,CANCELLED,position-closed: gone
        2024-01-03T00:00:00Z,main,ETH-USD,o-3,BUY,LIMIT,1,2000,,REJECTED,post-only: it would trade
        2024-01-03T00:00:00Z,main,ETH-USD,o-4,BUY,LIMIT,1,1900,,WORKING,signal: up
        """);
    Files.writeString(directory.resolve("signals.csv"), signals);
    Files.writeString(
        directory.resolve("rejected.csv"),
        """
        file,line,reason,text
        btc-2023.csv,812,not_a_number: price must be a decimal,"1700000000,n/a,0.5"
        btc-2023.csv,9120,not_a_number: price must be a decimal,"1700034000,,0.1"
        eth-2023.csv,77,late: older than the watermark by 00:02:10,"1700000100,2010.5,3"
        """);
    Files.writeString(
        directory.resolve("risk.csv"),
        """
        time,account,event,reason,instrument,who
        2024-03-14T09:00:00Z,main,HALTED,max_daily_loss: lost 3.1 % of 3.0 % since midnight,,
        2024-03-15T00:00:00Z,main,RELEASED,new_day: limits start afresh,,
        2024-07-02T10:00:00Z,main,REDUCING,reduce: lunch,ETH-USD,j.doe
        """);
    Files.writeString(directory.resolve("summary.json"), summary(orders, last));
  }

  private void bar(Instant time, int i) {
    double open = price[i];
    drift[i] = 0.995 * drift[i] + 0.00004 * random.nextGaussian();
    price[i] = open * Math.exp(drift[i] + 0.0055 * random.nextGaussian());
    double high = Math.max(open, price[i]) * 1.001;
    double low = Math.min(open, price[i]) * 0.999;
    bars.append(
        "%s,%s,%.2f,%.2f,%.2f,%.2f,%.4f%n"
            .formatted(time, NAMES[i], open, high, low, price[i], 10 * random.nextDouble()));
  }

  private void decide(Instant time, int i, int hour) {
    if ((hour + 150 * i) % 260 != 0) {
      return;
    }
    String signal = drift[i] > 0 ? "ENTER_LONG" : "ENTER_SHORT";
    boolean refused = random.nextInt(4) == 0;
    String[] why = {
      "\"max_position: 0.8 BTC would pass the limit of 0.75, by 0.05\",0.75,0.8",
      "cooldown: 3 h since the last,,"
    };
    signals.append(
        "%s,main,%s,%s,%.2f,%s,%s%n"
            .formatted(
                time,
                NAMES[i],
                signal,
                random.nextDouble(),
                refused ? "REFUSED" : "ACCEPTED",
                refused ? why[random.nextInt(2)] : "ok: within limits,,"));
    if (!refused) {
      double wanted = Math.signum(drift[i]) * Math.rint(30_000 / price[i] * 1000) / 1000;
      fill(time, i, wanted - held[i]);
    }
  }

  private void fill(Instant time, int i, double quantity) {
    if (Math.abs(quantity) < 1e-9) {
      return;
    }
    double fee = Math.abs(quantity) * price[i] * 0.0005;
    fills.append(
        "%s,main,%s,o-%d,%s,%.3f,%.2f,%.4f%n"
            .formatted(
                time,
                NAMES[i],
                ++orders,
                quantity > 0 ? "BUY" : "SELL",
                Math.abs(quantity),
                price[i],
                fee));
    cash -= quantity * price[i] + fee;
    held[i] += quantity;
  }

  private static String summary(int orders, double last) {
    return """
    {"name": "trend-follower", "mode": "BATCH", "parallelism": 4, "bars": 18000,
     "ledgerSha256": "9f2c4e1b7ad8035566e1c0d2f4b8a9973e15d06c2b7f48a1e9d3c5b60718f2aa",
     "signals": 62, "rejections": 3, "orders": %d, "fills": %d, "startCash": 100000,
     "finalEquity": %.2f, "elapsedSeconds": 3.42, "barsPerSecond": 5263.2, "metrics": {}}
    """
        .formatted(orders, orders, last);
  }
}
