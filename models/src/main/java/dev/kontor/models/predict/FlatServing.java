package dev.kontor.models.predict;

import dev.kontor.models.predict.Serving.By;
import dev.kontor.models.predict.trees.FlatModel;
import dev.kontor.models.predict.trees.Uncompilable;
import java.util.List;
import org.dmg.pmml.DataType;
import org.dmg.pmml.Model;
import org.dmg.pmml.OutputField;
import org.dmg.pmml.ResultFeature;
import org.dmg.pmml.mining.MiningModel;
import org.dmg.pmml.mining.Segment;
import org.dmg.pmml.mining.Segmentation;
import org.jpmml.evaluator.ModelEvaluator;

/** Decides whether flat trees may serve instead of the reference. */
final class FlatServing {
  private FlatServing() {}

  static Serving of(
      ModelEvaluator<?> evaluator, List<String> inputOrder, Output output, PmmlScorer reference) {
    try {
      return compared(
          evaluator, inputOrder, draft(evaluator, inputOrder, output), reference, output);
    } catch (Uncompilable e) {
      return reference(evaluator, inputOrder, output, reference, By.REFERENCE, e.getMessage());
    }
  }

  static Serving compared(
      ModelEvaluator<?> evaluator,
      List<String> inputOrder,
      FlatModel.Draft draft,
      PmmlScorer reference,
      Output output) {
    FlatModel flat = draft.model();
    Comparison comparison = new Comparison(reference, flat, inputOrder);
    boolean same =
        VerificationRows.of(evaluator.getModel().getModelVerification(), inputOrder).stream()
                .allMatch(comparison::agree)
            && draft.vectors().all(comparison::agree);
    return same
        ? new Serving(
            flat::score,
            FlatExplainer.of(flat),
            By.FLAT_TREES,
            "the same as pmml-evaluator on " + comparison.rows() + " rows")
        : reference(
            evaluator,
            inputOrder,
            output,
            reference,
            By.REFERENCE_FOR_SAFETY,
            comparison.difference());
  }

  /** The reference, which is explained all the same if that can be. */
  static Serving reference(
      ModelEvaluator<?> evaluator,
      List<String> inputOrder,
      Output output,
      PmmlScorer reference,
      By by,
      String why) {
    return new Serving(reference, Explaining.of(evaluator, inputOrder, output, reference), by, why);
  }

  /** Flat trees that were compared before. */
  static Serving known(
      String name, ModelEvaluator<?> evaluator, List<String> inputOrder, Output output) {
    try {
      FlatModel flat = draft(evaluator, inputOrder, output).model();
      return new Serving(flat::score, FlatExplainer.of(flat), By.FLAT_TREES, "as was found before");
    } catch (Uncompilable e) {
      throw new BadModel(name, e.getMessage());
    }
  }

  static FlatModel.Draft draft(ModelEvaluator<?> evaluator, List<String> inputOrder, Output output)
      throws Uncompilable {
    Model model = evaluator.getModel();
    OutputField field = field(model, output.field());
    String category = output.category() == null ? null : String.valueOf(output.category());
    DataType type = null;
    if (field != null) {
      type = field.getDataType();
      if (field.getResultFeature() == ResultFeature.PROBABILITY) {
        category = String.valueOf(field.getValue());
      } else if (field.getResultFeature() != ResultFeature.PREDICTED_VALUE) {
        throw new Uncompilable("its output " + output.field() + " is computed from others");
      }
    }
    return FlatModel.compile(
        evaluator.getPMML(), model, evaluator.getInputFields(), inputOrder, category, type);
  }

  /** The output of the model or, in a chain, of its last part; null if it is the target itself. */
  private static OutputField field(Model model, String name) throws Uncompilable {
    if (model.getOutput() != null) {
      for (OutputField field : model.getOutput().getOutputFields()) {
        if (name.equals(field.getName())) {
          return field;
        }
      }
    }
    if (model instanceof MiningModel mining
        && mining.requireSegmentation().requireMultipleModelMethod()
            == Segmentation.MultipleModelMethod.MODEL_CHAIN) {
      List<Segment> segments = mining.requireSegmentation().requireSegments();
      for (Segment segment : segments.subList(0, segments.size() - 1)) {
        if (field(segment.requireModel(), name) != null) {
          throw new Uncompilable("its output " + name + " is of a part");
        }
      }
      return field(segments.get(segments.size() - 1).requireModel(), name);
    }
    return null;
  }
}
