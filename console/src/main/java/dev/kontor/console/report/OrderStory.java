package dev.kontor.console.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers "why this order?" from a run's files, in plain text. */
public final class OrderStory {
  private static final Pattern OF = Pattern.compile("(?:protective|slice): .*?of (\\S+)");

  private final RunDirectory run;
  private final StringBuilder text = new StringBuilder();

  private OrderStory(Path directory) {
    run = new RunDirectory(directory);
  }

  /**
   * @param directory of the run
   * @param order its id, as in {@code orders.csv}
   * @return null if there is no such order
   */
  public static String of(Path directory, String order) {
    return new OrderStory(directory).tell(order);
  }

  private String tell(String id) {
    Sent order = first(id);
    if (order == null) {
      return null;
    }
    line(
        "order %s: %s %s %s, %s, %s, %s",
        id,
        order.side,
        order.quantity,
        order.instrument,
        order.type,
        Numbers.time(order.time),
        order.reason);
    Matcher of = OF.matcher(order.reason);
    if (of.lookingAt()) {
      String parent = tell(of.group(1));
      return parent == null ? text.toString() : parent;
    }
    List<Why> whys = whys(order);
    if (!order.reason.startsWith("rule: ")) {
      line("no signal asked for it");
    } else if (whys.isEmpty()) {
      line("its rule relies on no score");
    }
    whys.forEach(this::explain);
    return text.toString();
  }

  private void explain(Why why) {
    text.append(System.lineSeparator());
    if (!why.isExplained()) {
      line(
          "%s says %s, which is not explained: %s",
          why.said(), Numbers.brief(why.value()), why.refusal());
      return;
    }
    line(
        "%s says %s, %s is expected; what moved it:",
        why.said(), Numbers.brief(why.value()), Numbers.brief(why.expected()));
    Table table = new Table().alignRight(2).alignRight(3);
    for (Why.Part part : why.byWeight()) {
      table.row("", part.input(), Numbers.brief(part.value()), Numbers.signed(part.share()));
    }
    text.append(table);
  }

  private void line(String format, Object... arguments) {
    text.append(format.formatted(arguments)).append(System.lineSeparator());
  }

  /** An order as it was first told. */
  private record Sent(
      long time,
      String account,
      String instrument,
      String side,
      String type,
      String quantity,
      String reason) {}

  private Sent first(String id) {
    List<Sent> found = new ArrayList<>();
    run.read(
        "orders.csv",
        row -> {
          if (found.isEmpty() && row.text("order_id").equals(id)) {
            found.add(
                new Sent(
                    row.time("time"),
                    row.text("account"),
                    row.text("instrument"),
                    row.text("side"),
                    row.text("type"),
                    row.text("quantity"),
                    row.text("reason")));
          }
        });
    return found.isEmpty() ? null : found.get(0);
  }

  private List<Why> whys(Sent order) {
    long signal = signal(order);
    List<Why> whys = new ArrayList<>();
    Whys.read(
        run,
        why -> {
          if (why.time() == signal
              && why.account().equals(order.account)
              && why.instrument().equals(order.instrument)) {
            whys.add(why);
          }
        });
    return whys;
  }

  /**
   * When the last signal of its rule before it was accepted, for until an order ends its rule sends
   * no other; {@code Long.MIN_VALUE} if there is none.
   */
  private long signal(Sent order) {
    long[] last = {Long.MIN_VALUE};
    run.read(
        "signals.csv",
        row -> {
          String reason = row.text("reason");
          if (row.text("decision").equals("ACCEPTED")
              && row.text("account").equals(order.account)
              && row.text("instrument").equals(order.instrument)
              && (reason.equals(order.reason) || reason.startsWith(order.reason + "; "))
              && row.time("time") <= order.time) {
            last[0] = Math.max(last[0], row.time("time"));
          }
        });
    return last[0];
  }
}
