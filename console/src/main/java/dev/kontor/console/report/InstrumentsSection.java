package dev.kontor.console.report;

import dev.kontor.models.analysis.Execution;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/** The price of each instrument with its trades on it. */
final class InstrumentsSection implements Section {
  @Override
  public void write(Html page, Findings run) {
    page.open("section").element("h2", "Trades on the price");
    if (run.charted.isEmpty()) {
      page.nothing("No fills: fills.csv is missing or empty.");
    }
    for (Instrument instrument : run.charted) {
      page.open("figure");
      EquitySection.caption(page, instrument.name(), note(instrument));
      page.verbatim(chart(instrument)).close("figure");
    }
    if (!run.charted.isEmpty()) {
      page.open("p", "class", "legend");
      page.element("span", "▲", "class", "gain").text(" buy ");
      page.element("span", "▼", "class", "loss").text(" sell; hover over a mark for its fill.");
      page.close("p");
    }
    if (!run.others.isEmpty()) {
      page.note(
          "Also traded: "
              + run.others.stream()
                  .limit(200)
                  .map(InstrumentsSection::count)
                  .collect(Collectors.joining(", "))
              + (run.others.size() > 200 ? ", …" : "."));
    }
    page.close("section");
  }

  private static String chart(Instrument instrument) {
    List<Execution> fills = instrument.fills().kept();
    List<Sample> prices = prices(instrument);
    LongStream.Builder moments = LongStream.builder();
    fills.forEach(fill -> moments.add(fill.time()));
    prices.forEach(price -> moments.add(price.time()));
    var span = moments.build().summaryStatistics();
    DoubleStream seen =
        DoubleStream.concat(
            fills.stream().mapToDouble(Execution::price),
            prices.stream().mapToDouble(Sample::value));
    String label = "Price of " + instrument.name() + " with " + note(instrument);
    TimeAxis times = new TimeAxis(span.getMin(), span.getMax());
    Plot plot =
        new Plot(Plot.Height.MEDIUM, label, "", times, Scale.around(seen))
            .timeGrid(true)
            .series("price", prices);
    fills.forEach(plot::mark);
    return plot.svg();
  }

  /** The closes of the bars; without bars, the fills themselves. */
  private static List<Sample> prices(Instrument instrument) {
    List<Sample> closes = instrument.closes().samples();
    return closes.isEmpty()
        ? instrument.fills().kept().stream().map(f -> new Sample(f.time(), f.price())).toList()
        : closes;
  }

  private static String note(Instrument instrument) {
    String fills = Numbers.plural(instrument.fillCount(), "fill");
    String shown =
        instrument.fillCount() > Instrument.MARKS
            ? ", the last " + Instrument.MARKS + " marked"
            : "";
    String line =
        instrument.closes().samples().isEmpty() ? "; without bars.csv, the line joins fills" : "";
    return fills + shown + line;
  }

  private static String count(Instrument instrument) {
    return instrument.name() + " (" + Numbers.count(instrument.fillCount()) + ")";
  }
}
