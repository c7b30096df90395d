package dev.kontor.models.predict.trees;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.dmg.pmml.DataField;
import org.dmg.pmml.DataType;
import org.dmg.pmml.MathContext;
import org.dmg.pmml.MiningField;
import org.dmg.pmml.MiningFunction;
import org.dmg.pmml.Model;
import org.dmg.pmml.PMML;
import org.dmg.pmml.Target;

/** What becomes of a number before it is a model's answer. */
final class Finish {
  private Finish() {}

  /** A number as a field of this type holds it. */
  static Term typed(Term term, DataType type) throws Uncompilable {
    if (type == null || type == DataType.DOUBLE) {
      return term;
    }
    if (type == DataType.FLOAT) {
      return Bent.rounded(term, value -> (float) value);
    }
    throw new Uncompilable("a number is given as " + type.value());
  }

  /** What becomes of a number that a model predicts, as a term. */
  static Term finished(PMML pmml, Model model, Term term) throws Uncompilable {
    DoubleUnaryOperator finish = of(pmml, model);
    if (model.getTargets() == null || !model.getTargets().hasTargets()) {
      return Bent.rounded(term, finish);
    }
    Target target = model.getTargets().getTargets().get(0);
    return target.getMin() == null && target.getMax() == null
        ? Bent.straight(term, finish, target.getRescaleFactor().doubleValue())
        : new Bent(term, finish);
  }

  /** What becomes of a number that a model predicts. */
  static DoubleUnaryOperator of(PMML pmml, Model model) throws Uncompilable {
    boolean single = isSingle(model);
    DoubleUnaryOperator finish = value -> value;
    if (model.getTargets() != null && model.getTargets().hasTargets()) {
      List<Target> targets = model.getTargets().getTargets();
      if (targets.size() > 1) {
        throw new Uncompilable("it has several targets");
      }
      finish = Links.of(targets.get(0), single);
    }
    DataType type = targetType(pmml, model);
    if (type == DataType.INTEGER && model.getMiningFunction() == MiningFunction.REGRESSION) {
      throw new Uncompilable("it predicts whole numbers");
    }
    return type == DataType.FLOAT || (type == null && single)
        ? finish.andThen(value -> (float) value)
        : finish;
  }

  private static DataType targetType(PMML pmml, Model model) {
    for (MiningField field : model.requireMiningSchema().getMiningFields()) {
      if (isTarget(field)) {
        for (DataField data : pmml.requireDataDictionary().getDataFields()) {
          if (data.requireName().equals(field.requireName())) {
            return data.getDataType();
          }
        }
      }
    }
    return null;
  }

  static boolean isTarget(MiningField field) {
    return field.getUsageType() == MiningField.UsageType.TARGET
        || field.getUsageType() == MiningField.UsageType.PREDICTED;
  }

  static boolean isSingle(Model model) {
    return model.getMathContext() == MathContext.FLOAT;
  }
}
