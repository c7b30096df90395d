package dev.kontor.jobs.output;

import dev.kontor.connectors.files.Line;
import dev.kontor.models.signals.Vote;
import dev.kontor.operators.indicators.Features;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.MapFunction;

/** What is known at each bar's close, and the patterns completed there, for who wants to look. */
public final class RowLines implements MapFunction<Features, Line> {
  private static final long serialVersionUID = 1L;

  public static final String FEATURES = "features.csv";
  public static final String MATCHES = "matches.csv";

  private final ArrayList<String> names;

  /**
   * @param names of a row's first places; the others are left out
   */
  public RowLines(List<String> names) {
    this.names = new ArrayList<>(names);
  }

  /** The files' names with their first lines. */
  public Map<String, String> headers() {
    Csv features = new Csv().add("time").add("instrument").add("bar");
    names.forEach(features::add);
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(FEATURES, features.toString());
    headers.put(MATCHES, "time,instrument,bar,pattern");
    return headers;
  }

  @Override
  public Line map(Features features) {
    Csv row =
        new Csv()
            .time(features.bar().end())
            .add(features.bar().instrument())
            .add(Long.toString(features.ordinal()));
    for (int i = 0; i < names.size(); i++) {
      row.number(features.row()[i]);
    }
    return new Line(FEATURES, row.toString());
  }

  public static Line match(Vote match) {
    return new Line(
        MATCHES,
        new Csv()
            .time(match.time())
            .add(match.instrument())
            .add(Long.toString(match.ordinal()))
            .add(match.pattern())
            .toString());
  }
}
