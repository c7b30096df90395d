package dev.kontor.models.predict;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dmg.pmml.DataType;
import org.jpmml.evaluator.Evaluator;
import org.jpmml.evaluator.EvaluatorUtil;
import org.jpmml.evaluator.HasProbability;
import org.jpmml.evaluator.OutputField;
import org.jpmml.evaluator.TargetField;

/**
 * Where in a model's results a number stands.
 *
 * @param field an output or target field
 * @param category the class whose probability is meant, or null for the field's own value
 */
record Output(String field, Object category) {
  /** All numbers that a model gives, by name: its output fields, its target, its probabilities. */
  static Map<String, Output> of(Evaluator evaluator) {
    Map<String, Output> outputs = new LinkedHashMap<>();
    for (OutputField output : evaluator.getOutputFields()) {
      if (output.getDataType() == null || isNumber(output.getDataType())) {
        outputs.put(output.getName(), new Output(output.getName(), null));
      }
    }
    for (TargetField target : evaluator.getTargetFields()) {
      if (target.isSynthetic()) {
        continue;
      }
      if (isNumber(target.getDataType())) {
        outputs.putIfAbsent(target.getName(), new Output(target.getName(), null));
      }
      List<Object> categories = target.getCategories();
      for (Object category : categories == null ? List.of() : categories) {
        outputs.putIfAbsent(
            "probability(" + category + ")", new Output(target.getName(), category));
      }
    }
    return outputs;
  }

  static boolean isNumber(DataType type) {
    return type == DataType.DOUBLE || type == DataType.FLOAT || type == DataType.INTEGER;
  }

  /**
   * Reads the number from one evaluation's results; {@code NaN} if it is not there.
   *
   * @throws IllegalStateException if the model predicts classes without probabilities
   */
  double in(Map<String, ?> results) {
    Object value = results.get(field);
    if (value != null && category != null) {
      value = probability(value);
    }
    return EvaluatorUtil.decode(value) instanceof Number number ? number.doubleValue() : Double.NaN;
  }

  private Double probability(Object prediction) {
    if (prediction instanceof HasProbability classes) {
      return classes.getProbability(category);
    }
    throw new IllegalStateException(field + " comes without probabilities");
  }
}
