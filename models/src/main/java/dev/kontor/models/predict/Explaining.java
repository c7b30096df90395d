package dev.kontor.models.predict;

import dev.kontor.models.predict.lines.Line;
import dev.kontor.models.predict.lines.NotStraight;
import java.util.List;
import org.dmg.pmml.Model;
import org.dmg.pmml.OutputField;
import org.jpmml.evaluator.ModelEvaluator;

/**
 * Finds how the scores of a model that the reference serves are explained: of a straight line, by
 * its slopes; of any other, by asking it of rows mixed with those that its file brings.
 */
final class Explaining {
  /** More questions than these take more than a few hundredths of a second. */
  private static final int MOST_QUESTIONS = 1 << 11;

  private Explaining() {}

  /**
   * @param output that is asked for
   * @param reference answers
   */
  static Explainer of(
      ModelEvaluator<?> evaluator, List<String> order, Output output, Scorer reference) {
    Model model = evaluator.getModel();
    Background background = Background.of(model, order, reference);
    try {
      Line line = Line.read(evaluator.getPMML(), model, order, category(model, output));
      Treated treated = new Treated(evaluator.getInputFields(), order);
      double[] means = background.means(line, treated);
      if (means != null) {
        LineExplainer explainer = LineExplainer.of(line, means, treated, reference);
        if (explainer.agrees(background.rows())) {
          return explainer;
        }
      }
    } catch (NotStraight e) {
      // Then it is asked.
    }
    return asking(order.size(), background, reference);
  }

  /** Whose probability is asked for; null if it is the predicted number. */
  private static String category(Model model, Output output) {
    if (model.getOutput() != null) {
      for (OutputField field : model.getOutput().getOutputFields()) {
        if (field.getName().equals(output.field())) {
          return field.getValue() == null ? null : String.valueOf(field.getValue());
        }
      }
    }
    return output.category() == null ? null : String.valueOf(output.category());
  }

  private static Explainer asking(int inputs, Background background, Scorer reference) {
    List<double[]> rows = background.rows();
    if (!background.hasRows()) {
      return new Unexplained(
          "its file says no means of its inputs (ModelStats) and brings "
              + rows.size()
              + " rows to verify itself with, not "
              + Background.FEWEST
              + ": nothing says what is expected");
    }
    if (inputs < Integer.SIZE - 1 && (long) rows.size() << inputs <= MOST_QUESTIONS) {
      return new SetsExplainer(reference, rows);
    }
    int most = Math.max(Background.FEWEST, MOST_QUESTIONS / (2 * inputs));
    return new OrdersExplainer(reference, rows.subList(0, Math.min(rows.size(), most)));
  }
}
