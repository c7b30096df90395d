package dev.kontor.models.predict.lines;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dmg.pmml.Apply;
import org.dmg.pmml.Constant;
import org.dmg.pmml.DerivedField;
import org.dmg.pmml.Expression;
import org.dmg.pmml.FieldRef;
import org.dmg.pmml.LinearNorm;
import org.dmg.pmml.Model;
import org.dmg.pmml.NormContinuous;
import org.dmg.pmml.OutlierTreatmentMethod;
import org.dmg.pmml.PMML;

/** Reads what a model computes of its inputs, as long as that is a straight line: scaled inputs. */
final class AffineReader {
  private final List<String> inputs;
  private final Map<String, DerivedField> derived = new HashMap<>();

  AffineReader(PMML pmml, Model model, List<String> inputs) {
    this.inputs = inputs;
    if (pmml.getTransformationDictionary() != null) {
      pmml.getTransformationDictionary().getDerivedFields().forEach(this::add);
    }
    if (model.getLocalTransformations() != null) {
      model.getLocalTransformations().getDerivedFields().forEach(this::add);
    }
  }

  private void add(DerivedField field) {
    derived.put(field.requireName(), field);
  }

  Affine constant(double value) {
    return Affine.constant(inputs.size(), value);
  }

  /**
   * Of an input or of what is derived; a file whose fields derive from themselves is not loaded.
   */
  Affine field(String name) throws NotStraight {
    if (derived.containsKey(name)) {
      return expression(derived.get(name).requireExpression());
    }
    int place = inputs.indexOf(name);
    if (place < 0) {
      throw new NotStraight("there is no input " + name);
    }
    return Affine.input(inputs.size(), place);
  }

  private Affine expression(Expression expression) throws NotStraight {
    if (expression instanceof FieldRef reference && reference.getMapMissingTo() == null) {
      return field(reference.requireField());
    }
    if (expression instanceof Constant constant && !constant.isMissing()) {
      return constant(number(constant.getValue()));
    }
    if (expression instanceof NormContinuous norm) {
      return scaled(norm);
    }
    if (expression instanceof Apply apply
        && apply.getMapMissingTo() == null
        && apply.getDefaultValue() == null
        && apply.getExpressions().size() == 2) {
      return applied(
          apply.requireFunction(),
          expression(apply.getExpressions().get(0)),
          expression(apply.getExpressions().get(1)));
    }
    throw new NotStraight("it computes a " + expression.getClass().getSimpleName());
  }

  private static Affine applied(String function, Affine one, Affine two) throws NotStraight {
    switch (function) {
      case "+":
        return one.plus(two);
      case "-":
        return one.minus(two);
      case "*":
        if (one.isConstant()) {
          return two.times(one.constant());
        }
        if (two.isConstant()) {
          return one.times(two.constant());
        }
        break;
      case "/":
        if (two.isConstant()) {
          return one.divided(two.constant());
        }
        break;
      default:
        break;
    }
    throw new NotStraight("it computes " + function);
  }

  /** Of two points, and beyond them as well. */
  private Affine scaled(NormContinuous norm) throws NotStraight {
    List<LinearNorm> points = norm.requireLinearNorms();
    if (points.size() != 2
        || norm.getMapMissingTo() != null
        || norm.getOutlierTreatment() != OutlierTreatmentMethod.AS_IS) {
      throw new NotStraight("it scales by pieces");
    }
    double from = points.get(0).requireOrig().doubleValue();
    double to = points.get(1).requireOrig().doubleValue();
    double start = points.get(0).requireNorm().doubleValue();
    double end = points.get(1).requireNorm().doubleValue();
    return field(norm.requireField())
        .minus(constant(from))
        .times((end - start) / (to - from))
        .plus(constant(start));
  }

  private static double number(Object value) throws NotStraight {
    try {
      return Double.parseDouble(String.valueOf(value));
    } catch (NumberFormatException e) {
      throw new NotStraight("it computes with " + value);
    }
  }
}
