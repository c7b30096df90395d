package dev.kontor.console.report;

import dev.kontor.models.analysis.Execution;
import java.util.List;
import java.util.Locale;

/**
 * A chart over time, in SVG. Lines live in a box of 1,000 × 1,000 units that stretches with the
 * page; text and marks keep their size in pixels, so that a chart reads on a telephone as on a
 * desk. Series carry their numbers in {@code data-} attributes for the cross-hair; all else works
 * without script. Mutable.
 */
final class Plot {
  private final TimeAxis times;
  private final Scale values;
  private final Html out = new Html();

  /** {@code unit} follows the numbers at the axis; {@code label} is what a screen reader says. */
  Plot(Height height, String label, String unit, TimeAxis times, Scale values) {
    this.times = times;
    this.values = values;
    out.open(
        "svg",
        "class",
        "plot " + height.style,
        "role",
        "img",
        "aria-label",
        label,
        "data-start",
        Long.toString(times.start()),
        "data-end",
        Long.toString(times.end()),
        "data-unit",
        unit);
    for (Tick tick : values.ticks(height.ticks)) {
      String y = percent(1 - tick.share());
      line("grid", "0", y, "100%", y);
      out.element(
          "text", Numbers.minus(tick.label()) + unit, "x", "100%", "y", y, "dx", "10", "dy", "4");
    }
  }

  /** Lines at round times, and what time it is there. */
  Plot timeGrid(boolean labels) {
    int at = 0;
    for (Tick tick : times.ticks()) {
      String x = percent(tick.share());
      line("grid", x, "0", x, "100%");
      if (labels && tick.share() < 0.98) {
        String place = tick.share() < 0.05 ? "time first" : "time";
        out.element(
            "text",
            tick.label(),
            "x",
            x,
            "y",
            "100%",
            "dy",
            "20",
            "class",
            at++ % 2 == 0 ? place : place + " minor");
      }
    }
    return this;
  }

  /** A dashed line from side to side. */
  Plot level(double value) {
    String y = percent(1 - values.share(value));
    return line("level", "0", y, "100%", y);
  }

  Plot series(String style, List<Sample> samples) {
    StringBuilder offsets = new StringBuilder();
    StringBuilder numbers = new StringBuilder();
    for (Sample sample : samples) {
      offsets.append(offsets.isEmpty() ? "" : " ").append(sample.time() - times.start());
      numbers.append(numbers.isEmpty() ? "" : " ").append(Numbers.quantity(sample.value()));
    }
    box()
        .open(
            "path",
            "class",
            style,
            "d",
            path(samples),
            "data-t",
            offsets.toString(),
            "data-v",
            numbers.toString());
    out.close("path").close("svg");
    return this;
  }

  /** The area between a series and a level. */
  Plot area(String style, List<Sample> samples, double base) {
    if (samples.size() > 1) {
      String floor = plain(1000 * (1 - values.share(base)));
      String right = plain(1000 * times.share(samples.get(samples.size() - 1).time()));
      String left = plain(1000 * times.share(samples.get(0).time()));
      String shape = path(samples) + "L" + right + " " + floor + "L" + left + " " + floor + "Z";
      box().open("path", "class", style, "d", shape).close("path").close("svg");
    }
    return this;
  }

  /** ▲ below a purchase, ▼ above a sale: told apart by shape and place as well as by colour. */
  Plot mark(Execution fill) {
    String side = fill.buy() ? "buy" : "sell";
    out.open(
        "svg",
        "class",
        "mark",
        "x",
        percent(times.share(fill.time())),
        "y",
        percent(1 - values.share(fill.price())));
    out.open(
        "path", "class", side, "d", fill.buy() ? "M0 3L5.5 12.5H-5.5Z" : "M0-3L5.5-12.5H-5.5Z");
    out.element(
        "title",
        "%s %s @ %s · %s UTC"
            .formatted(
                fill.buy() ? "Buy" : "Sell",
                Numbers.quantity(fill.quantity()),
                Numbers.price(fill.price()),
                Numbers.time(fill.time())));
    out.close("path").close("svg");
    return this;
  }

  /** Short strokes at the foot. */
  Plot moments(String style, Moments moments) {
    box().open("path", "class", style, "d", moments.strokes(970, 1000)).close("path").close("svg");
    return this;
  }

  /** An upright line for each, dashed, that says what it is. */
  Plot events(List<RiskEvent> events) {
    for (RiskEvent event : events) {
      String x = percent(Math.max(0, Math.min(1, times.share(event.time()))));
      out.open(
          "line", "class", "event " + event.style(), "x1", x, "y1", "0", "x2", x, "y2", "100%");
      out.element("title", event.sentence()).close("line");
    }
    return this;
  }

  String svg() {
    return out + "</svg>\n";
  }

  private Html box() {
    return out.open("svg", "viewBox", "0 0 1000 1000", "preserveAspectRatio", "none");
  }

  private Plot line(String style, String x1, String y1, String x2, String y2) {
    out.open("line", "class", style, "x1", x1, "y1", y1, "x2", x2, "y2", y2).close("line");
    return this;
  }

  private String path(List<Sample> samples) {
    StringBuilder path = new StringBuilder();
    for (Sample sample : samples) {
      path.append(path.isEmpty() ? 'M' : 'L').append(plain(1000 * times.share(sample.time())));
      path.append(' ').append(plain(1000 * (1 - values.share(sample.value()))));
    }
    return path.toString();
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.3f%%", 100 * share);
  }

  /** A coordinate: a tenth of a unit is a tenth of a pixel on a wide screen. */
  private static String plain(double units) {
    return Double.toString(Math.rint(units * 10) / 10);
  }

  /** How high a chart is, and how many ticks that has room for. */
  enum Height {
    TALL("tall", 7),
    MEDIUM("mid", 5),
    LOW("low", 3);

    private final String style;
    private final int ticks;

    Height(String style, int ticks) {
      this.style = style;
      this.ticks = ticks;
    }
  }
}
