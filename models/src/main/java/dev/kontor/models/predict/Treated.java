package dev.kontor.models.predict;

import java.util.ArrayList;
import java.util.List;
import org.jpmml.evaluator.FieldValue;
import org.jpmml.evaluator.FieldValueUtil;
import org.jpmml.evaluator.InputField;
import org.jpmml.model.PMMLException;

/** Values as a model takes them in: replaced, cut off or refused as its file says. */
final class Treated {
  private final List<InputField> fields = new ArrayList<>();

  /**
   * @param order the names of the inputs, in the order of the values
   */
  Treated(List<InputField> inputs, List<String> order) {
    for (String name : order) {
      inputs.stream().filter(input -> input.getName().equals(name)).forEach(fields::add);
    }
  }

  /** {@code NaN} for what is missing after all, or refused. */
  double[] of(double[] values) {
    double[] treated = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      treated[i] = of(fields.get(i), values[i]);
    }
    return treated;
  }

  private static double of(InputField field, double value) {
    try {
      FieldValue prepared = field.prepare(Double.isNaN(value) ? null : (Double) value);
      return FieldValueUtil.isMissing(prepared) ? Double.NaN : prepared.asDouble();
    } catch (PMMLException refused) {
      return Double.NaN;
    }
  }
}
