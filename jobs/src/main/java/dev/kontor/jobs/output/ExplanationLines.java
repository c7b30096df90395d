package dev.kontor.jobs.output;

import dev.kontor.connectors.files.Line;
import dev.kontor.models.ledger.Entry;
import dev.kontor.models.predict.Contribution;
import dev.kontor.models.predict.Explanation;
import dev.kontor.models.predict.Origin;
import dev.kontor.models.signals.Signal;
import dev.kontor.models.signals.Verdict;
import org.apache.flink.util.Collector;

/**
 * Why the scores were what they were on which a signal rests that became an order: for each score a
 * row with what was expected of it, then one for each input. All of a score add up to it. Of a
 * score that is not explained one row says why.
 */
final class ExplanationLines {
  /** What stands for an input in the row of what was expected. */
  static final String EXPECTED = "(expected)";

  /** What stands for an input in the row that says why there are no others. */
  static final String UNEXPLAINED = "(unexplained)";

  private ExplanationLines() {}

  /** Nothing for a signal that was not accepted or rests on no score. */
  static void of(Entry entry, Collector<Line> out) {
    Signal signal = entry.signal();
    if (signal.verdict() != Verdict.ACCEPTED || signal.grounds() == null) {
      return;
    }
    for (Explanation one : signal.grounds().explanations()) {
      if (!one.isExplained()) {
        out.collect(line(entry, one, UNEXPLAINED, Double.NaN, Double.NaN));
        continue;
      }
      out.collect(line(entry, one, EXPECTED, Double.NaN, one.expected()));
      for (Contribution each : one.contributions()) {
        out.collect(line(entry, one, each.input(), each.value(), each.share()));
      }
    }
  }

  private static Line line(
      Entry entry, Explanation explanation, String input, double value, double share) {
    Signal signal = entry.signal();
    return new Line(
        OutputFile.EXPLANATIONS.file(),
        new Csv()
            .time(signal.time())
            .add(entry.account())
            .add(Long.toString(entry.sequence()))
            .add(signal.instrument())
            .add(signal.advice().name())
            .add(signal.rule())
            .add(explanation.score())
            .add(version(signal, explanation.score()))
            .number(explanation.value())
            .add(input)
            .number(value)
            .rounded(share)
            .addIfAny(explanation.refusal())
            .toString());
  }

  /** Empty for an ensemble: its models have theirs. */
  private static String version(Signal signal, String score) {
    for (Origin origin : signal.models()) {
      if (origin.model().equals(score)) {
        return origin.version();
      }
    }
    return "";
  }
}
